import type { AccountId } from '../../../preload/views'
import type { Clock } from '../ports'

/** The wall clock is looked at this often at the latest: timers pause during sleep, and clocks are set. */
const TICK_MS = 30_000
/** Changes that come together are planned together. */
const SETTLE_MS = 50

export interface Refresher {
  /** Something changed that may move the next renewal: a session, the active account, the clock (resume, online). */
  replan(): void
  stop(): void
}

/** Renews tokens before they end: one timer for the earliest due account, none per account. */
export function createRefresher(deps: {
  readonly ids: () => Iterable<AccountId>
  /** Epoch ms of the next unasked sign-in, or null. */
  readonly dueAt: (id: AccountId) => number | null
  readonly renew: (id: AccountId) => void
  readonly clock: Clock
}): Refresher {
  const { clock } = deps
  let cancel = (): void => undefined
  let stopped = false
  let planned = false

  function run(): void {
    planned = false
    const now = clock.now()
    let next = now + TICK_MS
    for (const id of deps.ids()) {
      const due = deps.dueAt(id)
      if (due === null) continue
      if (due <= now) deps.renew(id)
      else next = Math.min(next, due)
    }
    wait(next - now)
  }

  function wait(ms: number): void {
    cancel()
    if (!stopped) cancel = clock.after(ms, run)
  }

  return {
    replan() {
      if (planned) return
      planned = true
      wait(SETTLE_MS)
    },
    stop() {
      stopped = true
      cancel()
    },
  }
}
