import { randomUUID } from 'node:crypto'
import { receiptBook, type ReceiptBook } from './data/receipts'
import { plainShop, type Shop } from './data/shop'
import { shelvesOf, type Shelves } from './data/shelves'
import type { JsonObject } from './json'

/** The identity behind a key; sample fields of 2020 and later. Unknown fields are answered as they are. */
export interface SubUser extends JsonObject {
  id: string
  role: string
  scopes: string[] | null
  locations: string[] | null
  active: boolean
  blocked: boolean
  deleted: boolean
  configuration_id: string
  api_key: string | null
}

export interface FakeAccount {
  readonly id: string
  readonly name: string
  /** Left out or undefined: the sign-in answer has no such field. */
  readonly legacyId?: string | null | undefined
  readonly apiKey: string
  readonly keyRevoked?: boolean
  /** Left out or undefined: the sign-in answer has no such field. Its `api_key` is always `apiKey`. */
  readonly subUser?: SubUser | null | undefined
  readonly tokenLifeMs?: number
  /** What it sells; a small plain shop unless given. */
  readonly shop?: Shop
}

/** An account together with what requests have changed in it. */
export interface Tenant {
  account: FakeAccount
  /** Sub-users beside the one behind `account.apiKey`; each with its own key, or none. */
  readonly otherUsers: SubUser[]
  readonly shelves: Shelves
  readonly receipts: ReceiptBook
}

export interface AccountStore {
  /** Adds the account, in place of an earlier one with the same id. */
  add(account: FakeAccount): void
  find(id: string): FakeAccount | undefined
  /** Throws when there is no such account. */
  change(id: string, change: Partial<FakeAccount>): void
  all(): FakeAccount[]
  tenant(id: string): Tenant | undefined
}

export function createAccountStore(accounts: readonly FakeAccount[]): AccountStore {
  const tenants = new Map<string, Tenant>()
  const store: AccountStore = {
    add: (account) => void tenants.set(account.id, createTenant(account)),
    find: (id) => tenants.get(id)?.account,
    change(id, change) {
      const tenant = tenants.get(id)
      if (!tenant) throw new Error(`no fake account ${id}`)
      tenant.account = { ...tenant.account, ...change }
    },
    all: () => Array.from(tenants.values(), (tenant) => tenant.account),
    tenant: (id) => tenants.get(id),
  }
  accounts.forEach(store.add)
  return store
}

/** Rows are made when first asked for, so that thousands of accounts cost nothing until then. */
function createTenant(account: FakeAccount): Tenant {
  const shop = account.shop ?? plainShop
  let shelves: Shelves | undefined
  const tenant: Tenant = {
    account,
    otherUsers: [],
    get shelves() {
      return (shelves ??= shelvesOf(account.id, shop, configurationId(tenant)))
    },
    receipts: receiptBook(account.id, shop),
  }
  return tenant
}

/** What resource paths use for `{ca}`. */
export function pathIdOf(account: FakeAccount): string {
  return account.legacyId || account.id
}

export function configurationId(tenant: Tenant): string {
  return tenant.account.subUser?.configuration_id ?? tenant.account.id
}

/** Everyone in the account's configuration, the one behind its main key first, with keys in clear. */
export function subUsersOf(tenant: Tenant): SubUser[] {
  const { subUser, apiKey, keyRevoked } = tenant.account
  return subUser ? [{ ...subUser, api_key: keyRevoked ? null : apiKey }, ...tenant.otherUsers] : tenant.otherUsers
}

/** A healthy service account with the field names of the published sample. */
export function createSubUser(fields: Partial<SubUser> = {}): SubUser {
  const createdAt = '2020-03-25T10:30:58.052Z'
  return {
    id: randomUUID(),
    created_at: createdAt,
    updated_at: createdAt,
    metadata: null,
    groups: null,
    scopes: null,
    attributes: null,
    user: { id: null, email: null },
    description: 'API User',
    active: true,
    role: 'serviceaccount',
    parents: null,
    children: null,
    blocked: false,
    configuration_id: randomUUID(),
    user_id: null,
    deleted: false,
    api_key: null,
    key: null,
    username: null,
    name: 'Test',
    locations: null,
    ...fields,
  }
}
