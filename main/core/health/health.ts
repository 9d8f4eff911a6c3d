import type { HealthRowView, HealthRunView } from '../../../preload/health-views'
import type { AccountId } from '../../../preload/views'
import { AppError, codeOf } from '../errors'
import type { Clock } from '../ports'
import { flaggedCode, verdictOf } from '../session/session-state'
import type { Sessions } from '../session/sessions'
import type { SealedRecords } from '../storage/sealed-records'
import type { SignIn } from '../tillhub/client'
import type { Vault } from '../vault/vault'
import { createCheckRun, type Checked, type CheckRun, type StoredRun } from './check-run'
import { dependsOnMedian, judge, medianMs, type Outcome } from './findings'
import { createKeyTwins } from './key-twins'

/** Changes reach the page this often at most. */
const PUSH_AFTER_MS = 250
/** Sorting ten thousand times takes a few milliseconds, so it is not done for each of them. */
const MEDIAN_KEPT_MS = 1_000
const RECORD = 'report'

/** What is kept: what came of the last sign-ins, and the check that is under way or was the last. */
export interface HealthRecord {
  readonly outcomes: ReadonlyMap<AccountId, Outcome>
  readonly run: StoredRun | null
}

/** How every key does: what each sign-in tells, whoever asked for it, and checks that ask for many. */
export interface Health {
  /** Takes over what an earlier run of the app left, and goes on with the check under way. */
  load(): Promise<void>
  /** The outcome of a sign-in; `ms` is null where nothing was sent. */
  adopt(id: AccountId, outcome: SignIn | AppError, ms: number | null): void
  report(): Promise<HealthRowView[]>
  run(): HealthRunView | null
  /** Checks these accounts, together with those of the check under way. */
  start(ids: readonly AccountId[]): void
  pause(): void
  resume(): void
  cancel(): void
  /** These accounts are gone, or what was known of them is void. */
  forget(ids: readonly AccountId[]): void
  /** Starts nothing more, and writes down what is still to do; for quitting. */
  stop(): Promise<void>
}

