import type { AccountId } from '../../../preload/views'
import { hostOf } from '../accounts/environment'
import type { Clock, Preferences } from '../ports'
import type { Vault } from '../vault/vault'
import { isHostFault } from './evidence'
import type { Renewal } from './planner'
import { nextRefreshAt } from './schedule'
import { SECOND_OPINION_MS, type SessionState } from './session-state'

/** An account used within this time is kept warm: its token is renewed unasked. */
const WARM_MS = 24 * 60 * 60 * 1000

/** Which accounts sign in unasked, and when: by the user's choice, and by what is known of each. */
export interface Renewals {
  /** Null for an account that must not. */
  of(id: AccountId): Renewal | null
  /** When its token is renewed, epoch ms; null for on use. */
  at(id: AccountId): number | null
}

export function createRenewals(deps: {
  readonly vault: Pick<Vault, 'state' | 'records'>
  readonly preferences: Preferences
  readonly clock: Clock
  readonly activeId: () => AccountId | null
  readonly session: (id: AccountId) => SessionState
  /** When an outage of the host last ended, epoch ms. */
  readonly backAt: (host: string) => number | null
}): Renewals {
  const { vault, preferences, clock } = deps

  function of(id: AccountId): Renewal | null {
    const record = vault.records().get(id)
    const { state } = vault.state()
    const session = deps.session(id)
    if ((state !== 'open' && state !== 'memory') || !record || record.removedAt !== null || !record.keyReadable || record.profile.frozen || isOver(session)) return null
    const { profile } = record
    const host = hostOf(profile.environment)
    const { problem, failedAt, lastUsedAt } = session
    const back = deps.backAt(host)
    const isWarm = preferences.read().renewal === 'all' || profile.pinned || deps.activeId() === id
    const facts = {
      ...session, retryAt: problem?.retryAt ?? null,
      warmUntil: isWarm ? Infinity : (lastUsedAt ?? -Infinity) + WARM_MS,
      backAt: problem !== null && isHostFault(problem.code) && back !== null && failedAt !== null && failedAt <= back ? back : null,
    }
    const now = clock.now()
    const { doubtedAt } = session
    const at = doubtedAt === null ? nextRefreshAt(facts, now) : secondOpinionAt(doubtedAt, nextRefreshAt({ ...facts, life: null }, now))
    return { host, at: at ?? Infinity }
  }

  return {
    of,
    at(id) {
      const at = of(id)?.at ?? Infinity
      return at === Infinity ? null : at
    },
  }
}

/** Refused once, a key that was accepted is asked again after a while, however long its token still lives. */
function secondOpinionAt(doubtedAt: number, again: number | null): number | null {
  return again === null ? null : Math.max(doubtedAt + SECOND_OPINION_MS, again)
}

/** A refused key is asked again only by the user, and so is one that the user signed out. */
function isOver({ key, life, signedOut }: SessionState): boolean {
  return signedOut || key.state === 'refused' || (key.state === 'blocked' && life === null)
}
