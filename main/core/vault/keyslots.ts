import { z } from 'zod'
import { AppError, isAppError } from '../errors'
import type { Clock, KeyringKind, KeyWrap, KeyWrapStatus } from '../ports'
import { DATA_KEY_BYTES } from './envelope'

/** The data key as one slot wrapped it, with what a person needs to know to find that slot again. */
export interface StoredWrap {
  readonly kind: string
  readonly backend: string
  readonly platform: string
  readonly createdAt: number
  readonly wrapped: string
  /** When it last opened the vault in another run than the one that made it; absent while nobody has relied on it. */
  readonly openedAt?: number
}

export const storedWrapSchema: z.ZodType<StoredWrap> = z.looseObject({
  kind: z.string(), backend: z.string(), platform: z.string(), createdAt: z.number(), wrapped: z.string(), openedAt: z.number().exactOptional(),
})

export type Slot = { readonly wrap: KeyWrap; readonly backend: string }
export type NoSlot = { readonly backend: string | null; readonly why: string | null }

export type Unlocked =
  | { readonly kind: 'open'; readonly slot: Slot; readonly dataKey: Uint8Array; readonly index: number; readonly renew: boolean }
  /** A keyring answered, but with no key of this vault. */
  | { readonly kind: 'mismatch'; readonly backend: string | null }
  /** No keyring that wrapped the data key could be asked. */
  | ({ readonly kind: 'unavailable' } & NoSlot)

/** Each keyring's status, asked once and only when needed. */
export type Probe = (wrap: KeyWrap) => Promise<KeyWrapStatus>

export function createProbe(mayPrompt: boolean): Probe {
  const asked = new Map<KeyWrap, Promise<KeyWrapStatus>>()
  return wrap => {
    const status = asked.get(wrap) ?? wrap.status(mayPrompt)
    asked.set(wrap, status)
    return status
  }
}

/** The first of `wraps` that is usable, for a new vault. */
export async function chooseSlot(wraps: readonly KeyWrap[], probe: Probe): Promise<Slot | NoSlot> {
  let refusal: NoSlot = { backend: null, why: null }
  for (const wrap of wraps) {
    const status = await probe(wrap)
    if (status.usable) return { wrap, backend: status.backend }
    if (refusal.why === null) refusal = status
  }
  return refusal
}

/**
 * Tries the stored wraps, those of the first of `wraps` first and the newer before the older, until a data key `proves` right.
 * One that does not is no error: a lost keyring unwraps to garbage now and then.
 */
export async function unlock(
  stored: readonly StoredWrap[], wraps: readonly KeyWrap[], probe: Probe, vaultId: string, proves: (dataKey: Uint8Array) => boolean,
): Promise<Unlocked> {
  let answered: string | null = null
  let refusal: NoSlot | null = null
  for (const { wrap, index, wrapped } of inOrder(stored, wraps)) {
    const status = await probe(wrap)
    if (!status.usable) {
      refusal ??= { backend: status.backend, why: status.why }
      continue
    }
    const { backend } = status
    try {
      const { dataKey, renew } = await wrap.unwrap(wrapped, vaultId)
      if (dataKey.length === DATA_KEY_BYTES && proves(dataKey)) return { kind: 'open', slot: { wrap, backend }, dataKey, index, renew }
      answered ??= backend
    } catch (error) {
      if (isAppError(error, 'vault-mismatch')) answered ??= backend
      else if (isAppError(error)) refusal ??= { backend, why: 'failed' }
      else throw error
    }
  }
  return answered === null && refusal !== null ? { kind: 'unavailable', ...refusal } : { kind: 'mismatch', backend: answered }
}

/** Wraps the data key and proves at once that it comes back: what this returns can be relied on. */
export async function wrapDataKey({ wrap, backend }: Slot, dataKey: Uint8Array, vaultId: string, clock: Clock): Promise<StoredWrap> {
  const wrapped = await wrap.wrap(dataKey, vaultId)
  const proof = await wrap.unwrap(wrapped, vaultId)
  const same = Buffer.compare(proof.dataKey, dataKey) === 0
  proof.dataKey.fill(0)
  if (!same) throw new AppError('vault-unavailable', { detail: 'failed' })
  return { kind: wrap.kind, backend, platform: process.platform, createdAt: clock.now(), wrapped }
}

/**
 * The wraps after the one at `index` opened the vault: it has proven itself, so that the keyrings' wraps before it have had their
 * time. A passphrase neither takes a keyring's place nor gives way to one, and what is not known here stays.
 */
export function relyOn(stored: readonly StoredWrap[], index: number, now: number): readonly StoredWrap[] {
  const opening = stored[index]
  return stored.flatMap((wrap, at) => {
    if (at === index) return [{ ...wrap, openedAt: now }]
    return at < index && opening !== undefined && isKeyring(opening.kind) && isKeyring(wrap.kind) ? [] : [wrap]
  })
}

export function isKeyring(kind: string): kind is KeyringKind {
  return kind === 'safe-storage' || kind === 'keychain'
}

export function preferredFirst(wraps: readonly KeyWrap[], preferred: KeyringKind): readonly KeyWrap[] {
  return [...wraps].sort((a, b) => Number(b.kind === preferred) - Number(a.kind === preferred))
}

function inOrder(stored: readonly StoredWrap[], wraps: readonly KeyWrap[]) {
  const newestFirst = stored.map(({ kind, wrapped }, index) => ({ kind, wrapped, index })).reverse()
  return wraps.flatMap(wrap => newestFirst.filter(({ kind }) => kind === wrap.kind).map(({ index, wrapped }) => ({ wrap, index, wrapped })))
}
