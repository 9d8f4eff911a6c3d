import { expect, it } from 'vitest'
import { readAnswer } from '../../../main/core/requests/answer'
import { Secret } from '../../../main/core/secret'
import { MASK } from '../../../main/core/tillhub/redact'
import { response } from '../../fakes/http'

const bytes = (...values: number[]) => Uint8Array.from(values)
const read = (body: unknown, contentType = 'application/json', secrets: Secret[] = []) => readAnswer(response(200, body, { 'content-type': contentType }), secrets)

it('shows JSON as it came, but masked, with its request id', () => {
  const body = '{ "request": {"id":"r-1"}, "results":[{"api_key":"x","price":1.10}] }'
  expect(read(body)).toMatchObject({ status: 200, bodyKind: 'json', body: body.replace('"x"', `"${MASK}"`), requestId: 'r-1', bytes: body.length, truncated: false })
})

it('masks the key and token of the account in body and headers', () => {
  const secret = new Secret('CANARY-1234')
  const answer = readAnswer(response(200, { note: 'CANARY-1234' }, { 'x-note': 'CANARY-1234' }), [secret])
  expect(JSON.stringify(answer)).not.toContain('CANARY')
})

it.each<[string, unknown, string, string]>([
  ['', '', 'application/json', 'empty'],
  ['{"a"', '{"a"', 'application/json', 'text'],
  ['[] as text', '[]', 'text/plain', 'json'],
  ['a page', '<html>', 'text/html', 'text'],
  ['a picture', bytes(0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0, 0), 'image/png', 'binary'],
  ['bytes with NUL that call themselves JSON', bytes(0x7B, 0, 0x7D), 'application/json', 'binary'],
  ['bytes that are no UTF-8', bytes(0xFF, 0xD8, 0xFF), 'application/octet-stream', 'binary'],
  ['text of no declared type', 'plain', 'application/octet-stream', 'text'],
])('calls %s what it is', (_, body, contentType, kind) => {
  const answer = read(body, contentType)
  expect(answer.bodyKind).toBe(kind)
  if (kind === 'binary') expect(answer.body).toBe('')
})

it.each([
  ['text/plain; charset=iso-8859-1', bytes(0x67, 0xFC), 'gü'], ['text/plain;charset="utf-16le"', bytes(0x61, 0, 0x62, 0), 'ab'],
  ['text/plain; charset=nonsense', bytes(0xC3, 0xBC), 'ü'], ['text/plain', bytes(0x61, 0xFF, 0x62), 'a\uFFFDb'], ['application/json', bytes(0xEF, 0xBB, 0xBF, 0x31), '1'],
])('decodes %s', (contentType, body, text) => expect(read(body, contentType).body).toBe(text))

it('shows the first mebibyte, counts the rest, and cuts no character in two', () => {
  const body = `a${'ü'.repeat(600_000)}`
  const answer = read(body, 'text/plain')
  expect(answer).toMatchObject({ bytes: 1_200_001, truncated: true, bodyKind: 'text' })
  expect(answer.body).toBe(`a${'ü'.repeat(524_287)}`)
})

it('masks a secret that the cut leaves a part of', () => {
  const secret = new Secret('CANARY-0123456789')
  const body = 'x'.repeat(1024 * 1024 - 10) + secret.expose()
  expect(read(body, 'text/plain', [secret]).body).not.toContain('CANARY')
})
