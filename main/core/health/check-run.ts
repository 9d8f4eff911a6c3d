import type { HealthRunView } from '../../../preload/health-views'
import type { AccountId, ErrorCode } from '../../../preload/views'
import { codeOf } from '../errors'
import type { Clock } from '../ports'
import { SECOND_OPINION_MS } from '../session/session-state'
import { isUnreachable } from './findings'

/** As many as can be under way at once: what waits here can still be paused. */
const AT_ONCE = 8
/** After so many accounts in a row that could not be reached, the network is away and not they. */
const MOST_UNREACHABLE = 20

type Progress = Omit<HealthRunView, 'againAt'>

/** A check as it is written down; what is under way counts as waiting. */
export interface StoredRun extends Progress {
  readonly waiting: readonly AccountId[]
  /** Refused once, with the time to ask again; the earliest first. */
  readonly again: readonly (readonly [id: AccountId, at: number])[]
}

/** What came of asking an account. */
export interface Checked {
  readonly code: ErrorCode | null
  /** An accepted key was refused for the first time. */
  readonly isDoubted: boolean
}

/** One check: asks its accounts a few at a time. What is still to do survives pause, lock and restart. */
export interface CheckRun {
  view(): HealthRunView
  stored(): StoredRun
  isOver(): boolean
  /** Those that are not in it yet join it; a paused one goes on. */
  add(ids: readonly AccountId[]): void
  pause(): void
  resume(): void
  cancel(): void
  /** Leaves these out: they are gone. */
  drop(ids: readonly AccountId[]): void
  /** Starts what can be started now: call when keys can be read again. */
  goOn(): void
  /** Starts nothing more, and stays as it is: the app quits. */
  stop(): void
}

export interface CheckRunDeps {
  readonly clock: Clock
  /** False while the vault is closed: the check waits for `goOn`. */
  readonly isReadable: () => boolean
  /** Signs in; rejects only with a vault code, where that has to be done later. */
  readonly check: (id: AccountId) => Promise<Checked>
  readonly background: (work: Promise<unknown>) => void
  readonly onChange: () => void
}

export function createCheckRun(deps: CheckRunDeps, stored: Partial<StoredRun> = {}): CheckRun {
  const { clock } = deps
  const { waiting: toDo = [], again: toRepeat = [], ...rest } = stored
  let progress: Progress = { state: 'running', pausedBy: null, total: 0, done: 0, startedAt: clock.now(), finishedAt: null, ...rest }
  const waiting = new Set(toDo)
  const again = new Map(toRepeat)
  const underWay = new Set<AccountId>()
  /** Those that could not be reached, in a row until now. */
  const unreachable = new Set<AccountId>()
  let isStopped = false
  let cancelTimer = (): void => undefined

  const isOver = (): boolean => progress.state === 'done' || progress.state === 'cancelled'

  function become(fields: Partial<Progress>): void {
    progress = { ...progress, ...fields }
    deps.onChange()
  }

  /** Null while there is other work. */
  function againAt(): number | null {
    return isOver() || waiting.size + underWay.size > 0 ? null : again.values().next().value ?? null
  }

  function goOn(): void {
    cancelTimer()
    if (isStopped || progress.state !== 'running' || !deps.isReadable()) return
    for (const id of waiting) {
      if (underWay.size === AT_ONCE) return
      waiting.delete(id)
      ask(id, true)
    }
    for (const [id, at] of again) {
      if (at > clock.now() || underWay.size === AT_ONCE) break
      again.delete(id)
      // Nobody gets a third opinion: by then the session has made up its mind.
      ask(id, false)
    }
    const at = againAt()
    if (at !== null) cancelTimer = clock.after(at - clock.now(), goOn)
    else if (underWay.size === 0) become({ state: 'done', finishedAt: clock.now() })
  }

  function ask(id: AccountId, mayRepeat: boolean): void {
    underWay.add(id)
    deps.background(settle(id, mayRepeat))
  }

  async function settle(id: AccountId, mayRepeat: boolean): Promise<void> {
    const checked = await deps.check(id).catch((error: unknown) => {
      if (codeOf(error).startsWith('vault-')) return null
      throw error
    })
    underWay.delete(id)
    // What comes in after the end is a finding, but no progress.
    if (isOver()) return
    if (checked === null) waiting.add(id)
    else if (checked.isDoubted && mayRepeat) again.set(id, clock.now() + SECOND_OPINION_MS)
    else become({ done: progress.done + 1 })
    if (isUnreachable(checked?.code ?? null)) unreachable.add(id)
    else if (checked) unreachable.clear()
    if (unreachable.size >= MOST_UNREACHABLE || (unreachable.size > 0 && progress.pausedBy === 'network')) waitForNetwork()
    goOn()
  }

  /** Those that it kept from answering are asked again later. */
  function waitForNetwork(): void {
    for (const id of unreachable) waiting.add(id)
    const done = progress.done - unreachable.size
    unreachable.clear()
    become({ done, ...(progress.state === 'running' && { state: 'paused', pausedBy: 'network' }) })
  }

  function resume(): void {
    if (progress.state !== 'paused') return
    become({ state: 'running', pausedBy: null })
    goOn()
  }

  return {
    view: () => ({ ...progress, againAt: againAt() }),
    stored: () => ({ ...progress, waiting: [...underWay, ...waiting], again: [...again] }),
    isOver,
    add(ids) {
      const fresh = ids.filter(id => !waiting.has(id) && !again.has(id) && !underWay.has(id))
      for (const id of fresh) waiting.add(id)
      become({ total: progress.total + fresh.length })
      resume()
      goOn()
    },
    pause() {
      if (progress.state === 'running') become({ state: 'paused', pausedBy: 'asked' })
    },
    resume,
    cancel() {
      if (isOver()) return
      cancelTimer()
      waiting.clear()
      again.clear()
      become({ state: 'cancelled', pausedBy: null, finishedAt: clock.now() })
    },
    drop(ids) {
      for (const id of ids) unreachable.delete(id)
      const gone = ids.filter(id => waiting.delete(id) || again.delete(id))
      if (gone.length === 0) return
      become({ total: progress.total - gone.length })
      goOn()
    },
    goOn,
    stop() {
      isStopped = true
      cancelTimer()
    },
  }
}
