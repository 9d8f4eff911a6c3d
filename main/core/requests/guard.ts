import type { Consent, GuardView } from '../../../preload/request-views'
import type { AccountClass, AccountId, HttpMethod } from '../../../preload/views'
import { changesSomething } from '../../../preload/catalogue/changes'
import { AppError } from '../errors'

/** Of a request that is about to be sent: its parts with all variables filled in. */
export interface GuardedRequest {
  readonly method: HttpMethod
  readonly pathAndQuery: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
}
export interface Sender {
  readonly id: AccountId
  readonly title: string
  readonly accountClass: AccountClass
  readonly holdToSend: boolean
  /** Every id that Tillhub knows the account by. */
  readonly ids: readonly string[]
}
/** The stored account that an id belongs to, whichever of its ids it is; null when it is nobody's. */
export type OwnerOf = (id: string) => { readonly id: AccountId; readonly title: string } | null

/** What has to be allowed before this account sends it. */
export function guardOf(request: GuardedRequest, sender: Sender, ownerOf: OwnerOf): GuardView {
  return {
    needsTitle: sender.accountClass === 'live' && changesSomething({ method: request.method, path: decoded(request.pathAndQuery) }),
    foreign: foreignIn(request, sender, ownerOf),
  }
}

/** Throws 'confirmation-needed' or 'foreign-account' unless the user allowed it; nothing is sent then. */
export function requireConsent(guard: GuardView, sender: Sender, consent: Consent): void {
  if (guard.foreign && !consent.allowForeign) throw new AppError('foreign-account', { detail: guard.foreign.title, accountId: guard.foreign.id })
  const isConfirmed = consent.confirmation?.trim() === sender.title.trim() || (sender.holdToSend && consent.isHeld === true)
  if (guard.needsTitle && !isConfirmed) throw new AppError('confirmation-needed', { detail: sender.title })
}

/** With and without dashes, in any case: the id of an old account is written both ways. */
export function plainId(id: string): string {
  return id.replaceAll('-', '').toLowerCase()
}

/** An id is at least this long: a UUID, or 32 hex digits without dashes. */
const SHORTEST_ID = 8
const IDS = /[A-Za-z0-9][\w-]{6,}[A-Za-z0-9]/g

function foreignIn({ pathAndQuery, headers, body }: GuardedRequest, sender: Sender, ownerOf: OwnerOf): GuardView['foreign'] {
  // Two keys of one account are stored as two: what is its own is not foreign, whoever else has it.
  const own = new Set(sender.ids.map(plainId))
  for (const text of [decoded(pathAndQuery), ...Object.values(headers), body ?? '']) {
    for (const [id] of text.matchAll(IDS)) {
      const owner = id.length >= SHORTEST_ID && !own.has(plainId(id)) ? ownerOf(id) : null
      if (owner && owner.id !== sender.id) return owner
    }
  }
  return null
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    // A stray % is sent as it stands, and so it is looked at.
    return path
  }
}
