import type { KeyInput, PasteId, PasteView } from '../../../preload/views'
import { AppError } from '../errors'
import type { Clock } from '../ports'
import { Secret } from '../secret'
import { readPair } from './pair'

const KEPT_MS = 10 * 60_000
/** The API's schemas allow 64 characters; far beyond that it is no key. */
const LONGEST_KEY = 1024

/** Keys that were read from the clipboard for the page and never go there: it gets a handle, good for one save. */
export interface Pasted {
  /** Keeps a key that main already has (a row of an import). */
  hold(key: Secret): KeyInput
  /** Keeps the key found in `text` (a bare key, a cURL, a JSON pair). Throws 'clipboard-empty' where there is none. */
  keep(text: string): PasteView
  /** The key that a dialog names; null for `keep`. A pasted one stays good until `release`, so that a failed save can be tried again. */
  take(input: KeyInput): Secret | null
  release(input: KeyInput): void
  clear(): void
}

export function createPasted(deps: { clock: Clock; newId: () => PasteId }): Pasted {
  const { clock } = deps
  const kept = new Map<PasteId, { readonly key: Secret; readonly until: number }>()

  function put(key: Secret): PasteId {
    for (const [id, { until }] of kept) if (until <= clock.now()) kept.delete(id)
    const pasteId = deps.newId()
    kept.set(pasteId, { key, until: clock.now() + KEPT_MS })
    return pasteId
  }

  return {
    hold: key => ({ pasted: put(key) }),
    keep(text) {
      const pair = readPair(text)
      const value = (pair?.key ?? text).trim()
      if (value === '' || value.length > LONGEST_KEY) throw new AppError('clipboard-empty')
      return { pasteId: put(new Secret(value)), length: value.length, shape: shapeOf(value), accountId: pair?.accountId ?? null, baseUrl: pair?.baseUrl ?? null }
    },
    take(input) {
      if ('keep' in input) return null
      if ('typed' in input) {
        const value = input.typed.trim()
        if (value === '') throw new AppError('key-required')
        return new Secret(value)
      }
      const found = kept.get(input.pasted)
      if (!found || found.until <= clock.now()) throw new AppError('paste-expired')
      return found.key
    },
    release(input) {
      if ('pasted' in input) kept.delete(input.pasted)
    },
    clear: () => kept.clear(),
  }
}

function shapeOf(value: string): PasteView['shape'] {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)) return 'uuid'
  return /^[0-9a-f]{32}$/i.test(value) ? 'hex32' : 'other'
}
