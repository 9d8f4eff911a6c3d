import type { CodeFormat, HistoryEntry, LadderView, RequestText, SavedId, SavedRequest } from '../../../preload/request-views'
import type { AccountId, RequestDraft, RunId, RunView } from '../../../preload/views'
import type { Accounts } from '../accounts/accounts'
import type { AppError } from '../errors'
import type { Clipboard, Clock, Files, Spool } from '../ports'
import type { Reveal } from '../secrets/reveal'
import type { Sessions } from '../session/sessions'
import { createSealedDocument } from '../storage/sealed-document'
import type { SealedRecords } from '../storage/sealed-records'
import type { Tillhub } from '../tillhub/client'
import type { Vault } from '../vault/vault'
import { createExchange } from './exchange'
import { createHistory, type History } from './history'
import { createKeptAnswers, type KeptAnswers } from './kept-answers'
import { createLadder, type Ladder } from './ladder'
import { createOutcome } from './outcome'
import { createOwners } from './owners'
import { createOwnVariables, noVariables, type OwnVariables } from './own-variables'
import { createPreview, type Preview } from './preview'
import type { RunTarget } from './run-target'
import { createRunner, type Runner, type RunnerDeps } from './runner'
import { createSaved, type Saved } from './saved'
import { senderOf, standingOf } from './standing'

/** Test requests of one account at a time, and what the user keeps for them. */
export interface Requests extends Pick<Runner, 'run' | 'runAll'>, Pick<Preview, 'preview'> {
  readonly ladder: Ladder
  readonly variables: OwnVariables
  readonly saved: Saved
  readonly history: History
  readonly answers: KeptAnswers
  /** For one request as many accounts, whose run keeps the answers itself: no history, no files. */
  readonly bulk: Pick<Runner, 'run' | 'cancel'>
  /** Ends a run or a ladder in whatever phase it is; ignored when there is none. */
  cancel(runId: RunId): void
  /** To the clipboard. Where a secret stands in it, that is logged, and the clipboard is cleared later. */
  copyAs(input: { readonly draft: RequestDraft; readonly format: CodeFormat; readonly withToken: boolean }): Promise<void>
  /** What was being written for an account; null for nothing yet. */
  draft(id: AccountId): Promise<RequestText | null>
  keepDraft(id: AccountId, draft: RequestText): void
  /** Accounts or their ids have changed. */
  renewOwners(): void
  /** Stops what is under way, and lets go of the answers. */
  close(reason: AppError): Promise<void>
  forget(id: AccountId): Promise<void>
  flush(): Promise<void>
}

export function createRequests(deps: {
  readonly clock: Clock
  readonly files: Files
  readonly spool: Spool
  readonly clipboard: Clipboard
  readonly newId: () => string
  readonly vault: Pick<Vault, 'begin' | 'key' | 'state' | 'seal' | 'unseal' | 'on'>
  readonly tillhub: Tillhub
  readonly accounts: Pick<Accounts, 'ids' | 'profile' | 'title'>
  readonly sessions: Pick<Sessions, 'state' | 'tokenFor' | 'replace' | 'refresh'>
  readonly reveal: Pick<Reveal, 'copyWithin'>
  readonly histories: SealedRecords<readonly HistoryEntry[]>
  readonly drafts: SealedRecords<RequestText>
  readonly baseUrlOf: (id: AccountId) => Promise<string>
  readonly background: (work: Promise<unknown>) => void
  readonly onFinished: (run: RunView) => void
  readonly onStep: (view: LadderView) => void
}): Requests {
  const { clock, vault, tillhub, accounts, sessions, drafts } = deps
  const library = { files: deps.files, vault, folder: 'library' }
  const variables = createOwnVariables(createSealedDocument({ ...library, name: 'variables', empty: noVariables }))
  const saved = createSaved({
    document: createSealedDocument<readonly SavedRequest[]>({ ...library, name: 'saved', empty: [] }), clock, newId: () => deps.newId() as SavedId,
  })
  const history = createHistory(deps.histories)
  const answers = createKeptAnswers()

  const owners = createOwners(function* () {
    for (const id of accounts.ids()) yield senderOf(id, deps)
  })

  async function target(id: AccountId): Promise<RunTarget> {
    const sender = senderOf(id, deps)
    const [baseUrl, own] = await Promise.all([deps.baseUrlOf(id), variables.valuesFor(id)])
    const session = sessions.state(id)
    return {
      ...sender, baseUrl,
      own: own.read,
      variables: {
        'account.id': session.serverAccountId ?? accounts.profile(id).accountId,
        'account.pathId': session.pathId,
        'account.legacyId': session.legacyId,
        'subUser.id': session.subUserId,
        'subUser.configurationId': session.configurationId,
      },
      knownSecrets: () => [vault.key(id), sessions.state(id).token, ...own.secrets].filter(known => known !== null),
    }
  }

  const outcome = createOutcome({
    kept: answers, clock,
    standing: id => ([...accounts.ids()].includes(id) ? standingOf(id, owners.ownerOf, deps) : null),
  })
  const runnerWith = (spool: Spool | null, onFinished: RunnerDeps['onFinished']): Runner => createRunner({
    clock, outcome, target, spool, onFinished, ownerOf: owners.ownerOf, signIn: sessions.tokenFor,
    exchange: createExchange({ tillhub, target, spool, tokenFor: sessions.tokenFor, renew: sessions.replace }),
  })
  const runner = runnerWith(deps.spool, (run, draft, secrets) => {
    deps.background(history.add(draft, run, secrets))
    deps.onFinished(run)
  })
  const bulk = runnerWith(null, deps.onFinished)
  const preview = createPreview({ clock, tillhub, target, ownerOf: owners.ownerOf, tokenTypeOf: id => sessions.state(id).tokenType })
  const ladder = createLadder({ clock, runner, refresh: sessions.refresh, explainCode: outcome.explainCode, onStep: deps.onStep, newRunId: () => deps.newId() as RunId })

  return {
    ladder, variables, saved, history, answers, bulk,
    preview: preview.preview,
    run: runner.run,
    runAll: runner.runAll,
    cancel(runId) {
      runner.cancel(runId)
      ladder.cancel(runId)
    },
    async copyAs({ draft, format, withToken }) {
      const { write, holdsSecret } = await preview.code(draft, format)
      if (withToken || holdsSecret) await deps.reveal.copyWithin(draft.id, 'token', token => write(withToken ? token : null))
      else await deps.clipboard.write(write(null))
    },
    draft: id => drafts.get(id),
    keepDraft: drafts.set,
    renewOwners: owners.renew,
    async close(reason) {
      runner.cancelAll(reason)
      bulk.cancelAll(reason)
      await answers.clear()
    },
    async forget(id) {
      await Promise.all([history.forget(id), drafts.remove(id), variables.forget(id)])
    },
    async flush() {
      await Promise.all([history.flush(), drafts.flush()])
    },
  }
}
