import type { AccountId, ErrorCode } from '../../preload/views'

export type { ErrorCode }

export interface AppErrorDetails {
  readonly cause?: unknown
  readonly status?: number | null
  readonly requestId?: string | null
  /** The server's own words; masked before it is put here. */
  readonly serverMessage?: string | null
  readonly detail?: string | null
  readonly accountId?: AccountId | null
  readonly retryAt?: number | null
}

/** The one error of the app: a code from a closed list and the facts that go with it. Its text holds no user data. */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: ErrorCode
  readonly details: AppErrorDetails

  constructor(code: ErrorCode, details: AppErrorDetails = {}) {
    super(code, { cause: details.cause })
    this.code = code
    this.details = details
  }
}

export function isAppError(error: unknown, code?: ErrorCode): error is AppError {
  return error instanceof AppError && (code === undefined || error.code === code)
}

/** What a log may say of a failure: its code, never its message, which could quote anything. */
export function codeOf(error: unknown): ErrorCode {
  return isAppError(error) ? error.code : 'internal'
}

const NETWORK: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'offline', 'dns-failed', 'connection-refused', 'connection-reset', 'connect-timeout', 'timeout', 'tls-failed', 'proxy-failed', 'proxy-sign-in-needed', 'proxy-sign-in-refused',
  'network-failed',
])

/** Whether it says that no answer came, and so nothing of whom was asked. */
export function isNetworkFailure(code: ErrorCode): boolean {
  return NETWORK.has(code)
}
