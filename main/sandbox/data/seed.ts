import { createHash } from 'node:crypto'

/** Choices that are the same in every run: each depends only on the seed and on what it is for. */
export interface Seed {
  uuid(...purpose: Purpose): string
  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number, ...purpose: Purpose): number
  pick<T>(from: readonly T[], ...purpose: Purpose): T
}

type Purpose = readonly (string | number)[]

export function createSeed(seed: string): Seed {
  const digest = (purpose: Purpose) => createHash('sha256').update(JSON.stringify([seed, ...purpose])).digest()
  const below = (limit: number, ...purpose: Purpose) => digest(purpose).readUInt32BE(0) % limit
  return {
    uuid(...purpose) {
      const hex = digest(purpose).toString('hex')
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
    },
    below,
    pick: <T>(from: readonly T[], ...purpose: Purpose) => from[below(from.length, ...purpose)] as T,
  }
}
