import { changesSomething, isSafe } from '../../../preload/catalogue/changes'
import type { RequestText, RunOrder } from '../../../preload/request-views'
import type {
  AnswerLook, DiffView, ManyAnswerView, ManyPlan, ManyRowView, ManyRunView, ManyStart, ManyView, PlannedView,
} from '../../../preload/runs-views'
import type { AccountId, PreviewView, RequestDraft, RunId, RunView } from '../../../preload/views'
import type { Accounts } from '../accounts/accounts'
import { toErrorView } from '../error-view'
import { AppError } from '../errors'
import type { Clock } from '../ports'
import { createAnswers, type Answers, type KeptAnswer } from './answers'
import type { Look, Mark } from './look'
import { createManyRun, type Asked, type ManyRun } from './many-run'

/** Changes reach the page this often at most. */
const PUSH_AFTER_MS = 250
/** Answers are read in portions of this length: in between main does its other work. */
const PORTION_MS = 8
const NO_MARK: Mark = { group: null, ungrouped: null, cells: [] }

export interface RunsChange { readonly run: ManyRunView | null; readonly rows: readonly ManyRowView[] }

/** One request as many accounts, and how their answers differ. All of it is in memory alone, and gone when the vault is closed. */
export interface Runs {
  /** The run under way or the last one; null before the first. */
  view(): ManyView | null
  /** What would be sent, account by account; nothing is. */
  plan(input: ManyPlan): Promise<PlannedView[]>
  /** Throws 'run-under-way', 'query-invalid', 'not-found', and 'input-invalid' without the confirmation that the request needs. */
  start(input: ManyStart): Promise<void>
  pause(): void
  resume(): void
  cancel(): void
  /** Asks those again that failed or were skipped. Throws 'input-invalid' without the confirmation that the request needs. */
  retry(confirmation: string): void
  /** Looks at the answers that are there in another way. Throws 'query-invalid'. */
  look(look: AnswerLook): Promise<void>
  /** Throws 'not-found' where there is no answer to compare. */
  compare(left: AccountId, right: AccountId): DiffView
  answer(id: AccountId): ManyAnswerView
  /** These accounts are gone. */
  forget(ids: readonly AccountId[]): void
  clear(): void
}

interface Current {
  readonly request: RequestText
  readonly run: ManyRun
  readonly answers: Answers
  shown: Looked
  /** How the answers will be looked at, while they are read anew. */
  coming: Looked | null
}
interface Looked { readonly look: Look; readonly marks: Map<AccountId, Mark> }

/** What sends a request as one account; `run` may throw where it sends nothing. */
export interface Sender {
  run(order: RunOrder): Promise<RunView>
  cancel(runId: RunId): void
  preview(draft: RequestDraft): Promise<Pick<PreviewView, 'url' | 'problems'>>
}

