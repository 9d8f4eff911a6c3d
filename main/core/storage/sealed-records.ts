import { codeOf } from '../errors'
import type { Clock, Files, Log } from '../ports'
import type { Vault } from '../vault/vault'
import { createLazyWrite } from './lazy-write'

/** The disk takes several files in about the time of one. */
const WRITES_AT_ONCE = 8

/** One sealed record per account in a file of its own: a cache beside the vault, read on demand, written lazily. */
export interface SealedRecords<T> {
  /** Null when there is none, or when it does not open with this vault's data key. */
  get(id: string): Promise<T | null>
  /** Ignored unless the vault can be read: what is on disk then is newer than what could be known. */
  set(id: string, value: T): void
  /** Changes what is there; changes made at the same time follow each other. */
  update(id: string, change: (current: T | null) => T): Promise<void>
  remove(id: string): Promise<void>
  /** Writes what is waiting; call before quitting. */
  flush(): Promise<void>
  /** Lets go of everything in memory, unwritten or not. */
  drop(): void
}

export interface SealedRecordsDeps<T> {
  files: Files
  vault: Pick<Vault, 'state' | 'seal' | 'unseal'>
  clock: Clock
  log: Log
  folder: string
  parse(value: unknown): T
  /** What to write down; the value itself where it is plain JSON. */
  format?(value: T): unknown
  /** How long a change waits for others, to be written with them. */
  writeAfterMs: number
  /** Written with the care of the vault: what it holds cannot be had again. */
  isDurable?: boolean
}

export function createSealedRecords<T>(deps: SealedRecordsDeps<T>): SealedRecords<T> {
  const { files, vault, clock, log, folder, parse, format = value => value, writeAfterMs, isDurable = false } = deps
  const cache = new Map<string, T>()
  const waiting = new Set<string>()
  const lazy = createLazyWrite({ clock, afterMs: writeAfterMs, write })

  const nameOf = (id: string): string => `${folder}/${id}.json`

  async function write(): Promise<void> {
    const ids = [...waiting].values()
    waiting.clear()
    if (vault.state().state !== 'open') return
    await Promise.all(Array.from({ length: WRITES_AT_ONCE }, () => writeInTurn(ids)))
  }

  async function writeInTurn(ids: Iterable<string>): Promise<void> {
    for (const id of ids) {
      const value = cache.get(id)
      if (value === undefined) continue
      try {
        const sealed = vault.seal(id, folder, JSON.stringify(format(value)))
        const bytes = new TextEncoder().encode(sealed)
        await (isDurable ? files.write(nameOf(id), bytes) : files.writeCache(nameOf(id), bytes))
      } catch (error) {
        // A lost cache record costs one sign-in or one line of history, so the app goes on; the log says that it happened.
        log.write('cache.write-failed', { folder, code: codeOf(error) })
      }
    }
  }

  async function get(id: string): Promise<T | null> {
    if (!cache.has(id) && vault.state().state === 'open') {
      const bytes = await files.read(nameOf(id))
      const text = bytes && vault.unseal(id, folder, new TextDecoder().decode(bytes))
      // Something newer may have been set while the file was read.
      if (text && !cache.has(id)) cache.set(id, parse(JSON.parse(text)))
    }
    return cache.get(id) ?? null
  }

  function set(id: string, value: T): void {
    const { state } = vault.state()
    if (state !== 'open' && state !== 'memory') return
    cache.set(id, value)
    waiting.add(id)
    lazy.soon()
  }

  return {
    get,
    set,
    async update(id, change) {
      await get(id)
      set(id, change(cache.get(id) ?? null))
    },
    async remove(id) {
      cache.delete(id)
      waiting.delete(id)
      if (vault.state().state === 'open') await files.remove(nameOf(id))
    },
    flush: lazy.now,
    drop() {
      lazy.cancel()
      cache.clear()
      waiting.clear()
    },
  }
}
