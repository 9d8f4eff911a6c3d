import type { Consent, GuardView } from '../../../preload/request-views'
import type { AccountClass, AccountId, HttpMethod } from '../../../preload/views'
import { pathNamed } from '../../../preload/catalogue/paths'
import { AppError } from '../errors'

/** Of a request that is about to be sent: its parts with all variables filled in. */
export interface GuardedRequest {
  readonly method: HttpMethod
  readonly pathAndQuery: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
}
export interface Sender { readonly id: AccountId; readonly title: string; readonly accountClass: AccountClass }
/** The stored account that an id belongs to, whichever of its ids it is; null when it is nobody's. */
export type OwnerOf = (id: string) => { readonly id: AccountId; readonly title: string } | null

const READS: ReadonlySet<HttpMethod> = new Set(['GET', 'HEAD'])

/** Whether it does more than read: any method but GET and HEAD, and those GETs that the catalogue warns of. */
export function changesSomething({ method, pathAndQuery }: Pick<GuardedRequest, 'method' | 'pathAndQuery'>): boolean {
  return !READS.has(method) || (pathNamed(decoded(pathAndQuery))?.effect ?? null) !== null
}

/** What has to be allowed before this account sends it. */
export function guardOf(request: GuardedRequest, sender: Sender, ownerOf: OwnerOf): GuardView {
  return {
    needsTitle: sender.accountClass === 'live' && changesSomething(request),
    foreign: foreignIn(request, sender, ownerOf),
  }
}

/** Throws 'confirmation-needed' or 'foreign-account' unless the user allowed it; nothing is sent then. */
export function requireConsent(guard: GuardView, sender: Sender, consent: Consent): void {
  if (guard.foreign && !consent.allowForeign) throw new AppError('foreign-account', { detail: guard.foreign.title, accountId: guard.foreign.id })
  if (guard.needsTitle && consent.confirmation?.trim() !== sender.title.trim()) throw new AppError('confirmation-needed', { detail: sender.title })
}

/** An id is at least this long: a UUID, or 32 hex digits without dashes. */
const SHORTEST_ID = 8
const IDS = /[A-Za-z0-9][\w-]{6,}[A-Za-z0-9]/g

function foreignIn({ pathAndQuery, headers, body }: GuardedRequest, sender: Sender, ownerOf: OwnerOf): GuardView['foreign'] {
  for (const text of [decoded(pathAndQuery), ...Object.values(headers), body ?? '']) {
    for (const [id] of text.matchAll(IDS)) {
      const owner = id.length >= SHORTEST_ID ? ownerOf(id) : null
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
