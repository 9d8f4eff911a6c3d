import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { AppError } from '../core/errors'

const MOST_BYTES = 20_000_000

/** The text of a file the user chose, as UTF-8 or, where it is none, as Windows-1252. Throws 'import-unreadable'. */
export async function readTextFile(path: string): Promise<{ readonly name: string; readonly text: string }> {
  try {
    const { size } = await stat(path)
    if (size > MOST_BYTES) throw new AppError('import-unreadable')
    return { name: basename(path), text: decode(await readFile(path)) }
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('import-unreadable', { cause: error })
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Spreadsheets on Windows still save this; every byte has a meaning in it, so it cannot fail.
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
