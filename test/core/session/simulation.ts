import { isHostFault, type Evidence } from '../../../main/core/session/evidence'
import type { SignInCause } from '../../../main/core/session/lane'
import { createPlanner } from '../../../main/core/session/planner'
import { nextRefreshAt, type RenewalFacts } from '../../../main/core/session/schedule'
import type { ErrorCode } from '../../../main/core/errors'
import type { AccountId } from '../../../preload/views'

export interface World {
  readonly accounts: readonly { readonly id: AccountId; readonly host: string; readonly lifeMs: number; readonly isWarm: boolean }[]
  readonly perSecond: number
  /** What a sign-in at this host meets at this time, and how long that takes; `ok` for a token. */
  readonly server: (host: string, at: number) => { readonly outcome: 'ok' | ErrorCode; readonly ms: number; readonly retryAfterMs?: number }
  readonly asks: readonly { readonly at: number; readonly id: AccountId; readonly cause: 'asked' | 'check' }[]
}

export interface Started { readonly id: AccountId; readonly host: string; readonly cause: SignInCause; readonly at: number; endedAt: number }

/** The planner in a world of its own, in which time passes from one event to the next: months in milliseconds. */
export function simulate(world: World) {
  const planner = createPlanner({ random: () => 0.5, perSecond: () => world.perSecond })
  const facts = new Map<AccountId, RenewalFacts>()
  const accounts = new Map(world.accounts.map(account => [account.id, account]))
  const asks = [...world.asks].sort((a, b) => a.at - b.at)
  const underWay: { started: Started; evidence: Evidence; isOk: boolean }[] = []
  const log: Started[] = []
  const refused: AccountId[] = []
  const back = new Map<string, number>()
  let now = 0
  let looks = 0

  function plan(id: AccountId): void {
    const { host, isWarm } = accounts.get(id)!
    const known = facts.get(id)!
    const backAt = back.get(host) ?? null
    const at = nextRefreshAt({ ...known, warmUntil: isWarm ? Infinity : -Infinity, backAt: known.failures > 0 && backAt !== null && known.failedAt! <= backAt ? backAt : null }, now)
    planner.plan(id, { host, at: at ?? Infinity })
  }

  function signedIn(id: AccountId, isOk: boolean, evidence: Evidence): void {
    const before = facts.get(id)!
    const endsAt = now + accounts.get(id)!.lifeMs
    facts.set(id, isOk
      ? { ...before, life: { issuedAt: now, endsAt, expiresAt: null }, failures: 0, failedAt: null, retryAt: null }
      : { ...before, failures: before.failures + 1, failedAt: now, retryAt: typeof evidence === 'object' ? evidence.retryAt : null })
    plan(id)
  }

  function land(): void {
    for (const flight of underWay.filter(({ started }) => started.endedAt <= now)) {
      underWay.splice(underWay.indexOf(flight), 1)
      signedIn(flight.started.id, flight.isOk, flight.evidence)
      const host = planner.ended(flight.started.id, flight.evidence, now)
      if (host === null) continue
      back.set(host, now)
      for (const id of accounts.keys()) plan(id)
    }
  }

  function begin(): void {
    looks += 1
    const steps = planner.steps(now)
    refused.push(...steps.refused.map(({ id }) => id))
    for (const { id, cause } of steps.begun) {
      const { host } = accounts.get(id)!
      const { outcome, ms, retryAfterMs } = world.server(host, now)
      const evidence = outcome === 'ok' || !isHostFault(outcome) ? 'answered' as const : { code: outcome, retryAt: retryAfterMs === undefined ? null : now + ms + retryAfterMs }
      const started = { id, host, cause, at: now, endedAt: now + ms }
      log.push(started)
      underWay.push({ started, evidence, isOk: outcome === 'ok' })
    }
  }

  for (const { id, lifeMs } of world.accounts) {
    facts.set(id, { life: { issuedAt: 0, endsAt: lifeMs, expiresAt: null }, failures: 0, failedAt: null, retryAt: null, jitter: 0.5, warmUntil: 0, backAt: null })
    plan(id)
  }

  return {
    log, refused, planner, facts,
    looks: () => looks,
    run(until: number): void {
      for (;;) {
        const next = Math.min(planner.nextAt(), asks[0]?.at ?? Infinity, ...underWay.map(({ started }) => started.endedAt))
        if (next > until) break
        now = Math.max(now, next)
        land()
        for (; asks[0] && asks[0].at <= now; asks.shift()) planner.ask(asks[0].id, accounts.get(asks[0].id)!.host, asks[0].cause)
        begin()
      }
      now = until
    },
  }
}

/** The most of these that lie within any stretch of that length, its end excluded. */
export function mostWithin(times: readonly number[], ms: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  let from = 0
  return sorted.reduce((most, at, to) => {
    while (sorted[from]! <= at - ms) from += 1
    return Math.max(most, to - from + 1)
  }, 0)
}

/** The most flights that were under way together. */
export function mostAtOnce(flights: readonly Started[]): number {
  const changes = flights.flatMap(({ at, endedAt }) => [{ at, by: 1 }, { at: endedAt, by: -1 }]).sort((a, b) => a.at - b.at || a.by - b.by)
  let count = 0
  return changes.reduce((most, { by }) => Math.max(most, count += by), 0)
}
