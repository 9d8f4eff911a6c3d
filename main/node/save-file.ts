import { writeFile } from 'node:fs/promises'
import { AppError } from '../core/errors'

/** Writes a text where the user chose to have it, readable for this user only. Throws 'storage-denied'. */
export async function saveTextFile(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { mode: 0o600 })
  } catch (error) {
    throw new AppError('storage-denied', { cause: error })
  }
}