export function createRuns(deps: {
  readonly clock: Clock
  readonly random: () => number
  readonly accounts: Pick<Accounts, 'profile' | 'title'>
  readonly sender: Sender
  readonly hostOf: (id: AccountId) => string
  readonly newId: () => RunId
  readonly background: (work: Promise<unknown>) => void
  readonly onChange: (change: RunsChange) => void
}): Runs {
  const { clock, sender, accounts } = deps
  const underWay = new Set<RunId>()
  const changed = new Set<AccountId>()
  let current: Current | null = null
  let cancelPush: (() => void) | null = null

  function need(): Current {
    if (!current) throw new AppError('not-found')
    return current
  }

  function rowView({ run, shown }: Current, id: AccountId): ManyRowView | null {
    const row = run.row(id)
    return row && { ...row, ...(shown.marks.get(id) ?? NO_MARK) }
  }

  function runView({ request, run, shown }: Current): ManyRunView {
    return { ...run.view(), request, look: shown.look.view }
  }

  function tell(ids: Iterable<AccountId>): void {
    for (const id of ids) changed.add(id)
    cancelPush ??= clock.after(PUSH_AFTER_MS, push)
  }

  function push(): void {
    cancelPush = null
    const now = current
    const rows = now ? [...changed].flatMap(id => rowView(now, id) ?? []) : []
    changed.clear()
    deps.onChange({ run: now && runView(now), rows })
  }

  /** Each request is for one account: host, token and variables are that account's own. */
  async function ask(id: AccountId, request: RequestText, answers: Answers): Promise<Asked> {
    const runId = deps.newId()
    underWay.add(runId)
    try {
      // Allowed by `confirm`, once for all of them. What names somebody else's account is not sent.
      const consent = { confirmation: changesSomething(request) ? accounts.title(id) : null, allowForeign: false }
      const run = await sender.run({ draft: { ...request, runId, id }, consent }).catch((error: unknown) => unsent(id, request, error))
      if (current?.answers === answers && current.run.row(id)) mark(current, answers.keep(run))
      return run
    } finally {
      underWay.delete(runId)
    }
  }

  function mark({ shown, coming }: Current, answer: KeptAnswer): void {
    for (const { look, marks } of coming ? [shown, coming] : [shown]) marks.set(answer.id, look.markOf(answer))
  }

  function stopAll(): void {
    for (const runId of underWay) sender.cancel(runId)
  }

  /** In portions, so that thousands of answers hold nothing up; `isNeeded` says whether anybody still waits for it. */
  async function inPortions<T>(items: Iterable<T>, work: (item: T) => void | Promise<void>, isNeeded = () => true): Promise<void> {
    let until = clock.monotonic() + PORTION_MS
    for (const item of items) {
      await work(item)
      if (clock.monotonic() < until) continue
      await new Promise<void>(resolve => clock.after(0, resolve))
      if (!isNeeded()) return
      until = clock.monotonic() + PORTION_MS
    }
  }

  function confirm(request: RequestText, ids: readonly AccountId[], confirmation: string): void {
    const live = ids.filter(id => accounts.profile(id).accountClass === 'live').length
    if (!changesSomething(request) || live === 0 || confirmation.trim() === `${request.method} ${live}`) return
    throw new AppError('input-invalid', { detail: 'confirmation' })
  }

  function clear(): void {
    if (!current) return
    const { run } = current
    current = null
    run.cancel()
    tell([])
  }

  return {
    view() {
      const now = current
      return now && { run: runView(now), rows: now.run.rows().flatMap(({ id }) => rowView(now, id) ?? []) }
    },

    async plan({ ids, request }) {
      const planned: PlannedView[] = []
      await inPortions(ids, async id => {
        accounts.profile(id)
        const { url, problems } = await sender.preview({ ...request, runId: deps.newId(), id })
        planned.push({ id, url, problems })
      })
      return planned
    },

    async start({ ids, request, look: view, canary, confirmation }) {
      const look = await lookFor(view)
      const unique = [...new Set(ids)]
      for (const id of unique) accounts.profile(id)
      if (canary !== null && !unique.includes(canary)) throw new AppError('input-invalid', { detail: 'canary' })
      if (current && !current.run.isOver()) throw new AppError('run-under-way')
      confirm(request, unique, confirmation)
      const answers = createAnswers()
      const run = createManyRun(
        { clock, random: deps.random, hostOf: deps.hostOf, background: deps.background, stopAll, ask: id => ask(id, request, answers), onChange: tell },
        { ids: unique, canary, isRepeatable: isSafe(request.method) },
      )
      current = { request, run, answers, shown: { look, marks: new Map() }, coming: null }
      tell(unique)
    },

    pause: () => current?.run.pause(),
    resume: () => current?.run.resume(),
    cancel: () => current?.run.cancel(),

    retry(confirmation) {
      const { run, request } = need()
      const ids = run.rows().flatMap(({ id, state }) => (state === 'failed' || state === 'skipped' ? id : []))
      confirm(request, ids, confirmation)
      run.retry(ids)
    },

    async look(view) {
      const now = need()
      const coming: Looked = { look: await lookFor(view), marks: new Map() }
      now.coming = coming
      const isNeeded = (): boolean => now.coming === coming
      await inPortions(now.answers.ids(), id => {
        const answer = coming.marks.has(id) ? null : now.answers.get(id)
        if (answer) coming.marks.set(id, coming.look.markOf(answer))
      }, isNeeded)
      if (!isNeeded()) return
      now.shown = coming
      now.coming = null
      if (current === now) tell(coming.marks.keys())
    },

    compare(left, right) {
      const { answers, shown } = need()
      const [before, after] = [answers.get(left), answers.get(right)]
      if (!before || !after) throw new AppError('not-found')
      return shown.look.difference(before, after)
    },

    answer(id) {
      const answer = need().answers.get(id)
      if (!answer) throw new AppError('not-found')
      const { method, url, contentType, body, error } = answer
      return { id, method, url, contentType, body, error }
    },

    forget(ids) {
      current?.run.drop(ids)
      for (const id of ids) current?.answers.drop(id)
    },
    clear,
  }
}

/** Of a request that came to nothing before it was sent. */
function unsent(id: AccountId, { method, path }: RequestText, cause: unknown) {
  return {
    id, method, url: path, status: null, ms: 0, bytes: 0, requestId: null, contentType: null, bodyKind: 'empty' as const, body: '', truncated: false,
    error: toErrorView(cause),
  }
}

/** Loaded when it is first needed: nobody compares anything while the app starts. */
async function lookFor(view: AnswerLook): Promise<Look> {
  const { createLook } = await import('./look')
  return createLook(view)
}
