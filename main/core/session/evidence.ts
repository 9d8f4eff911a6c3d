import { isNetworkFailure, type AppError, type ErrorCode } from '../errors'
import { verdictOf } from './session-state'

/** Answers that say that the host could not be asked, and nothing of the account. */
const FAULTS: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['redirect-refused', 'unexpected-reply', 'rate-limited', 'server-error'])

export function isHostFault(code: ErrorCode): boolean {
  return isNetworkFailure(code) || FAULTS.has(code)
}

export interface Fault {
  readonly code: ErrorCode
  /** What `Retry-After` named; null when there was none. */
  readonly retryAt: number | null
}

/** What the end of a sign-in says of the host that was asked. */
export type Evidence = 'answered' | 'nothing' | Fault

/** `failure`: null for a sign-in that went well. */
export function evidenceOf(failure: AppError | null): Evidence {
  if (failure === null || verdictOf(failure.code) !== null) return 'answered'
  return isHostFault(failure.code) ? { code: failure.code, retryAt: failure.details.retryAt ?? null } : 'nothing'
}
