import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { AppError } from '../core/errors'

const MOST_BYTES = 20_000_000

/** A file the user chose. Throws 'import-unreadable'. */
export async function readImportFile(path: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  try {
    const { size } = await stat(path)
    if (size > MOST_BYTES) throw new AppError('import-unreadable')
    return { name: basename(path), bytes: await readFile(path) }
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('import-unreadable', { cause: error })
  }
}
