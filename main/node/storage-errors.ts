import { AppError, isAppError, type ErrorCode } from '../core/errors'

const STORAGE_CODES: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'storage-full', EDQUOT: 'storage-full', EFBIG: 'storage-full',
  EACCES: 'storage-denied', EPERM: 'storage-denied', EROFS: 'storage-denied', EBUSY: 'storage-denied',
}

/** Every failure as an AppError of the storage codes. */
export async function asStorage<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step()
  } catch (error) {
    throw isAppError(error) ? error : new AppError(STORAGE_CODES[errno(error)] ?? 'storage-failed', { cause: error })
  }
}

/** The system's error code, '' when it is no error of the system. */
export function errno(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
