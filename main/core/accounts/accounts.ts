import type { AccountId, AccountView, EnvironmentInput, KeyInput, NewAccount, TagChange } from '../../../preload/views'
import { AppError, codeOf } from '../errors'
import type { Clock, Log } from '../ports'
import type { Secret } from '../secret'
import { createLazyWrite } from '../storage/lazy-write'
import { createQueue } from '../storage/queue'
import { type Profile, titleOf } from '../vault/profile'
import type { Vault, VaultRecord } from '../vault/vault'
import { fixedBaseUrl, normaliseEnvironment, sameEnvironment } from './environment'

/** A removed account can be restored this long. */
const RESTORABLE_MS = 30 * 24 * 60 * 60 * 1000
const LEARN_MS = 200

export interface AccountsDeps {
  readonly vault: Vault
  readonly clock: Clock
  readonly log: Log
  readonly newId: () => AccountId
  /** The key behind what the dialog sent; null for `keep`. */
  readonly takeKey: (input: KeyInput) => Secret | null
  readonly sandboxUrl: () => string | null
  readonly onChange: (change: { upserted: readonly AccountView[]; removed: readonly AccountId[] }) => void
}

/** With its key at hand. Whether it is there already was decided before. */
export interface Addition extends Omit<NewAccount, 'key' | 'allowDuplicate'> { readonly key: Secret }
export interface ProfileChange {
  readonly id: AccountId
  readonly profile: Partial<Pick<Profile, 'label' | 'tags' | 'note' | 'accountClass' | 'colour'>>
  /** Absent: the stored key stays. */
  readonly key?: Secret
}

export interface Accounts {
  ids(): Iterable<AccountId>
  list(): AccountView[]
  /** Throws 'not-found' for removed and unknown ids. */
  profile(id: AccountId): Profile
  title(id: AccountId): string
  add(input: NewAccount): Promise<AccountView>
  /** Why `add` would refuse it, or null. */
  check(input: NewAccount): AppError | null
  /** Several at once: all or none. */
  addAll(inputs: readonly NewAccount[]): Promise<AccountView[]>
  /** New ones beside changes of stored ones, in one write: all of it or nothing. */
  addAndChange(added: readonly Addition[], changed: readonly ProfileChange[]): Promise<{ added: AccountView[]; updated: AccountView[] }>
  /** Says whether key, id or environment changed, so that what was known of the session is void. */
  update(id: AccountId, input: NewAccount): Promise<{ view: AccountView; signInChanged: boolean }>
  pin(ids: readonly AccountId[], pinned: boolean): Promise<AccountView[]>
  /** Whether anything may be sent as the account. On disk when it resolves. */
  freeze(id: AccountId, frozen: boolean): Promise<AccountView>
  isFrozen(id: AccountId): boolean
  /** Whether a held button confirms what may change its data, in place of its typed title. */
  holdToSend(id: AccountId, isOn: boolean): Promise<AccountView>
  /** Puts another key in the place of the stored one. */
  replaceKey(id: AccountId, key: Secret): Promise<AccountView>
  /** Adds the tags that each of them lacks and takes away those it has. */
  tag(change: TagChange): Promise<AccountView[]>
  /** The server's name of the account; written a moment later, and only when it is new. */
  learnName(id: AccountId, name: string | null): void
  /** Writes the names that wait; call before quitting. */
  flush(): Promise<void>
  /** All of them or none, like each change of several. */
  remove(ids: readonly AccountId[]): Promise<void>
  restore(ids: readonly AccountId[]): Promise<AccountView[]>
  /** Really drops what was removed more than 30 days ago. */
  purge(): Promise<AccountId[]>
}

