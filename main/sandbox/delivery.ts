import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { createGzip } from 'node:zlib'
import type { Content } from './content'
import type { Knobs } from './knobs'

export interface Delivery {
  readonly response: ServerResponse
  readonly status: number
  readonly content: Content
  readonly knobs: Knobs
  readonly now: number
  /** Aborts when the connection is gone. */
  readonly gone: AbortSignal
}

/** Before any answer: waits, hangs or resets as the knobs say. False when there is nothing to answer any more. */
export async function holdBack(response: ServerResponse, knobs: Knobs, gone: AbortSignal): Promise<boolean> {
  if (knobs.latencyMs) await sleep(knobs.latencyMs, undefined, { signal: gone })
  if (knobs.stall) await ended(gone)
  if (knobs.resetConnection === 'request') response.socket?.resetAndDestroy()
  return !gone.aborted && knobs.resetConnection !== 'request'
}

/** Sends the answer the way the knobs say. Rejects with an AbortError when the client leaves first. */
export async function deliver({ response, status, content, knobs, now, gone }: Delivery): Promise<void> {
  response.sendDate = false
  response.writeHead(status, headersOf(content, knobs, now))
  response.flushHeaders()
  if (knobs.stallAfterHeaders) await ended(gone)
  if (knobs.resetConnection === 'headers') return void response.socket?.resetAndDestroy()
  if (response.req.method === 'HEAD') return void response.end()

  const limit = knobs.truncateBodyAt ?? (knobs.resetConnection === 'body' ? Math.ceil(content.bytes / 2) : Infinity)
  const source = knobs.gzip ? Readable.from(content.chunks).pipe(createGzip()) : content.chunks
  for await (const piece of dripping(cut(source, limit), knobs.dripBytesPerSecond, gone)) {
    if (!response.write(piece)) await once(response, 'drain', { signal: gone })
  }
  if (limit === Infinity) return void response.end()
  await flushed(response)
  if (knobs.resetConnection === 'body') response.socket?.resetAndDestroy()
  else response.socket?.destroySoon()
}

function headersOf(content: Content, knobs: Knobs, now: number): Record<string, string | number> {
  return {
    Date: new Date(now + (knobs.dateHeaderSkewMs ?? 0)).toUTCString(),
    ...(content.type !== null && { 'Content-Type': content.type }),
    ...(knobs.gzip ? { 'Content-Encoding': 'gzip' } : { 'Content-Length': content.bytes }),
    ...(knobs.retryAfter !== undefined && { 'Retry-After': knobs.retryAfter }),
    ...(knobs.redirect && { Location: knobs.redirect.to }),
    ...(knobs.setCookie !== undefined && { 'Set-Cookie': knobs.setCookie }),
    ...knobs.headers,
  }
}

async function* cut(source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, limit: number): AsyncGenerator<Uint8Array> {
  let left = limit
  for await (const chunk of source) {
    if (chunk.length >= left) {
      yield chunk.subarray(0, left)
      return
    }
    left -= chunk.length
    yield chunk
  }
}

/** Ten pieces a second, or one byte at a time when that is too many. */
async function* dripping(
  source: AsyncIterable<Uint8Array>, bytesPerSecond: number | undefined, gone: AbortSignal,
): AsyncGenerator<Uint8Array> {
  if (bytesPerSecond === undefined) return yield* source
  const size = Math.max(1, Math.floor(bytesPerSecond / 10))
  for await (const chunk of source) {
    for (let at = 0; at < chunk.length; at += size) {
      yield chunk.subarray(at, at + size)
      await sleep((size / bytesPerSecond) * 1000, undefined, { signal: gone })
    }
  }
}

async function ended(gone: AbortSignal): Promise<void> {
  if (!gone.aborted) await once(gone, 'abort')
}

function flushed(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => response.write('', () => resolve()))
}
