/** What main sends of disarming a leaked key. See `views.ts`. */
import type { AccountId, ErrorCode } from './views'

/** One thing asked of the server, and what came of it. */
export interface DisarmFact {
  readonly at: number
  readonly outcome: 'ok' | ErrorCode
  readonly status: number | null
  readonly requestId: string | null
}
export type ProofKind = 'key' | 'token'
/** `replace`: the server makes a new key, which ends the old one. `delete`: the user behind the key goes, and the key with it. */
export type RevokeHow = 'replace' | 'delete'
/** What the owner of the account does by hand in Tillhub's dashboard. */
export type DashboardStep = 'sign-in' | 'open-api' | 'delete-key' | 'create-key'
/** How far the disarming of a leaked key has come. Null stands for what was not tried yet. */
export interface DisarmView {
  readonly id: AccountId
  readonly startedAt: number
  /** When the account was unfrozen, which ends it. */
  readonly endedAt: number | null
  /** A token is at hand, and the server named the user behind the key: it can be asked to revoke the key. */
  readonly canRevoke: boolean
  readonly revoked: (DisarmFact & { readonly how: RevokeHow }) | null
  /** `tokens`: how many there were to end. */
  readonly loggedOut: (DisarmFact & { readonly tokens: number }) | null
  /** When the last of the old tokens ends by itself; null when there was none. */
  readonly tokenEndsAt: number | null
  readonly ticked: readonly { readonly step: DashboardStep; readonly at: number }[]
  /** 'ok' when the server was seen to refuse the old key or token, 'still-accepted' when it takes it; any other outcome leaves it open. */
  readonly keyProof: DisarmFact | null
  readonly tokenProof: DisarmFact | null
  /** The account has another key than the leaked one. */
  readonly keyReplaced: boolean
  /** A new key came from the server and could not be stored yet. */
  readonly keyWaiting: boolean
  /** What the sign-in endpoint said of the new key. */
  readonly keyTested: DisarmFact | null
  readonly receiptAt: number | null
}
export type ReceiptFormat = 'html' | 'text'
