import type { ManyRowState, ManyRowView, ManyRunView } from '../../../preload/runs-views'
import type { AccountId, RunView } from '../../../preload/views'
import { isUnreachable } from '../health/findings'
import type { Clock } from '../ports'
import type { Fault } from '../session/evidence'
import { createPace } from './pace'

/** An account that is told to come back later is asked so often in all. */
const MOST_TRIES = 3
/** After so many accounts in a row that could not be reached, the network is away and not they. */
const MOST_UNREACHABLE = 20

export type ManyRow = Omit<ManyRowView, 'group' | 'ungrouped' | 'cells'>
type Progress = Pick<ManyRunView, 'state' | 'pausedBy' | 'startedAt' | 'finishedAt'>
export type ManyProgress = Omit<ManyRunView, 'request' | 'look'>

/** One request as many accounts, a few at a time. */
export interface ManyRun {
  view(): ManyProgress
  row(id: AccountId): ManyRow | null
  rows(): readonly ManyRow[]
  isOver(): boolean
  pause(): void
  resume(): void
  /** Those under way are stopped, those that wait are skipped. */
  cancel(): void
  /** Asks those of them again that failed or were skipped. */
  retry(ids: readonly AccountId[]): void
  /** Leaves these out: they are gone. */
  drop(ids: readonly AccountId[]): void
}

/** What came of asking an account. */
export type Asked = Pick<RunView, 'status' | 'ms' | 'bytes' | 'requestId' | 'error'>

export interface ManyRunDeps {
  readonly clock: Clock
  readonly random: () => number
  readonly hostOf: (id: AccountId) => string
  /** Sends the request; every failure is in what it answers. */
  readonly ask: (id: AccountId) => Promise<Asked>
  readonly stopAll: () => void
  readonly background: (work: Promise<unknown>) => void
  readonly onChange: (ids: readonly AccountId[]) => void
}

export interface ManyRunPlan {
  readonly ids: readonly AccountId[]
  /** Asked alone first; then the run waits for `resume`. */
  readonly canary: AccountId | null
  /** Whether the request may be sent again unasked, because doing so changes nothing. */
  readonly isRepeatable: boolean
}

