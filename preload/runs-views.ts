/** What main sends of one request as many accounts; the rules of `views.ts` hold. */
import type { RequestText } from './request-views'
import type { AccountId, ErrorCode, ErrorView, HttpMethod } from './views'

/** Any id counts as any other, and so do moments and amounts of money; that there is none still counts. */
export type IgnoredKind = 'ids' | 'times' | 'amounts'
/** What counts as no difference between two answers. */
export interface CompareRules {
  readonly kinds: readonly IgnoredKind[]
  /** Fields of these names, wherever they stand and however they are written in upper and lower case. */
  readonly fields: readonly string[]
  /** What these JSONPath queries (RFC 9535) find. */
  readonly paths: readonly string[]
  /** Whether the order of a list counts. */
  readonly arrayOrder: boolean
}
/** How answers are looked at: what of them is compared, and what is read out of each by JSONPath. */
export interface AnswerLook { readonly rules: CompareRules; readonly columns: readonly string[] }

/** One request as many accounts. Of a cancelled one, what came until then stays. */
export interface ManyRunView {
  readonly state: 'running' | 'paused' | 'done' | 'cancelled'
  /** canary: the first account was asked, the others wait for the user. network: so many accounts in a row could not be reached. */
  readonly pausedBy: 'asked' | 'network' | 'canary' | null
  readonly request: RequestText
  readonly look: AnswerLook
  readonly total: number
  readonly done: number
  /** When a host that asked for a pause is asked again; null unless everything waits for that. */
  readonly heldUntil: number | null
  readonly startedAt: number
  readonly finishedAt: number | null
}

/** failed: no answer, or one that says so by its status. skipped: cancelled before it was sent. */
export type ManyRowState = 'waiting' | 'running' | 'answered' | 'failed' | 'skipped'
export interface ManyRowView {
  readonly id: AccountId
  readonly state: ManyRowState
  readonly status: number | null
  readonly code: ErrorCode | null
  readonly ms: number | null
  readonly bytes: number | null
  readonly requestId: string | null
  /** The same for answers in which nothing that counts differs; null where there is none to compare. */
  readonly group: string | null
  /** too-big: the answer was not kept whole. query: a JSONPath query needs too long for it. Null otherwise. */
  readonly ungrouped: 'too-big' | 'query' | null
  /** What each column of the look finds, as JSON; null for nothing. */
  readonly cells: readonly (string | null)[]
}
export interface ManyView { readonly run: ManyRunView; readonly rows: readonly ManyRowView[] }

/** What would be sent as an account; `url` is null where that cannot be told, and `problems` say why. */
export interface PlannedView { readonly id: AccountId; readonly url: string | null; readonly problems: readonly ErrorView[] }
export interface ManyPlan { readonly ids: readonly AccountId[]; readonly request: RequestText }
export interface ManyStart extends ManyPlan {
  readonly look: AnswerLook
  /** Asked alone first; the others wait for `resume`. */
  readonly canary: AccountId | null
  /** For what may change the data of live accounts: the method and how many of them there are, as in "DELETE 12". */
  readonly confirmation: string
}

/** What one account answered, masked. */
export interface ManyAnswerView {
  readonly id: AccountId
  readonly method: HttpMethod
  readonly url: string
  readonly contentType: string | null
  /** Null where it was not kept. */
  readonly body: string | null
  readonly error: ErrorView | null
}

/** open: a field or an item with changes inside. ignored: it differs, but not by the rules. */
export type DiffKind = 'open' | 'same' | 'ignored' | 'added' | 'removed' | 'changed' | 'moved'
export interface DiffLineView {
  readonly depth: number
  readonly kind: DiffKind
  /** A field's name, or the place in a list: "[2]", and "[2 → 0]" for one that has moved. */
  readonly name: string
  /** As JSON, cut where it is long; null where there is none. */
  readonly left: string | null
  readonly right: string | null
}
export interface DiffView {
  readonly lines: readonly DiffLineView[]
  /** There are more lines. */
  readonly isCut: boolean
}

export type ManyFormat = 'csv' | 'json' | 'html'
export type ManyColumn = 'account' | 'accountId' | 'environment' | 'group' | 'state' | 'status' | 'ms' | 'bytes' | 'requestId'
/** The words of an exported report, in the language of the window. */
export interface ManyWords {
  readonly language: 'en' | 'de'
  readonly title: string
  readonly columns: Readonly<Record<ManyColumn, string>>
  readonly states: Readonly<Record<ManyRowState, string>>
  /** What the page calls each group of the rows. */
  readonly groups: Readonly<Record<string, string>>
  /** Of rows without a group. */
  readonly ungrouped: string
}
export interface ManyExport { readonly format: ManyFormat; readonly ids: readonly AccountId[]; readonly words: ManyWords }
