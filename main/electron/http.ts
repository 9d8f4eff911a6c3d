import type { Readable } from 'node:stream'
import { net, type AuthInfo, type ClientRequest, type IncomingMessage, type Session } from 'electron'
import { AppError, isAppError } from '../core/errors'
import type { Http, HttpRequest, HttpResponse } from '../core/ports'
import { toNetworkError } from './net-errors'
import type { ElectronRoutes } from './routes'

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
export function createHttp(routes: Pick<ElectronRoutes, 'sessionFor' | 'signInFor'>, limits: Silence = { firstByteMs: 30_000, idleMs: 15_000 }): Http {
  return {
    async send(request) {
      const session = await routes.sessionFor(request.url)
      return new Promise((resolve, reject) => exchange(request, session, routes.signInFor, limits, resolve, reject))
    },
  }
}

function exchange(
  request: HttpRequest, session: Session, signInFor: ElectronRoutes['signInFor'], limits: Silence,
  resolve: (response: HttpResponse) => void, reject: (error: AppError) => void,
): void {
  if (request.signal.aborted) return reject(new AppError('cancelled'))
  const started = performance.now()
  const client = open(request, session)
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
  let isSignedIn = false
  // A server never gets an answer to its challenge, and a proxy one per request, if it is the one that the sign-in was typed for.
  client.on('login', (challenge, answer) => challenge.isProxy ? void signIn(challenge, answer) : answer())

  async function signIn({ host, port }: AuthInfo, answer: (user?: string, password?: string) => void): Promise<void> {
    const proxy = `${host}:${port}`.toLowerCase()
    if (isSignedIn) return fail(new AppError('proxy-sign-in-refused', { detail: proxy }))
    isSignedIn = true
    // A vault that was locked meanwhile has none.
    const known = await signInFor(proxy).catch(() => null)
    if (settled) return
    if (known === null) return fail(new AppError('proxy-sign-in-needed', { detail: proxy }))
    answer(known.user, known.password.expose())
  }
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

function open({ method, url, headers }: HttpRequest, session: Session): ClientRequest {
  const client = net.request({
    method, url, session,
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
