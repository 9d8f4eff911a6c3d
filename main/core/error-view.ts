import type { ErrorView } from '../../preload/views'
import { AppError } from './errors'

/** A failure as the page may see it: a code and facts, never a raw message. */
export function toErrorView(error: unknown): ErrorView {
  const known = error instanceof AppError ? error : new AppError('internal', { cause: error })
  const { status, requestId, serverMessage, detail, accountId, retryAt } = known.details
  return {
    code: known.code,
    status: status ?? null,
    requestId: requestId ?? null,
    serverMessage: serverMessage ?? null,
    detail: detail ?? null,
    accountId: accountId ?? null,
    retryAt: retryAt ?? null,
  }
}
