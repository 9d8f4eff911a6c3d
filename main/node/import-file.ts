import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { AppError } from '../core/errors'

const MOST_BYTES = 20_000_000

/** The bytes of a file the user chose. Throws 'import-unreadable', for one that is too large before it is read. */
export async function readImportFile(path: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  try {
    // A pipe nobody writes to would keep it waiting; Windows has no such thing.
    const file = await open(path, constants.O_RDONLY | ((constants.O_NONBLOCK as number | undefined) ?? 0))
    try {
      const stat = await file.stat()
      // A pipe or a device may never end.
      if (!stat.isFile()) throw new AppError('import-unreadable', { detail: 'no-file' })
      if (stat.size > MOST_BYTES) throw new AppError('import-unreadable', { detail: 'too-large' })
      // No more than that, however the file grows meanwhile.
      const bytes = new Uint8Array(stat.size)
      const { bytesRead } = await file.read(bytes, 0, bytes.length, 0)
      return { name: basename(path), bytes: bytes.subarray(0, bytesRead) }
    } finally {
      await file.close()
    }
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('import-unreadable', { detail: 'no-file', cause: error })
  }
}
