import type { AccountId, AccountUpdate, AccountView, Activation, KeyTest, KeyTestView, NewAccount } from '../../../preload/views'
import type { ImportOutcomeView } from '../../../preload/import-views'
import type { Activity } from '../activity/activity'
import { AppError } from '../errors'
import type { Applied } from '../imports/imports'
import type { Sandbox } from '../ports'
import { Secret } from '../secret'
import type { Pasted } from '../secrets/pasted'
import type { Sessions } from '../session/sessions'
import type { Vault } from '../vault/vault'
import { accountIdOf, type Accounts } from './accounts'
import type { Active } from './active'
import { normaliseEnvironment } from './environment'
import type { KeyTrial } from './key-trial'

/** What a user does with an account, each step in its order: stored first, then asked at the server. */
export interface AccountFlows {
  /** Stores the account, makes it active unless `activate` says not to, and starts its first sign-in without waiting for the server. */
  add(input: NewAccount & Activation): Promise<AccountView>
  update(input: AccountUpdate): Promise<AccountView>
  /** None is active while the active one is gone; it is again when it comes back. */
  remove(ids: readonly AccountId[]): Promise<void>
  /** Brings them back and signs them in. */
  restore(ids: readonly AccountId[]): Promise<AccountView[]>
  activate(id: AccountId): void
  /** What follows when accounts were imported: the first becomes active unless `activate` says not to, and each new key signs in. */
  adopt(imported: Applied & Activation): ImportOutcomeView
  testKey(input: KeyTest): Promise<KeyTestView>
  /** Adds the sandbox's sample accounts, each once, and makes the first one active unless `activate` says not to. */
  addSamples(how?: Activation): Promise<AccountView[]>
}

export function createAccountFlows(deps: {
  accounts: Accounts
  vault: Vault
  sessions: Sessions
  activity: Activity
  active: Active
  pasted: Pasted
  tryKey: KeyTrial
  sandbox: Sandbox
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
    async add({ activate: isActivated = true, ...input }) {
      const view = await accounts.add(input)
      pasted.release(input.key)
      background(activity.add(view.id, { what: 'added' }))
      if (isActivated) activate(view.id)
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
    adopt({ added, updated, rekeyed, activate: isActivated = true }) {
      if (added[0] && isActivated) activate(added[0].id)
      for (const { id } of added) {
        background(activity.add(id, { what: 'added' }))
        signIn(id)
      }
      const keys = new Set(rekeyed)
      for (const { id } of updated) background(activity.add(id, { what: keys.has(id) ? 'key-changed' : 'edited' }))
      for (const id of rekeyed) {
        sessions.reset(id)
        signIn(id)
      }
      return { added, updated }
    },
    async testKey(input) {
      const accountId = accountIdOf(input)
      const key = pasted.take(input.key) ?? (input.id && deps.vault.key(input.id))
      if (!key) throw new AppError('key-required')
      return deps.tryKey({ accountId, key, environment: normaliseEnvironment(input.environment) })
    },
    async addSamples({ activate: isActivated = true } = {}) {
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
      if (added[0] && isActivated) activate(added[0].id)
      return added
    },
  }
}
