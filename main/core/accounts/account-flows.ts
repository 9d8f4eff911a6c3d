import type { AccountId, AccountUpdate, AccountView, KeyTest, KeyTestView, NewAccount } from '../../../preload/views'
import type { Activity } from '../activity/activity'
import { toErrorView } from '../error-view'
import { AppError } from '../errors'
import type { Clock, Sandbox } from '../ports'
import { Secret } from '../secret'
import type { Pasted } from '../secrets/pasted'
import { flaggedCode, verdictOf } from '../session/session-state'
import type { Sessions } from '../session/sessions'
import type { Tillhub } from '../tillhub/client'
import type { Vault } from '../vault/vault'
import { accountIdOf, type Accounts } from './accounts'
import type { Active } from './active'
import { fixedBaseUrl, normaliseEnvironment } from './environment'

/** What a user does with an account, each step in its order: stored first, then asked at the server. */
export interface AccountFlows {
  /** Stores the account, makes it active and starts its first sign-in without waiting for the server. */
  add(input: NewAccount): Promise<AccountView>
  update(input: AccountUpdate): Promise<AccountView>
  /** None is active while the active one is gone; it is again when it comes back. */
  remove(ids: readonly AccountId[]): Promise<void>
  /** Brings them back and signs them in. */
  restore(ids: readonly AccountId[]): Promise<AccountView[]>
  activate(id: AccountId): void
  testKey(input: KeyTest): Promise<KeyTestView>
  /** Adds the sandbox's sample accounts, each once, and makes the first one active. */
  addSamples(): Promise<AccountView[]>
}

export function createAccountFlows(deps: {
  accounts: Accounts
  vault: Vault
  sessions: Sessions
  activity: Activity
  active: Active
  pasted: Pasted
  tillhub: Tillhub
  sandbox: Sandbox
  clock: Clock
  background: (work: Promise<unknown>) => void
}): AccountFlows {
  const { accounts, sessions, activity, active, pasted, sandbox, background } = deps

  function activate(id: AccountId): void {
    accounts.profile(id)
    active.set(id)
    sessions.touch(id)
  }

  function signIn(id: AccountId): void {
    if (!accounts.isFrozen(id)) background(sessions.refresh(id))
  }

  return {
    activate,
    async add(input) {
      const view = await accounts.add(input)
      pasted.release(input.key)
      background(activity.add(view.id, { what: 'added' }))
      activate(view.id)
      signIn(view.id)
      return view
    },
    async update(input) {
      const { id, ...fields } = input
      const { view, signInChanged } = await accounts.update(id, fields)
      pasted.release(input.key)
      background(activity.add(id, { what: 'keep' in input.key ? 'edited' : 'key-changed' }))
      if (signInChanged) {
        sessions.reset(id)
        signIn(id)
      }
      return view
    },
    async remove(ids) {
      await accounts.remove(ids)
      for (const id of ids) sessions.forget(id)
    },
    async restore(ids) {
      const views = await accounts.restore(ids)
      for (const id of ids) {
        background(activity.add(id, { what: 'restored' }))
        signIn(id)
      }
      return views
    },
    async testKey(input) {
      const accountId = accountIdOf(input)
      const key = pasted.take(input.key) ?? (input.id && deps.vault.key(input.id))
      if (!key) throw new AppError('key-required')
      const baseUrl = fixedBaseUrl(normaliseEnvironment(input.environment)) ?? (await sandbox.start())
      const started = deps.clock.monotonic()
      try {
        const answer = await deps.tillhub.authenticate({ baseUrl, accountId, key })
        const flagged = flaggedCode(answer.subUserFlags)
        const reason = flagged && toErrorView(new AppError(flagged, { requestId: answer.requestId }))
        return { state: flagged ? 'blocked' : 'accepted', accountName: answer.user.name, reason, ms: answer.ms }
      } catch (error) {
        const reason = toErrorView(error)
        const verdict = verdictOf(reason.code)
        const state = verdict === 'refused' || verdict === 'blocked' ? verdict : 'unreachable'
        return { state, accountName: null, reason, ms: Math.round(deps.clock.monotonic() - started) }
      }
    },
    async addSamples() {
      await sandbox.start()
      const known = new Set(accounts.list().filter(view => view.environment.kind === 'sandbox').map(view => view.accountId))
      const missing = (await sandbox.samples()).filter(sample => !known.has(sample.accountId))
      const added = await accounts.addAll(missing.map(({ apiKey, ...fields }) => ({
        ...fields, key: pasted.hold(new Secret(apiKey)), environment: { kind: 'sandbox' }, allowDuplicate: false,
      })))
      for (const { id } of added) {
        background(activity.add(id, { what: 'added' }))
        signIn(id)
      }
      if (added[0]) activate(added[0].id)
      return added
    },
  }
}
