import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { filesBelow } from '../e2e/canary-search'

/** One text for every name and byte below a folder, to compare with later; empty for a folder that is not there. */
export function hashes(folder: string): string {
  if (!existsSync(folder)) return ''
  return [...filesBelow(folder)].map(([path, bytes]) => `${path} ${createHash('sha256').update(bytes).digest('hex')}`).sort().join('\n')
}
