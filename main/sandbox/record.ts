import type { IncomingHttpHeaders } from 'node:http'
import { fits, type KnobScope } from './knobs'
import { SIGN_IN_PATH } from './sign-in'

export interface RecordedRequest {
  readonly at: number
  readonly method: string
  readonly path: string
  /** Begins with "?", or is empty. */
  readonly query: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
  /** By the token, even an expired one, or by the id of a sign-in. */
  readonly accountId: string | null
  /** Null until the headers of an answer were sent. */
  status: number | null
}

export interface RequestFilter extends KnobScope { readonly method?: string; readonly status?: number }

export interface RequestRecord {
  /** Oldest first; only the latest 50,000 are kept. */
  readonly requests: readonly RecordedRequest[]
  readonly inFlight: number
  readonly peakInFlight: number
  count(filter?: RequestFilter): number
  signIns(accountId?: string): number
  /** Forgets the requests so far; those in flight stay counted as such. */
  reset(): void
}

export interface RecordWriter extends RequestRecord {
  open(request: Omit<RecordedRequest, 'status'>): RecordedRequest
  close(): void
}

const KEPT = 50_000

export function createRecord(): RecordWriter {
  let requests: RecordedRequest[] = []
  let inFlight = 0
  let peak = 0
  const record: RecordWriter = {
    get requests() { return requests },
    get inFlight() { return inFlight },
    get peakInFlight() { return peak },
    count: ({ method, status, ...scope } = {}) => requests.filter((request) =>
      (method === undefined || request.method === method)
      && (status === undefined || request.status === status)
      && fits(scope, request.path, request.accountId)).length,
    signIns: (accountId) => record.count({ path: SIGN_IN_PATH, method: 'POST', ...(accountId !== undefined && { accountId }) }),
    reset() {
      requests = []
      peak = inFlight
    },
    open(facts) {
      const request: RecordedRequest = { ...facts, status: null }
      requests.push(request)
      if (requests.length > KEPT) requests.shift()
      inFlight += 1
      peak = Math.max(peak, inFlight)
      return request
    },
    close() {
      inFlight -= 1
    },
  }
  return record
}