export function createHealth(deps: {
  readonly ids: () => Iterable<AccountId>
  readonly vault: Pick<Vault, 'records' | 'key' | 'state'>
  readonly sessions: Pick<Sessions, 'refresh' | 'state'>
  readonly store: SealedRecords<HealthRecord>
  readonly clock: Clock
  readonly randomBytes: (length: number) => Uint8Array
  readonly background: (work: Promise<unknown>) => void
  /** Lets hosts that were away be tried at once: the user thinks that they are back. */
  readonly retryHosts: () => void
  readonly onChange: (change: { readonly run: HealthRunView | null; readonly rows: readonly HealthRowView[] }) => void
}): Health {
  const { vault, sessions, store, clock } = deps
  const outcomes = new Map<AccountId, Outcome>()
  const twins = createKeyTwins(deps)
  const changed = new Set<AccountId>()
  let run: CheckRun | null = null
  let median = { ms: Infinity, until: -Infinity }
  let cancelPush: (() => void) | null = null
  const kept: HealthRecord = { outcomes, get run() { return run?.stored() ?? null } }

  const isKnown = (id: AccountId): boolean => vault.records().get(id)?.removedAt === null
  const isReadable = (): boolean => vault.state().state === 'open' || vault.state().state === 'memory'

  function row(id: AccountId): HealthRowView {
    const record = vault.records().get(id)
    if (!record) throw new AppError('not-found')
    const { accountId, createdAt } = record.profile
    const { key, serverAccountId, legacyId, skewMs, lastUsedAt } = sessions.state(id)
    const outcome = outcomes.get(id) ?? null
    const sameKeyAs = twins.of(id)
    const judgement = judge({
      outcome, accountId, serverAccountId, legacyId, skewMs,
      keyReadable: record.keyReadable, keyState: key.state, hasTwins: sameKeyAs.length > 0, usedAt: lastUsedAt ?? createdAt,
    }, clock.now(), currentMedian())
    const { status = null, ms = null, requestId = null, checkedAt = null } = outcome ?? {}
    return { id, ...judgement, status, ms, requestId, checkedAt, sameKeyAs, skewMs }
  }

  function currentMedian(): number {
    const now = clock.monotonic()
    if (now >= median.until) median = { ms: medianMs(outcomes.values()), until: now + MEDIAN_KEPT_MS }
    return median.ms
  }

  function change(ids: Iterable<AccountId>): void {
    store.set(RECORD, kept)
    for (const id of ids) changed.add(id)
    cancelPush ??= clock.after(PUSH_AFTER_MS, push)
  }

  function push(): void {
    cancelPush = null
    const ids = [...changed].filter(isKnown)
    changed.clear()
    // While it is closed the page shows nothing of it, and asks anew afterwards.
    if (isReadable()) deps.onChange({ run: run?.view() ?? null, rows: ids.map(row) })
  }

  function onRun(): void {
    // Now the median is what it is: those that it decides about are judged again.
    if (run?.isOver()) median.until = -Infinity
    change(run?.isOver() ? [...outcomes].filter(([, { ms }]) => dependsOnMedian(ms)).map(([id]) => id) : [])
  }

  function adopt(id: AccountId, outcome: SignIn | AppError, ms: number | null): void {
    if (!isKnown(id)) return
    const checkedAt = clock.now()
    if (outcome instanceof AppError) {
      const { status = null, requestId = null } = outcome.details
      outcomes.set(id, { checkedAt, code: outcome.code, status, ms, requestId, otherKey: false })
    } else {
      const { subUserFlags, requestId, echoedKeyDiffers: otherKey } = outcome
      outcomes.set(id, { checkedAt, code: flaggedCode(subUserFlags), status: 200, ms, requestId, otherKey })
    }
    change([id])
  }

  async function check(id: AccountId): Promise<Checked> {
    try {
      await sessions.refresh(id, 'check')
    } catch (error) {
      if (codeOf(error).startsWith('vault-')) throw error
      adopt(id, error instanceof AppError ? error : new AppError('internal', { cause: error }), null)
    }
    const code = outcomes.get(id)?.code ?? null
    return { code, isDoubted: code !== null && verdictOf(code) !== null && sessions.state(id).key.state === 'accepted' }
  }

  const runDeps = { clock, isReadable, check, background: deps.background, onChange: onRun }

  return {
    async load() {
      const stored = await store.get(RECORD)
      for (const [id, outcome] of stored?.outcomes ?? []) if (!outcomes.has(id)) outcomes.set(id, outcome)
      if (stored?.run) run ??= createCheckRun(runDeps, stored.run)
      run?.goOn()
    },
    adopt,
    async report() {
      await twins.readAll()
      return Array.from(deps.ids(), row)
    },
    run: () => run?.view() ?? null,
    start(ids) {
      deps.retryHosts()
      if (run === null || run.isOver()) run = createCheckRun(runDeps)
      run.add(ids)
    },
    pause: () => run?.pause(),
    resume() {
      deps.retryHosts()
      run?.resume()
    },
    cancel: () => run?.cancel(),
    forget(ids) {
      const known = ids.filter(id => outcomes.delete(id))
      run?.drop(ids)
      if (known.length > 0) change([])
    },
    async stop() {
      run?.stop()
      cancelPush?.()
      await store.flush()
    },
  }
}

export function readHealth(value: unknown): HealthRecord {
  const { outcomes, run } = value as { readonly outcomes: Readonly<Record<AccountId, Outcome>>; readonly run: StoredRun | null }
  return { outcomes: new Map(Object.entries(outcomes) as [AccountId, Outcome][]), run }
}

export function writeHealth({ outcomes, run }: HealthRecord): unknown {
  return { outcomes: Object.fromEntries(outcomes), run }
}
