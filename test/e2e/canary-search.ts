import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** How a secret may lie in bytes: as it is, in UTF-16, hex and URL encoding, and in base64 at each of its three alignments. */
export function encodings(secret: string): ReadonlyMap<string, Buffer> {
  const raw = Buffer.from(secret)
  const base64 = (shift: number): string => {
    const text = Buffer.concat([Buffer.alloc(shift), raw]).toString('base64')
    // The first and last characters mix with the neighbours' bits.
    return text.slice(shift === 0 ? 0 : 4, text.length - 4)
  }
  const texts: readonly (readonly [string, string])[] = [
    ['plain', secret], ['hex', raw.toString('hex')], ['HEX', raw.toString('hex').toUpperCase()], ['url', encodeURIComponent(secret)],
    ['base64+0', base64(0)], ['base64+1', base64(1)], ['base64+2', base64(2)],
  ]
  return new Map([...texts.map(([name, text]) => [name, Buffer.from(text)] as const), ['utf16', Buffer.from(secret, 'utf16le')]])
}

/** "where: which encoding" for each place that holds a secret. */
export function findSecrets(places: Iterable<readonly [where: string, bytes: Buffer]>, secrets: readonly string[]): string[] {
  const needles = secrets.flatMap(secret => [...encodings(secret)].map(([name, needle]) => ({ name, needle, hint: secret.slice(0, 8) })))
  return [...places].flatMap(([where, bytes]) =>
    needles.filter(({ needle }) => bytes.includes(needle)).map(({ name, hint }) => `${where}: ${name} of ${hint}…`))
}

export function* filesBelow(folder: string): Generator<readonly [string, Buffer]> {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile()) yield [path, readFileSync(path)]
  }
}
