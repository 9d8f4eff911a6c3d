import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Spool, SpoolFile } from '../core/ports'
import { asStorage } from './storage-errors'

const CIPHER = 'aes-256-gcm'

/** Files in a private folder, each encrypted with a key of its own that exists in memory only: an answer may hold what no disk should. */
export function createSpool(folder: string): Spool {
  let swept: Promise<void> | null = null

  /** Of an earlier run nothing can be read any more. */
  function sweep(): Promise<void> {
    return (swept ??= rm(folder, { recursive: true, force: true }))
  }

  return {
    sweep: () => asStorage(sweep),
    create: () => asStorage(async () => {
      await sweep()
      await mkdir(folder, { recursive: true, mode: 0o700 })
      return createSpoolFile(join(folder, randomUUID()))
    }),
  }
}

async function createSpoolFile(path: string): Promise<SpoolFile> {
  const handle = await open(path, 'wx', 0o600)
  const [key, nonce] = [randomBytes(32), randomBytes(12)]
  const cipher = createCipheriv(CIPHER, key, nonce)
  let tag: Buffer | null = null

  /** After the first reading nothing more is appended. */
  async function finish(): Promise<Buffer> {
    if (tag) return tag
    await handle.writeFile(cipher.final())
    await handle.close()
    return (tag = cipher.getAuthTag())
  }

  return {
    append: bytes => asStorage(() => handle.writeFile(cipher.update(bytes))),

    saveAs: target => asStorage(async () => {
      const decipher = createDecipheriv(CIPHER, key, nonce).setAuthTag(await finish())
      try {
        await pipeline(createReadStream(path), decipher, createWriteStream(target, { mode: 0o600 }))
      } catch (error) {
        // Half an answer under a good name would be taken for the whole.
        await rm(target, { force: true })
        throw error
      }
    }),

    remove: () => asStorage(async () => {
      if (!tag) await handle.close()
      tag = Buffer.alloc(0)
      key.fill(0)
      await rm(path, { force: true })
    }),
  }
}
