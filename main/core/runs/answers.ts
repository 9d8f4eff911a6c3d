import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { AccountId, RunView } from '../../../preload/views'

/** Characters. Longer answers are not kept: comparing thousands of them would hold up all else. */
const LONGEST = 256 * 1024
/** Bytes of all answers together, packed; ten thousand of a few kilobytes need a third of it. */
const MOST_BYTES = 32 * 1024 * 1024

/** For answers of a few kilobytes: what zlib sets up for long ones takes most of its time. */
const PACKING = { level: 1, memLevel: 4 }

/** What came back, masked as the run showed it. `body` is null where it was too long to be kept whole. */
export interface KeptAnswer extends Facts { readonly body: string | null }
type Facts = Pick<RunView, 'id' | 'method' | 'url' | 'status' | 'contentType' | 'bodyKind' | 'bytes' | 'error'>

/** The answers of one run, in memory alone and within its bounds. */
export interface Answers {
  /** In place of an earlier answer to the same account. */
  keep(run: Facts & Pick<RunView, 'body' | 'truncated'>): KeptAnswer
  get(id: AccountId): KeptAnswer | null
  ids(): Iterable<AccountId>
  drop(id: AccountId): void
}

export function createAnswers(mostBytes = MOST_BYTES): Answers {
  const kept = new Map<AccountId, { readonly facts: Facts; readonly packed: Uint8Array | null }>()
  let bytes = 0

  function drop(id: AccountId): void {
    bytes -= kept.get(id)?.packed?.length ?? 0
    kept.delete(id)
  }

  function get(id: AccountId): KeptAnswer | null {
    const found = kept.get(id)
    return found ? { ...found.facts, body: found.packed && inflateRawSync(found.packed).toString() } : null
  }

  return {
    keep({ id, method, url, status, contentType, bodyKind, bytes: received, error, body, truncated }) {
      drop(id)
      const isWhole = !truncated && body.length <= LONGEST
      const packed = isWhole ? deflateRawSync(body, PACKING) : null
      const fits = packed !== null && bytes + packed.length <= mostBytes
      const facts = { id, method, url, status, contentType, bodyKind, bytes: received, error }
      kept.set(id, { facts, packed: fits ? packed : null })
      if (fits) bytes += packed.length
      return { ...facts, body: fits ? body : null }
    },
    get,
    ids: () => kept.keys(),
    drop,
  }
}
