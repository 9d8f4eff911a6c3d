import type { ErrorCode, ErrorView } from '../../preload/views'

/** A failure that the page itself tells, with nothing known but its code. */
export function plainError(code: ErrorCode): ErrorView {
  return { code, status: null, requestId: null, serverMessage: null, detail: null, accountId: null, retryAt: null }
}