export function createAccounts(deps: AccountsDeps): Accounts {
  const { vault, clock } = deps
  const learned = new Map<AccountId, string>()
  const names = createLazyWrite({ clock, afterMs: LEARN_MS, write: writeNames })
  /** Tags are changed from those read a step before: two such changes must not mix. */
  const inTurn = createQueue()

  const present = (): VaultRecord[] => [...vault.records().values()].filter(record => record.removedAt === null)

  function record(id: AccountId): VaultRecord {
    const found = vault.records().get(id)
    if (!found || found.removedAt !== null) throw new AppError('not-found')
    return found
  }

  function view({ id, profile, keyReadable }: VaultRecord): AccountView {
    const baseUrl = fixedBaseUrl(profile.environment) ?? deps.sandboxUrl()
    return {
      id,
      label: profile.label,
      title: titleOf(profile),
      accountId: profile.accountId,
      accountName: profile.accountName,
      environment: { kind: profile.environment.kind, baseUrl },
      accountClass: profile.accountClass,
      colour: profile.colour,
      tags: profile.tags,
      note: profile.note,
      pinned: profile.pinned,
      frozen: profile.frozen === true,
      holdToSend: profile.holdToSend === true,
      createdAt: profile.createdAt,
      keyReadable,
    }
  }

  function changed(ids: readonly AccountId[]): AccountView[] {
    const upserted = ids.map(id => view(record(id)))
    deps.onChange({ upserted, removed: [] })
    return upserted
  }

  /** Only the named fields, in one write: what another change has written meanwhile stays. */
  async function change(ids: readonly AccountId[], fields: (old: Profile) => Partial<Profile>): Promise<AccountView[]> {
    await vault.put(ids.map(id => ({ id, profile: fields(record(id).profile) })))
    return changed(ids)
  }

  /** A thousand sign-ins bring a thousand names: they are written together. */
  async function writeNames(): Promise<void> {
    const known = [...learned].filter(([id]) => vault.records().get(id)?.removedAt === null)
    learned.clear()
    if (known.length === 0) return
    try {
      await vault.put(known.map(([id, accountName]) => ({ id, profile: { accountName } })))
      changed(known.map(([id]) => id))
    } catch (error) {
      // The name is the server's and comes again with the next sign-in.
      deps.log.write('accounts.names-not-written', { code: codeOf(error) })
    }
  }

  /** The stored account with the same id, environment and key, if any. */
  function duplicateOf(accountId: string, environment: EnvironmentInput, key: Secret, except: AccountId | null): VaultRecord | undefined {
    return present().find(other =>
      other.id !== except && other.keyReadable && other.profile.accountId === accountId
      && sameEnvironment(other.profile.environment, environment) && vault.key(other.id).equals(key))
  }

  function checked(input: NewAccount, key: Secret | null, except: AccountId | null): Omit<Profile, 'pinned' | 'createdAt' | 'accountName'> {
    const accountId = accountIdOf(input)
    const environment = normaliseEnvironment(input.environment)
    const twin = key && !input.allowDuplicate ? duplicateOf(accountId, environment, key, except) : undefined
    if (twin) throw new AppError('duplicate-account', { accountId: twin.id, detail: titleOf(twin.profile) })
    const { accountClass, colour, note } = input
    return { label: input.label.trim(), accountId, environment, accountClass, colour, tags: cleaned(input.tags), note }
  }

  function prepared(input: NewAccount): { id: AccountId; profile: Profile; key: Secret } {
    // Before the key, as in the dialog: the first empty field is named first.
    accountIdOf(input)
    const key = deps.takeKey(input.key)
    if (!key) throw new AppError('key-required')
    const profile = { ...checked(input, key, null), pinned: false, createdAt: clock.now(), accountName: null }
    return { id: deps.newId(), profile, key }
  }

  async function addAll(inputs: readonly NewAccount[]): Promise<AccountView[]> {
    const entries = inputs.map(prepared)
    await vault.put(entries)
    return changed(entries.map(entry => entry.id))
  }

  return {
    ids: () => present().map(({ id }) => id),
    list: () => present().map(view),
    profile: id => record(id).profile,
    title: id => titleOf(record(id).profile),
    add: async input => one(await addAll([input])),
    addAll,
    check(input) {
      try {
        checked(input, deps.takeKey(input.key), null)
        return null
      } catch (error) {
        if (error instanceof AppError) return error
        throw error
      }
    },
    async addAndChange(additions, changes) {
      const entries = additions.map(({ key, ...fields }) => ({
        id: deps.newId(), key, profile: { ...fields, environment: normaliseEnvironment(fields.environment), tags: cleaned(fields.tags), pinned: false, createdAt: clock.now(), accountName: null },
      }))
      await vault.put([...entries, ...changes.map(each => ({ ...each, id: record(each.id).id }))])
      const views = changed([...entries, ...changes].map(({ id }) => id))
      return { added: views.slice(0, entries.length), updated: views.slice(entries.length) }
    },
    async update(id, input) {
      const before = record(id)
      const key = deps.takeKey(input.key)
      const profile = checked(input, key, id)
      const signInChanged = key !== null || profile.accountId !== before.profile.accountId
        || !sameEnvironment(profile.environment, before.profile.environment)
      // The name came with the old id or server, and a new sign-in brings the new one; what was granted to the old account was not to this.
      const accountName = signInChanged ? null : before.profile.accountName
      await vault.put([{ id, profile: { ...profile, accountName, ...(signInChanged && { holdToSend: false }) }, ...(key && { key }) }])
      return { view: one(changed([id])), signInChanged }
    },
    pin: (ids, pinned) => change(ids, () => ({ pinned })),
    freeze: async (id, frozen) => one(await change([id], () => ({ frozen }))),
    isFrozen: id => vault.records().get(id)?.profile.frozen === true,
    holdToSend: async (id, isOn) => one(await change([id], () => ({ holdToSend: isOn }))),
    async replaceKey(id, key) {
      await vault.put([{ id: record(id).id, profile: {}, key }])
      return one(changed([id]))
    },
    tag: ({ ids, add, remove }) => inTurn(() => {
      const gone = new Set(cleaned(remove))
      return change(ids, old => ({ tags: cleaned([...old.tags, ...add]).filter(tag => !gone.has(tag)) }))
    }),
    learnName(id, name) {
      if (name === null || record(id).profile.accountName === name) return
      learned.set(id, name)
      names.soon()
    },
    flush: names.now,
    async remove(ids) {
      const removedAt = clock.now()
      await vault.put(ids.map(id => ({ id: record(id).id, profile: {}, removedAt })))
      deps.onChange({ upserted: [], removed: ids })
    },
    async restore(ids) {
      if (!ids.every(id => vault.records().has(id))) throw new AppError('not-found')
      await vault.put(ids.map(id => ({ id, profile: {}, removedAt: null })))
      return changed(ids)
    },
    async purge() {
      const old = [...vault.records().values()].filter(({ removedAt }) => removedAt !== null && removedAt < clock.now() - RESTORABLE_MS)
      const ids = old.map(({ id }) => id)
      if (ids.length > 0) await vault.drop(ids)
      return ids
    },
  }
}

/** Throws 'account-id-required' for an empty one. */
export function accountIdOf({ accountId }: Pick<NewAccount, 'accountId'>): string {
  const id = accountId.trim()
  if (id === '') throw new AppError('account-id-required')
  return id
}

/** Trimmed, each once, none empty. */
function cleaned(tags: readonly string[]): string[] {
  return [...new Set(tags.map(tag => tag.trim()).filter(tag => tag !== ''))]
}

function one(views: readonly AccountView[]): AccountView {
  const [view] = views
  if (!view) throw new AppError('internal')
  return view
}
