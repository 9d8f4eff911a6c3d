import { randomBytes } from 'node:crypto'
import type { BodyKnob } from './knobs'

/** A body in pieces, so that a huge one is never held whole. */
export interface Content {
  readonly type: string | null
  readonly bytes: number
  readonly chunks: Iterable<Uint8Array>
}

const JSON_TYPE = 'application/json; charset=utf-8'
const PIECE = 64 * 1024

export function jsonContent(value: unknown): Content {
  return textContent(JSON.stringify(value), JSON_TYPE)
}

export function emptyContent(): Content {
  return { type: null, bytes: 0, chunks: [] }
}

export function replacedContent(knob: BodyKnob): Content {
  if (knob === 'empty') return emptyContent()
  if (knob === 'malformed') return textContent('{"status":200,"msg":"Queried products succ', JSON_TYPE)
  if (knob === 'captive-portal') return textContent(portal, 'text/html; charset=utf-8')
  if (knob === 'png') return { type: 'image/png', bytes: pixel.length, chunks: [pixel] }
  if ('randomBytes' in knob) return { type: 'application/octet-stream', bytes: knob.randomBytes, chunks: randomChunks(knob.randomBytes) }
  if ('jsonBytes' in knob) return hugeJson(knob.jsonBytes)
  if ('text' in knob) return textContent(knob.text, knob.type)
  if ('bytes' in knob) return { type: knob.type, bytes: knob.bytes.length, chunks: [knob.bytes] }
  return jsonContent(knob.json)
}

function textContent(text: string, type: string): Content {
  const bytes = Buffer.from(text)
  return { type, bytes: bytes.length, chunks: [bytes] }
}

function* randomChunks(bytes: number): Generator<Uint8Array> {
  for (let left = bytes; left > 0; left -= PIECE) yield randomBytes(Math.min(left, PIECE))
}

const HEAD = '{"status":200,"msg":"Queried products successfully.","results":['
const ROW = '{"id":"5b1d9a0c-3b0e-4c1d-9a77-2d1d5f0b7c11","name":"Espresso","active":true},'
const TAIL = '{}]}'
const ROWS_PER_PIECE = Math.floor(PIECE / ROW.length)

/** Exactly `bytes` long, but never shorter than an empty list. */
function hugeJson(bytes: number): Content {
  const room = Math.max(0, bytes - HEAD.length - TAIL.length)
  return { type: JSON_TYPE, bytes: HEAD.length + room + TAIL.length, chunks: hugeChunks(room) }
}

function* hugeChunks(room: number): Generator<Uint8Array> {
  const piece = Buffer.from(ROW.repeat(ROWS_PER_PIECE))
  yield Buffer.from(HEAD)
  let left = room
  for (; left >= piece.length; left -= piece.length) yield piece
  yield Buffer.from(ROW.repeat(Math.floor(left / ROW.length)) + ' '.repeat(left % ROW.length) + TAIL)
}

const portal = '<!doctype html><title>Guest Wi-Fi</title><h1>Welcome</h1><form action="/login"><button>Accept and go online</button></form>'
const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64')
