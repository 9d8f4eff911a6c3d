import type { Readable } from 'node:stream'
import { net, session, type ClientRequest, type IncomingMessage } from 'electron'
import { AppError, isAppError } from '../core/errors'
import type { Http, HttpRequest, HttpResponse } from '../core/ports'
import { toNetworkError } from './net-errors'

export interface Silence {
  /** Longest wait for the head of the answer, connecting included. */
  readonly firstByteMs: number
  /** Longest pause between two parts of the body. */
  readonly idleMs: number
}

/**
 * Http over Chromium's network stack: the system's proxy and certificates count. `net.request` and not `net.fetch`, which
 * joins repeated headers and hides where a refused redirect led. The app must be ready.
 */
export function createHttp(limits: Silence = { firstByteMs: 30_000, idleMs: 15_000 }): Http {
  return { send: request => new Promise((resolve, reject) => exchange(request, limits, resolve, reject)) }
}

function exchange(
  request: HttpRequest, limits: Silence,
  resolve: (response: HttpResponse) => void, reject: (error: AppError) => void,
): void {
  if (request.signal.aborted) return reject(new AppError('cancelled'))
  const started = performance.now()
  const client = open(request)
  const total = setTimeout(() => fail(new AppError('timeout')), request.deadlineMs)
  let silence = setTimeout(() => fail(new AppError('timeout')), limits.firstByteMs)

  let settled = false

  function settle(): void {
    settled = true
    clearTimeout(total)
    clearTimeout(silence)
    request.signal.removeEventListener('abort', cancel)
  }
  function fail(error: AppError): void {
    if (settled) return
    settle()
    client.abort()
    reject(error)
  }
  function cancel(): void {
    fail(new AppError('cancelled'))
  }

  request.signal.addEventListener('abort', cancel)
  client.on('error', error => fail(toNetworkError(error)))
  // Emitted before anything is sent to the new place; not answering it ends the request.
  client.on('redirect', (status, _method, target) => fail(new AppError('redirect-refused', { status, detail: hostOf(target) })))
  // A server never gets an answer to its challenge; a proxy's cannot be given one.
  client.on('login', (challenge, answer) => challenge.isProxy ? fail(new AppError('proxy-failed', { detail: challenge.host })) : answer())
  client.on('response', response => {
    if (response.statusCode === 407) return fail(new AppError('proxy-failed', { status: 407 }))
    const firstByteMs = performance.now() - started
    const chunks: Buffer[] = []
    let room = request.maxBytes
    /** Settles, and never fails, when what came so far was taken. */
    let taken: Promise<void> = Promise.resolve()

    function finish(truncated: boolean): void {
      settle()
      if (truncated) client.abort()
      resolve({ ...headOf(response), body: Buffer.concat(chunks), truncated, firstByteMs, totalMs: performance.now() - started })
    }
    function listen(): void {
      clearTimeout(silence)
      silence = setTimeout(() => fail(new AppError('timeout')), limits.idleMs)
    }

    listen()
    response.on('error', (error: Error) => fail(toNetworkError(error)))
    // The end is told while the last part is still being taken.
    response.on('end', () => void taken.then(() => {
      if (!settled) finish(false)
    }))
    response.on('data', chunk => {
      if (settled) return
      listen()
      const part = chunk.subarray(0, room)
      const isCut = chunk.length > room
      room -= part.length
      if (request.sink) return hand(part, request.sink, isCut)
      chunks.push(part)
      if (isCut) finish(true)
    })

    /** While a part is being taken nothing is read, and the server's silence does not count. */
    function hand(part: Uint8Array, sink: NonNullable<HttpRequest['sink']>, isCut: boolean): void {
      // Electron's type leaves out that it is a Readable.
      const readable = response as unknown as Readable
      readable.pause()
      clearTimeout(silence)
      taken = sink(part).then(() => {
        if (settled) return
        if (isCut) return finish(true)
        listen()
        readable.resume()
      }).catch((error: unknown) => fail(isAppError(error) ? error : new AppError('internal', { cause: error })))
    }
  })
  client.end(request.body ?? undefined)
}

/** In a session of its own and in memory, so that nothing of a request reaches the disk or meets the page's. */
function open({ method, url, headers }: HttpRequest): ClientRequest {
  const client = net.request({
    method, url, session: session.fromPartition('tillhub', { cache: false }),
    redirect: 'manual', credentials: 'omit', useSessionCookies: false, cache: 'no-store', referrerPolicy: 'no-referrer',
  })
  for (const [name, value] of Object.entries(headers)) {
    try {
      client.setHeader(name, value)
    } catch {
      // Electron's message quotes the value, which may be a token.
      throw new AppError('header-invalid', { detail: name })
    }
  }
  return client
}

function headOf(response: IncomingMessage): Pick<HttpResponse, 'status' | 'statusText' | 'headers'> {
  const raw = response.rawHeaders
  const headers = raw.flatMap((name, at) => (at % 2 === 0 ? [[name.toLowerCase(), raw[at + 1] ?? ''] as const] : []))
  return { status: response.statusCode, statusText: response.statusMessage, headers }
}

function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).host : null
}
