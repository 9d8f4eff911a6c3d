import type { AccountId, NetworkView } from '../../../preload/views'
import { isOnThisComputer } from '../accounts/environment'
import { AppError } from '../errors'
import type { Clock } from '../ports'
import { evidenceOf, type Evidence } from './evidence'
import { PER_SECOND, type SignInCause } from './lane'
import { hostName, toNetworkView } from './network-view'
import { createPlanner, type Renewal } from './planner'

/** The wall clock is looked at this often at the latest: timers pause during sleep, and clocks are set. */
const TICK_MS = 30_000
/** The wall clock and the one that never goes back part by more only when the computer slept or a clock was set. */
const DRIFT_MS = 1_000

/** Where sign-ins wait for their turn. */
export interface SignInQueue {
  /** Resolves when the account has signed in or failed to; joins a sign-in under way. Throws where none came about, as when the host is away. */
  run(id: AccountId, cause: 'asked' | 'check'): Promise<void>
  /** Nobody joins what is under way for the account any more: the next sign-in begins when that has ended. */
  disown(id: AccountId): void
}

export interface Scheduler extends SignInQueue {
  /** Something changed that may move the renewal of these accounts. */
  update(ids: Iterable<AccountId>): void
  /** The same for all of them. */
  replan(): void
  /** The computer woke up: what is due begins, and hosts that were away are tried. */
  wake(): void
  /** Tries hosts that are away, for the user; answers how they are then. */
  probe(): Promise<NetworkView>
  network(): NetworkView
  /** When an outage of the host last ended, epoch ms; null for never. */
  backAt(host: string): number | null
  stop(): void
}

interface Flight {
  isUnderWay: boolean
  readonly waiting: { readonly resolve: () => void; readonly reject: (error: unknown) => void }[]
}

/** Does what the planner decides. One timer for all accounts, and no work for any of them while nothing is due. */
export function createScheduler(deps: {
  readonly clock: Clock
  readonly random: () => number
  readonly ids: () => Iterable<AccountId>
  readonly hostOf: (id: AccountId) => string
  /** In epoch ms; null for an account that must not sign in unasked. */
  readonly renewalOf: (id: AccountId) => Renewal | null
  /** Answers what the server or the network said against it, or null; throws when neither was asked. */
  readonly signIn: (id: AccountId, cause: SignInCause) => Promise<AppError | null>
  /** Whether the system has a network, as far as it tells. */
  readonly isOnline: () => boolean
  readonly background: (work: Promise<unknown>) => void
  readonly onNetwork: (view: NetworkView) => void
}): Scheduler {
  const { clock } = deps
  const planner = createPlanner({ random: deps.random, perSecond: host => (isOnThisComputer(host) ? Infinity : PER_SECOND) })
  const flights = new Map<AccountId, Flight>()
  const back = new Map<string, number>()
  /** From the planner's clock to the wall clock. */
  let offset = clock.now() - clock.monotonic()
  let isOnline = deps.isOnline()
  let shown = JSON.stringify(network())
  let armedFor = Infinity
  let isStopped = false
  let cancel = (): void => undefined

  function plan(ids: Iterable<AccountId>): void {
    for (const id of ids) {
      const renewal = deps.renewalOf(id)
      planner.plan(id, renewal && { ...renewal, at: renewal.at - offset })
    }
    arm()
  }

  function look(): void {
    armedFor = Infinity
    const drift = clock.now() - clock.monotonic() - offset
    if (Math.abs(drift) > DRIFT_MS) {
      offset += drift
      plan(deps.ids())
    }
    const wasOnline = isOnline
    isOnline = deps.isOnline()
    if (isOnline && !wasOnline) planner.retryNow(clock.monotonic())

    const { begun, refused } = planner.steps(clock.monotonic())
    for (const { id, cause } of begun) deps.background(fly(id, cause))
    for (const { id, host, outage } of refused) {
      land(id, flightOf(id), new AppError(outage.code, { detail: hostName(host), retryAt: outage.retryAt + offset }))
    }
    tell()
    arm()
  }

  function arm(): void {
    const now = clock.monotonic()
    const at = Math.min(planner.nextAt(), now + TICK_MS)
    if (isStopped || at >= armedFor) return
    cancel()
    armedFor = at
    cancel = clock.after(Math.max(0, at - now), look)
  }

  function flightOf(id: AccountId): Flight {
    const flight = flights.get(id) ?? { isUnderWay: false, waiting: [] }
    flights.set(id, flight)
    return flight
  }

  function land(id: AccountId, flight: Flight, error?: unknown): void {
    if (flights.get(id) === flight) flights.delete(id)
    for (const { resolve, reject } of flight.waiting) {
      if (error === undefined) resolve()
      else reject(error)
    }
  }

  /** Throws what nobody waits for. */
  async function fly(id: AccountId, cause: SignInCause): Promise<void> {
    const flight = flightOf(id)
    flight.isUnderWay = true
    let evidence: Evidence = 'nothing'
    try {
      evidence = evidenceOf(await deps.signIn(id, cause))
      land(id, flight)
    } catch (error) {
      land(id, flight, error)
      if (flight.waiting.length === 0) throw error
    } finally {
      ended(id, evidence)
    }
  }

  function ended(id: AccountId, evidence: Evidence): void {
    const told = typeof evidence === 'object' && evidence.retryAt !== null ? { ...evidence, retryAt: evidence.retryAt - offset } : evidence
    const host = planner.ended(id, told, clock.monotonic())
    if (host !== null) {
      back.set(host, clock.now())
      plan(deps.ids())
    }
    look()
  }

  function network(): NetworkView {
    return toNetworkView(planner.hosts(), isOnline, offset)
  }

  function tell(): void {
    const view = network()
    const now = JSON.stringify(view)
    if (now === shown) return
    shown = now
    deps.onNetwork(view)
  }

  async function run(id: AccountId, cause: 'asked' | 'check'): Promise<void> {
    const host = deps.hostOf(id)
    const flight = flightOf(id)
    const landed = new Promise<void>((resolve, reject) => { flight.waiting.push({ resolve, reject }) })
    if (!flight.isUnderWay) {
      planner.ask(id, host, cause)
      look()
    }
    await landed
  }

  function wake(): void {
    planner.retryNow(clock.monotonic())
    look()
  }

  return {
    run,
    disown(id) {
      if (flights.get(id)?.isUnderWay) flights.delete(id)
    },
    update: plan,
    replan: () => plan(deps.ids()),
    wake,
    async probe() {
      wake()
      const trying = planner.hosts().flatMap(({ trying: id }) => id ?? [])
      await Promise.allSettled(trying.map(id => run(id, 'check')))
      return network()
    },
    network,
    backAt: host => back.get(host) ?? null,
    stop() {
      isStopped = true
      cancel()
    },
  }
}
