/** What main sends of the rights behind many keys; the rules of `views.ts` hold. */
import type { AccountId } from './views'

export type RightsKind = 'scopes' | 'locations' | 'groups'

/** What the last sign-in answer says of the user behind a key. */
export interface RightsView {
  readonly id: AccountId
  /** When that answer came; null when the account never signed in. */
  readonly takenAt: number | null
  /** missing: the answer had no `sub_user`, which is not the same as null. unknown: there is no answer. */
  readonly subUser: 'there' | 'null' | 'missing' | 'unknown'
  /** Null where it is no text. */
  readonly role: string | null
  /** Null where it is neither true nor false. */
  readonly active: boolean | null
  readonly blocked: boolean | null
  readonly deleted: boolean | null
  /** Null for null, undefined where the answer has no such list: neither says that there is nothing. */
  readonly scopes: readonly string[] | null | undefined
  readonly locations: readonly string[] | null | undefined
  readonly groups: readonly string[] | null | undefined
}

export type RightsColumn = 'account' | 'accountId' | 'environment' | 'role' | 'active' | 'blocked' | 'deleted'
/** The words of an exported table, in the language of the window. */
export interface RightsWords {
  readonly columns: Readonly<Record<RightsColumn, string>>
  readonly yes: string
  readonly no: string
  readonly unknown: string
}
/** A table of accounts against what they may do or where, in CSV. `items` are its columns. */
export interface RightsExport { readonly ids: readonly AccountId[]; readonly kind: RightsKind; readonly items: readonly string[]; readonly words: RightsWords }
