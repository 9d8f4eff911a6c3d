import { AppError } from '../errors'
import type { Files } from '../ports'
import type { Vault } from '../vault/vault'
import { createQueue } from './queue'

const FORMAT = 1

/** What the user made and would miss: sealed under the vault's data key, in one file. For what can be learnt again see `SealedRecords`. */
export interface SealedDocument<T> {
  /** What is kept, or the empty value when nothing was kept yet. Throws 'record-unreadable' for what this vault and version cannot read. */
  read(): Promise<T>
  /** Changes follow each other. On disk when it resolves; when it throws, what was there stays. Never writes over what it cannot read. */
  change(work: (current: T) => T): Promise<T>
  /** For what the user can make anew: takes the place of what is there, readable or not, which stays beside it until the next change. */
  replace(value: T): Promise<T>
}

export function createSealedDocument<T>(deps: {
  readonly files: Files
  readonly vault: Pick<Vault, 'begin' | 'state' | 'seal' | 'unseal' | 'on'>
  readonly folder: string
  readonly name: string
  readonly empty: T
}): SealedDocument<T> {
  const { files, vault, folder, name, empty } = deps
  const path = `${folder}/${name}.json`
  const inTurn = createQueue()
  let known: { readonly value: T } | null = null
  let closings = 0

  // Nothing of it stays in memory when the vault closes, and what is on disk may be another vault's afterwards.
  vault.on(({ state }) => {
    if (state === 'open' || state === 'memory') return
    known = null
    closings += 1
  })

  /** Whether the disk counts; throws while the vault can be neither read nor kept in memory. */
  function isOnDisk(): boolean {
    const { state } = vault.state()
    if (state !== 'open' && state !== 'memory') throw new AppError(`vault-${state}`)
    return state === 'open'
  }

  async function current(): Promise<T> {
    const onDisk = isOnDisk()
    if (known) return known.value
    const before = closings
    const bytes = onDisk ? await files.read(path) : null
    const value = bytes === null ? empty : unsealed(bytes)
    remember(value, before)
    return value
  }

  function remember(value: T, before: number): void {
    if (before === closings) known = { value }
  }

  function unsealed(bytes: Uint8Array): T {
    const text = vault.unseal(name, folder, new TextDecoder().decode(bytes))
    const stored = text === null ? null : JSON.parse(text) as { readonly format: number; readonly value: T }
    if (stored?.format !== FORMAT) throw new AppError('record-unreadable')
    return stored.value
  }

  async function keep(value: T, before: number): Promise<T> {
    if (isOnDisk()) {
      await vault.begin()
      const sealed = vault.seal(name, folder, JSON.stringify({ format: FORMAT, value }))
      await files.write(path, new TextEncoder().encode(sealed), `${folder}/${name}.before.json`)
    }
    remember(value, before)
    return value
  }

  return {
    read: () => inTurn(current),
    change: work => inTurn(async () => {
      const before = closings
      return keep(work(await current()), before)
    }),
    replace: value => inTurn(() => keep(value, closings)),
  }
}
