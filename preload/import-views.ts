/** What the page sees of an import before anything is stored: never a key, and of a column's values only their form. */
import type { AccountClass, AccountId, AccountView, EnvironmentInput, ErrorView, ImportId, KeyTestView } from './views'

export type ImportFormat =
  | 'tillkeys' | 'csv' | 'json' | 'yaml' | 'env' | 'ini' | 'curl' | 'sign-in-answer' | 'postman-environment' | 'postman-collection' | 'postman-dump' | 'bruno'
  | 'insomnia-4' | 'insomnia-5' | 'bitwarden-json' | 'bitwarden-csv' | '1password-csv' | '1password-1pux' | 'browser-csv' | 'zip'
export type ImportEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
/** The part of an account that a column of the source feeds. */
export type ImportField = 'label' | 'accountId' | 'key' | 'environment' | 'tags' | 'note' | 'accountClass' | 'colour'
/** Why nothing can be imported; the `detail` of 'import-unreadable'. `outdated`: stored accounts have changed since the preview. */
export type ImportRefusal =
  | 'too-large' | 'too-many-rows' | 'too-slow' | 'encrypted' | 'no-accounts' | 'not-text' | 'no-file' | 'broken' | 'newer' | 'outdated'

export interface ImportColumnView {
  readonly name: string
  /** The form of its first value, its letters and digits hidden. */
  readonly sample: string
  readonly field: ImportField | null
  /** Holds keys, as far as can be told: it can feed nothing else, since everything else is shown. */
  readonly isSecret: boolean
}

/**
 * `same`: stored already, with nothing to change. `changed`: stored with something else in it. `duplicate`: an earlier row has the same account
 * ID and server. `problem`: cannot be stored as it is.
 */
export type ImportRowState = 'new' | 'changed' | 'same' | 'duplicate' | 'problem'
/** Both are '' for the key. */
export interface ImportChangeView { readonly field: ImportField; readonly before: string; readonly after: string }

export interface ImportRowView {
  /** Counted from 1, as in the source without its heading. */
  readonly row: number
  readonly label: string
  readonly accountId: string
  readonly environment: EnvironmentInput
  readonly accountClass: AccountClass
  readonly tags: readonly string[]
  readonly hasKey: boolean
  readonly state: ImportRowState
  readonly problem: ErrorView | null
  /** The stored account that it is about. */
  readonly twin: AccountId | null
  readonly changes: readonly ImportChangeView[]
  /** Of a duplicate: the earlier row. */
  readonly repeats: number | null
  /** Whether it may be imported. */
  readonly isTakeable: boolean
  /** What is in the place of the account ID is likely the key, and the other way round; hidden then. `done`: they were swapped. */
  readonly swap: 'suggested' | 'done' | null
}

export interface ImportView {
  readonly needs: null
  readonly importId: ImportId
  /** The file's name; 'clipboard' for the clipboard. */
  readonly source: string
  readonly format: ImportFormat
  readonly encoding: ImportEncoding
  /** Of a CSV file. */
  readonly delimiter: string | null
  /** Null where the format itself says what is what. */
  readonly columns: readonly ImportColumnView[] | null
  /** Entries that have nothing to do with Tillhub, as in a password manager's export. They stay where they are. */
  readonly leftOut: number
  readonly rows: readonly ImportRowView[]
}
/** Encrypted with age: only its passphrase opens it. */
export interface SealedImportView { readonly needs: 'passphrase'; readonly importId: ImportId; readonly source: string }
export type OpenedImport = ImportView | SealedImportView

/** One entry for each column; a field stands for one column at most. */
export interface ImportMapping { readonly importId: ImportId; readonly fields: readonly (ImportField | null)[] }
export interface ImportRows { readonly importId: ImportId; readonly rows: readonly number[] }
export interface ImportTestView { readonly row: number; readonly result: KeyTestView }
export interface ImportOutcomeView { readonly added: readonly AccountView[]; readonly updated: readonly AccountView[] }
