import fs from 'node:fs/promises'
import { place } from './files'
import { asStorage } from './storage-errors'

/**
 * Writes a file where the user chose to have it: whole and verified or not at all, readable for this user only. The folder is not flushed, which
 * network drives and sticks may refuse. Failures are AppErrors of the storage codes.
 */
export async function saveFile(path: string, bytes: Uint8Array): Promise<void> {
  await asStorage(() => place(fs, path, bytes))
}
