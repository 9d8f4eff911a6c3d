import { request as open, type IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { AppError, type ErrorCode } from '../../main/core/errors'
import type { Http, HttpRequest, HttpResponse } from '../../main/core/ports'

const CODES: Partial<Record<string, ErrorCode>> = {
  ECONNREFUSED: 'connection-refused', ECONNRESET: 'connection-reset', ENOTFOUND: 'dns-failed', EAI_AGAIN: 'dns-failed',
}

/** Http over plain Node, so that the core can be tried against a real server on loopback. It knows no TLS. */
export function createNodeHttp(): Http {
  return { send: request => new Promise((resolve, reject) => exchange(request, resolve, reject)) }
}

function exchange(request: HttpRequest, resolve: (response: HttpResponse) => void, reject: (error: AppError) => void): void {
  if (request.signal.aborted) return reject(new AppError('cancelled'))
  if (new URL(request.url).protocol !== 'http:') return reject(new AppError('tls-failed'))
  const started = performance.now()
  const client = open(request.url, { method: request.method, agent: false })
  const deadline = setTimeout(() => fail(new AppError('timeout')), request.deadlineMs)
  const cancel = (): void => fail(new AppError('cancelled'))
  const settle = (): void => {
    clearTimeout(deadline)
    request.signal.removeEventListener('abort', cancel)
    client.destroy()
  }
  const fail = (error: AppError): void => {
    settle()
    reject(error)
  }

  request.signal.addEventListener('abort', cancel)
  client.on('error', (error: NodeJS.ErrnoException) => fail(new AppError(CODES[error.code ?? ''] ?? 'network-failed')))
  client.on('response', message => {
    const { statusCode: status = 0, statusMessage: statusText = '', headers: { location } } = message
    if (status >= 300 && status <= 399 && location) {
      return fail(new AppError('redirect-refused', { status, detail: new URL(location, request.url).host }))
    }
    const firstByteMs = performance.now() - started
    const chunks: Buffer[] = []
    let room = request.maxBytes
    const finish = (truncated: boolean): void => {
      settle()
      resolve({ status, statusText, headers: pairs(message), body: Buffer.concat(chunks), truncated, firstByteMs, totalMs: performance.now() - started })
    }
    const decoded = decode(message)
    message.on('error', () => fail(new AppError('connection-reset')))
    decoded.on('error', () => fail(new AppError('network-failed')))
    let taken: Promise<void> = Promise.resolve()
    decoded.on('end', () => void taken.then(() => finish(false), fail))
    decoded.on('data', (chunk: Buffer) => {
      const part = chunk.subarray(0, room)
      const isCut = chunk.length > room
      room -= part.length
      if (!request.sink) {
        chunks.push(part)
        if (isCut) finish(true)
        return
      }
      decoded.pause()
      taken = request.sink(part)
      taken.then(() => {
        if (isCut) finish(true)
        else decoded.resume()
      }, fail)
    })
  })
  try {
    for (const [name, value] of Object.entries(request.headers)) client.setHeader(name, value)
    client.end(request.body ?? undefined)
  } catch {
    fail(new AppError('header-invalid'))
  }
}

function decode(message: IncomingMessage): Readable {
  return message.headers['content-encoding'] === 'gzip' ? message.pipe(createGunzip()) : message
}

function pairs({ rawHeaders }: IncomingMessage): HttpResponse['headers'] {
  return rawHeaders.flatMap((name, at) => (at % 2 === 0 ? [[name.toLowerCase(), rawHeaders[at + 1] ?? ''] as const] : []))
}
