/**
 * What Tillhub's API offers for reading, as plain data that page and main both know. It decides nothing about security: a path
 * that is not named here is sent like any other.
 *
 * Source: tillhub-sdk-javascript 4.289 (src/v0 … src/v4), tillhub/schemas, developer.tillhub.com.
 */

export type ResourceGroup = 'access' | 'places' | 'products' | 'sales' | 'analytics' | 'integration'
/** `list` is the path itself, `one` has "/{id}", `meta` counts, `search` takes `q`. */
export type Form = 'list' | 'one' | 'meta' | 'search'
/** Where the next page stands in the answer: `cursor.next`, `cursors.after`, or nowhere. */
export type Paging = 'cursor' | 'cursors' | 'none'
/** What a GET does beside reading. */
export type SideEffect = 'ends-session' | 'starts-export' | 'full-download'
export type ResourceNote =
  | 'token-alone' | 'connection-test' | 'account-settings' | 'holds-keys' | 'unzer-keys' | 'bookkeeping' | 'legacy' | 'newer' | 'holds-pins'
  | 'unpaged' | 'card-payments' | 'voucher-codes' | 'needs-currency' | 'after-a-leak'

export interface Resource {
  readonly group: ResourceGroup
  readonly version: 0 | 1 | 2 | 3 | 4
  /** Below the version. {ca} stands for the account, every other {name} for something the user has to know. */
  readonly path: string
  readonly forms: readonly Form[]
  /** Further paths below it, beginning with "/". */
  readonly below?: readonly string[]
  /** Names of parameters; `parameters.ts` tells what they take. */
  readonly query?: readonly string[]
  readonly paging: Paging
  /** A good first test: it tells much, costs little and shows nothing personal. */
  readonly good?: true
  /** The answer holds personal or confidential data. */
  readonly personal?: true
  readonly effect?: SideEffect
  /** Paths below it that do more than read. */
  readonly effects?: Readonly<Record<string, SideEffect>>
  readonly note?: ResourceNote
}

type Entry = Omit<Resource, 'group'>

/** Parameters that most lists take. */
export const std = ['limit', 'deleted', 'active'] as const

export function grouped(group: ResourceGroup, entries: readonly Entry[]): readonly Resource[] {
  return entries.map(entry => ({ group, ...entry }))
}

/** The same for each of several paths. */
export function each(paths: readonly string[], rest: Omit<Entry, 'path'>): readonly Entry[] {
  return paths.map(path => ({ path, ...rest }))
}

/** What to call it: "products", "stock/book". */
export function nameOf({ path }: Resource): string {
  return path.replace(/\/\{ca\}/, '')
}

/** Its path as it is typed, with the account as a variable. */
export function templateOf({ version, path }: Resource): string {
  return `/api/v${version}/${path.replace('{ca}', '{{account.pathId}}')}`
}
