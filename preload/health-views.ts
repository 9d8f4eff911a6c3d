/** What main sends of the health of many keys; the rules of `views.ts` hold. */
import type { AccountId, ErrorCode, KeyState } from './views'

/**
 * What the last sign-in says of an account; always exactly one.
 * doubted: an accepted key was refused once, which is not yet a verdict. impossible: nothing could be sent, `code` says why.
 */
export type HealthVerdict =
  | 'accepted' | 'doubted' | 'refused' | 'blocked' | 'inactive' | 'deleted' | 'unreachable' | 'unexpected-reply' | 'rate-limited' | 'server-error'
  | 'key-unreadable' | 'impossible' | 'unchecked'
/**
 * What is worth a look whatever the verdict; any number of them.
 * other-key, other-account: the answer names another key or account id than is stored. stale: the last sign-in is more than 30 days ago.
 * unused: nobody worked with the account for 90 days.
 */
export type HealthRemark = 'other-key' | 'other-account' | 'same-key' | 'clock-off' | 'slow' | 'stale' | 'unused'
export type HealthFinding = HealthVerdict | HealthRemark

export interface HealthRowView {
  readonly id: AccountId
  readonly verdict: HealthVerdict
  readonly remarks: readonly HealthRemark[]
  /** The failure behind the verdict, or what is wrong with the sub_user; null where the verdict says it all. */
  readonly code: ErrorCode | null
  readonly status: number | null
  readonly ms: number | null
  readonly requestId: string | null
  readonly checkedAt: number | null
  /** The account id that the server answers with, where it is another one than the one typed. */
  readonly answersAs: string | null
  /** The other accounts that hold the same key. */
  readonly sameKeyAs: readonly AccountId[]
  /** Server clock minus this computer's clock, ms. */
  readonly skewMs: number
}

/** One check of many accounts. Of a cancelled one, what was found until then stays. */
export interface HealthRunView {
  readonly state: 'running' | 'paused' | 'done' | 'cancelled'
  /** network: so many accounts in a row could not be reached that asking the others makes no sense. Null unless it is paused. */
  readonly pausedBy: 'asked' | 'network' | null
  readonly total: number
  readonly done: number
  /** When the keys that were refused once are asked again; null while there is other work to do. */
  readonly againAt: number | null
  readonly startedAt: number
  readonly finishedAt: number | null
}

export type HealthFormat = 'csv' | 'json' | 'html'
export type HealthColumn =
  | 'account' | 'accountId' | 'environment' | 'tags' | 'key' | 'verdict' | 'remarks' | 'cause' | 'next' | 'status' | 'ms' | 'requestId' | 'checkedAt'
export interface HealthAdvice { readonly cause: string; readonly next: string }
/** The words of an exported report, in the language of the window. */
export interface HealthWords {
  readonly language: 'en' | 'de'
  readonly title: string
  readonly columns: Readonly<Record<HealthColumn, string>>
  readonly keys: Readonly<Record<KeyState, string>>
  readonly findings: Readonly<Record<HealthFinding, HealthAdvice & { readonly name: string }>>
  /** What is known more exactly by the code of a failure. */
  readonly failures: Readonly<Partial<Record<ErrorCode, HealthAdvice>>>
}
export interface HealthExport { readonly format: HealthFormat; readonly ids: readonly AccountId[]; readonly words: HealthWords }
