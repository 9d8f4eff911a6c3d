import { AppError } from '../../main/core/errors'
import type { Http } from '../../main/core/ports'

/** The Http port over Node's fetch, for tests that run the whole core against a real local server without Electron. */
export function createFetchHttp(): Http {
  return {
    async send({ method, url, headers, body, maxBytes, signal }) {
      const started = performance.now()
      const response = await fetch(url, { method, headers, body, signal, redirect: 'manual' }).catch((cause: unknown) => {
        throw signal.aborted ? new AppError('cancelled', { cause }) : new AppError('connection-refused', { cause })
      })
      if (response.status >= 300 && response.status < 400) throw new AppError('redirect-refused', { detail: response.headers.get('location') })
      const firstByteMs = performance.now() - started
      const bytes = new Uint8Array(await response.arrayBuffer())
      return {
        status: response.status,
        statusText: response.statusText,
        headers: [...response.headers],
        body: bytes.slice(0, maxBytes),
        truncated: bytes.length > maxBytes,
        firstByteMs,
        totalMs: performance.now() - started,
      }
    },
  }
}
