import type { ConnectionTestView } from '../../../preload/connection-views'
import { toErrorView } from '../error-view'
import { isAppError } from '../errors'
import type { Clock, Http, Routes } from '../ports'

const DEADLINE_MS = 15_000

/** Asks a host for its first page, with nothing of an account, and says by which way that went. Any answer will do. */
export async function reach({ origin, http, routes, clock }: {
  readonly origin: string
  readonly http: Http
  readonly routes: Routes
  readonly clock: Clock
}): Promise<ConnectionTestView> {
  const { host } = new URL(origin)
  const by = await routes.resolve(origin).catch(() => [])
  const began = clock.monotonic()
  const ms = (): number => Math.round(clock.monotonic() - began)
  try {
    const { status } = await http.send({
      method: 'GET', url: `${origin}/`, headers: {}, body: null, maxBytes: 1, deadlineMs: DEADLINE_MS, signal: new AbortController().signal,
    })
    return { host, by, ms: ms(), status, error: null }
  } catch (error) {
    // Who redirects was reached.
    if (isAppError(error, 'redirect-refused')) return { host, by, ms: ms(), status: error.details.status ?? null, error: null }
    return { host, by, ms: ms(), status: null, error: toErrorView(error) }
  }
}
