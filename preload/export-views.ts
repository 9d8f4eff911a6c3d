/** What the page asks for when accounts are to leave the app, and what it learns of it; the rules of `views.ts` hold. */
import type { AccountId } from './views'

/** Without keys and tokens, whoever may read it. */
export type ExportFormat = 'json' | 'csv' | 'markdown'
/** `language` is that of the headings of a table for people. */
export interface AccountsExport { readonly format: ExportFormat; readonly ids: readonly AccountId[]; readonly language: 'en' | 'de' }

/** `confirmation` is what `exportPhrase` says for the accounts that have a usable key. */
export interface KeysExport { readonly ids: readonly AccountId[]; readonly passphrase: string; readonly confirmation: string }
export interface KeysExported {
  /** How many accounts are in the file. */
  readonly saved: number
  /** Those that are not: frozen, or with a key that cannot be read. */
  readonly leftOut: readonly AccountId[]
}