export function createManyRun(deps: ManyRunDeps, { ids, canary, isRepeatable }: ManyRunPlan): ManyRun {
  const { clock } = deps
  const pace = createPace(deps.random)
  const rows = new Map(ids.map(id => [id, freshRow(id)]))
  const tries = new Map<AccountId, number>()
  /** Those that could not be reached, in a row until now. */
  const unreachable = new Set<AccountId>()
  /** What the canary goes ahead of. */
  let followers: readonly AccountId[] = canary === null ? [] : ids.filter(id => id !== canary)
  let progress: Progress = { state: 'running', pausedBy: null, startedAt: clock.now(), finishedAt: null }
  let cancelTimer = (): void => undefined

  const isOver = (): boolean => progress.state === 'done' || progress.state === 'cancelled'
  const toMonotonic = (at: number): number => at - clock.now() + clock.monotonic()
  const fromMonotonic = (at: number): number => at - clock.monotonic() + clock.now()

  function become(fields: Partial<Progress>, changed: readonly AccountId[] = []): void {
    progress = { ...progress, ...fields }
    deps.onChange(changed)
  }

  function change(id: AccountId, fields: Partial<ManyRow>): void {
    const row = rows.get(id)
    if (row) rows.set(id, { ...row, ...fields })
    deps.onChange([id])
  }

  function queue(these: readonly AccountId[]): void {
    for (const id of these) {
      rows.set(id, freshRow(id))
      pace.put(id, deps.hostOf(id))
    }
    deps.onChange(these)
  }

  function goOn(): void {
    cancelTimer()
    if (progress.state !== 'running') return
    for (let id = pace.next(clock.monotonic()); id !== null; id = pace.next(clock.monotonic())) {
      change(id, { state: 'running' })
      deps.background(ask(id))
    }
    const held = pace.heldUntil(clock.monotonic())
    if (held !== null) cancelTimer = clock.after(held - clock.monotonic(), goOn)
    else if (pace.running() === 0) become(followers.length > 0 ? { state: 'paused', pausedBy: 'canary' } : { state: 'done', finishedAt: clock.now() })
  }

  async function ask(id: AccountId): Promise<void> {
    const asked = await deps.ask(id)
    const pause = pauseOf(asked)
    pace.ended(id, pause, clock.monotonic())
    if (rows.has(id)) settle(id, asked, pause !== null)
    goOn()
  }

  /** A host that names a time, or says that it is asked too much, gets its pause. */
  function pauseOf({ error }: Asked): Fault | null {
    if (!error || (error.retryAt === null && error.code !== 'rate-limited')) return null
    return { code: error.code, retryAt: error.retryAt === null ? clock.monotonic() : toMonotonic(error.retryAt) }
  }

  function settle(id: AccountId, asked: Asked, isToComeBack: boolean): void {
    const { status, ms, bytes, requestId, error } = asked
    const tried = (tries.get(id) ?? 0) + 1
    tries.set(id, tried)
    if (isToComeBack && isRepeatable && tried < MOST_TRIES && !isOver()) return queue([id])
    const state: ManyRowState = error !== null || (status ?? 0) >= 400 ? 'failed' : 'answered'
    change(id, { state, status, ms, bytes, requestId, code: error?.code ?? null })
    if (isUnreachable(error?.code ?? null)) unreachable.add(id)
    else if (error?.code !== 'cancelled') unreachable.clear()
    const isAway = unreachable.size >= MOST_UNREACHABLE || (unreachable.size > 0 && progress.pausedBy === 'network')
    if (isAway && !isOver()) waitForNetwork()
  }

  /** Those that it kept from answering are asked again later, where that can do no harm. */
  function waitForNetwork(): void {
    if (isRepeatable) queue([...unreachable].filter(id => rows.has(id)))
    unreachable.clear()
    if (progress.state === 'running') become({ state: 'paused', pausedBy: 'network' })
  }

  function resume(): void {
    if (progress.state !== 'paused') return
    if (progress.pausedBy === 'canary') {
      queue(followers)
      followers = []
    }
    become({ state: 'running', pausedBy: null })
    goOn()
  }

  queue(canary === null ? ids : [canary])
  if (followers.length > 0) deps.onChange(followers)
  goOn()

  return {
    view() {
      const held = progress.state === 'running' ? pace.heldUntil(clock.monotonic()) : null
      const open = pace.waiting().length + pace.running() + followers.length
      return { ...progress, total: rows.size, done: rows.size - open, heldUntil: held === null ? null : fromMonotonic(held) }
    },
    row: id => rows.get(id) ?? null,
    rows: () => [...rows.values()],
    isOver,
    pause() {
      if (progress.state === 'running') become({ state: 'paused', pausedBy: 'asked' })
    },
    resume,
    cancel() {
      if (isOver()) return
      cancelTimer()
      const skipped = [...pace.waiting(), ...followers]
      for (const id of skipped) {
        pace.drop(id)
        change(id, { state: 'skipped' })
      }
      followers = []
      become({ state: 'cancelled', pausedBy: null, finishedAt: clock.now() })
      deps.stopAll()
    },
    retry(wanted) {
      const again = wanted.filter(id => ['failed', 'skipped'].includes(rows.get(id)?.state ?? ''))
      if (again.length === 0) return
      for (const id of again) tries.delete(id)
      queue(again)
      // A canary that failed may be asked again, too; the others go on waiting for it.
      if (isOver() || progress.pausedBy === 'canary') become({ state: 'running', pausedBy: null, finishedAt: null })
      goOn()
    },
    drop(gone) {
      for (const id of gone) {
        rows.delete(id)
        pace.drop(id)
      }
      followers = followers.filter(id => rows.has(id))
      goOn()
    },
  }
}

function freshRow(id: AccountId): ManyRow {
  return { id, state: 'waiting', status: null, code: null, ms: null, bytes: null, requestId: null }
}
