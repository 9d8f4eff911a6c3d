/** What belongs to test requests beyond one run: variables, saved requests, history, the ladder, explanations. See `views.ts`. */
import type { Proof, RungName } from './catalogue/ladder'
import type { AccountId, ErrorCode, ErrorView, RequestDraft, RunId } from './views'

export type SavedId = string & { readonly __brand: 'SavedId' }

/** A request as it is written, for whichever account. */
export interface RequestText extends Pick<RequestDraft, 'method' | 'path' | 'query' | 'headers' | 'body'> {}

/** What the user allowed for this one request. */
export interface Consent {
  /** The account's title, typed; null where nothing was asked. */
  readonly confirmation: string | null
  /** The button was held instead, which is enough for an account with `holdToSend`. */
  readonly isHeld?: true
  /** Send it although it names another stored account. */
  readonly allowForeign: boolean
}
export interface RunOrder { readonly draft: RequestDraft; readonly consent: Consent }

/** What has to be allowed before the request is sent; main refuses it otherwise. */
export interface GuardView {
  /** It may change data of a live account, or does more than read: the title has to be typed, or the button held. */
  readonly needsTitle: boolean
  /** A stored account that its path, query, headers or body name although it goes out as another. */
  readonly foreign: { readonly id: AccountId; readonly title: string } | null
}

/** A variable of the user's own. */
export interface VariableView {
  readonly name: string
  /** Null for a secret one: it is used and masked, and never shown again. */
  readonly value: string | null
  readonly isSecret: boolean
  /** Of this account alone, where it comes before one of the same name for all; null for all accounts. */
  readonly id: AccountId | null
}
export interface VariableInput { readonly id: AccountId | null; readonly name: string; readonly value: string; readonly isSecret: boolean }

/** A variable that a request uses, as it would be filled in now. */
export interface VariableUse {
  readonly name: string
  /** Masked; null when it has none. */
  readonly value: string | null
  readonly problem: 'variable-unknown' | 'variable-unavailable' | null
}

/** Why a request failed, as far as it can be told. */
export type CauseCode =
  | 'path-names-account' | 'path-id-unknown' | 'path-id-not-legacy' | 'token-ended-early' | 'key-refused' | 'key-blocked'
  | 'scope-missing' | 'right-missing' | 'clock-wrong' | 'not-tillhub' | 'certificate-clock' | 'certificate-inspected' | 'proxy' | 'proxy-sign-in' | 'no-network'
  | 'host-down' | 'host-unknown' | 'slow' | 'redirected' | 'path-unknown' | 'thing-unknown' | 'version' | 'query' | 'body' | 'method' | 'conflict' | 'too-many'
  | 'server-fault' | 'maintenance' | 'frozen' | 'unfinished-text'
export interface CauseView {
  readonly code: CauseCode
  readonly certainty: 'sure' | 'likely' | 'possible'
}
/** What an explanation may name. Null where it is not known or does not matter. */
export interface CauseFacts {
  readonly host: string | null
  readonly tokenAgeMs: number | null
  /** Server clock minus this computer's clock. */
  readonly skewMs: number
  readonly role: string | null
  readonly scopes: readonly string[] | null
  /** The scope that the path's resource goes by, as far as the catalogue tells. */
  readonly neededScope: string | null
  /** The id that stands for the account in the path, and the one that belongs there. */
  readonly pathId: string | null
  readonly expectedPathId: string | null
  /** The stored account whose id stands in the path. */
  readonly other: { readonly id: AccountId; readonly title: string } | null
  readonly retryAt: number | null
}
export interface ExplanationView {
  /** Best first, at most three. */
  readonly causes: readonly CauseView[]
  readonly facts: CauseFacts
}

export interface RungView {
  readonly name: RungName
  readonly proves: Proof
  readonly path: string | null
  /** `refused`: a right is missing here, which says nothing of the rest. */
  readonly state: 'waiting' | 'running' | 'passed' | 'refused' | 'failed' | 'skipped'
  /** Its request, as the history has it. */
  readonly runId: RunId | null
  readonly status: number | null
  readonly ms: number | null
  readonly requestId: string | null
  readonly error: ErrorView | null
  readonly explanation: ExplanationView | null
}
export interface LadderView {
  readonly runId: RunId
  readonly id: AccountId
  readonly startedAt: number
  /** Null while it is being climbed. */
  readonly endedAt: number | null
  readonly rungs: readonly RungView[]
}

export type CodeFormat = 'curl' | 'powershell' | 'fetch' | 'php' | 'python'

export interface SavedRequest extends RequestText {
  readonly id: SavedId
  readonly name: string
  /** "Support/Prices"; '' for none. */
  readonly folder: string
  readonly description: string
  readonly savedAt: number
}
/** `id`: the one to replace, null for a new one. */
export interface SavedRequestInput extends Omit<SavedRequest, 'id' | 'savedAt'> { readonly id: SavedId | null }

/** A request that was sent, masked, and what came of it. */
export interface HistoryEntry extends RequestText {
  readonly runId: RunId
  readonly id: AccountId
  readonly at: number
  readonly outcome: 'ok' | ErrorCode
  readonly status: number | null
  readonly ms: number
  readonly bytes: number
  readonly requestId: string | null
  /** Host that was asked, null when it never came to that. */
  readonly host: string | null
  /** The path as it was sent, without its query. */
  readonly sentPath: string
  /** Something secret was left out, so that it cannot be sent again as it stands. */
  readonly isMasked: boolean
}
export interface HistoryQuery {
  readonly id: AccountId
  /** Words that all have to occur: in method, path, query, status, outcome or request id. */
  readonly text: string
}

/** What reading page after page has brought. */
export interface PagesView {
  readonly read: number
  readonly results: number
  readonly stoppedBy: 'end' | 'cap' | 'repeated' | 'foreign-link' | 'no-results' | 'failed'
}
