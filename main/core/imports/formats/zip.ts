import type { ZipFile } from 'yauzl'
import { AppError } from '../../errors'
import { refused } from '../found'

/** Far more than any export has; a central directory may claim millions. */
const MOST_ENTRIES = 5_000
const MOST_DECODED = 50_000_000
/** JSON is packed to a tenth or so; what is packed to a thousandth is meant to burst. */
const HIGHEST_RATIO = 200

export interface ZipEntry { readonly name: string; readonly bytes: Uint8Array }

/** Unpacks the entries that are wanted and no others, in memory. Throws 'broken' for what is no sound archive, and 'too-large'. */
export async function unzip(bytes: Uint8Array, isWanted: (name: string) => boolean): Promise<ZipEntry[]> {
  const { fromBuffer } = await import('yauzl')
  const zip = await new Promise<ZipFile>((resolve, reject) => {
    fromBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true, validateEntrySizes: true }, (error, opened) => {
      if (error) reject(refused('broken', error))
      else resolve(opened)
    })
  })
  const found: ZipEntry[] = []
  let [seen, decoded] = [0, 0]
  return new Promise((resolve, reject) => {
    const fail = (error: unknown): void => reject(error instanceof AppError ? error : refused('broken', error))
    zip.on('error', fail)
    zip.on('end', () => resolve(found))
    zip.on('entry', entry => {
      const { fileName: name, uncompressedSize: size, compressedSize: packed } = entry
      seen += 1
      if (seen > MOST_ENTRIES) return fail(refused('too-large'))
      if (name.endsWith('/') || !isWanted(name)) return zip.readEntry()
      decoded += size
      if (decoded > MOST_DECODED || (size > 1_000_000 && size > packed * HIGHEST_RATIO)) return fail(refused('too-large'))
      // That an entry is no longer than it claims is what validateEntrySizes sees to.
      zip.openReadStream(entry, (error, stream) => {
        if (error) return fail(error)
        const parts: Buffer[] = []
        stream.on('error', fail)
        stream.on('data', (part: Buffer) => parts.push(part))
        stream.on('end', () => {
          found.push({ name, bytes: Buffer.concat(parts) })
          zip.readEntry()
        })
      })
    })
    zip.readEntry()
  })
}
