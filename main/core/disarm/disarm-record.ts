import type { DisarmView } from '../../../preload/disarm-views'
import type { AccountId, EnvironmentInput } from '../../../preload/views'
import { Secret } from '../secret'
import type { HeldToken } from '../session/sessions'
import type { KeyPlace } from './disarm-server'

/** A token that the leaked key bought. */
export interface OldToken extends HeldToken {
  /** The server accepted it when it was asked just before the end: without that, its refusal would prove nothing. */
  readonly accepted: boolean
  readonly ended: boolean
}

type Shown = 'startedAt' | 'endedAt' | 'revoked' | 'loggedOut' | 'tokenEndsAt' | 'ticked' | 'keyProof' | 'tokenProof' | 'keyReplaced' | 'keyTested' | 'receiptAt'

/** Everything that is known of one disarming. The old secrets stay until it ends, since the proof needs them. */
export interface DisarmRecord extends Pick<DisarmView, Shown> {
  /** As the account was at the start, masked. */
  readonly title: string
  readonly accountId: string
  readonly environment: EnvironmentInput
  /** Where the key stands at the server; null when no sign-in told it. */
  readonly place: KeyPlace | null
  /** Null when it could not be read, and after the end. */
  readonly oldKey: Secret | null
  readonly tokens: readonly OldToken[]
  /** Came from the server and is not in the vault yet. */
  readonly newKey: Secret | null
}

export type Beginning = Pick<DisarmRecord, 'startedAt' | 'title' | 'accountId' | 'environment' | 'place' | 'oldKey'>

export function newRecord(beginning: Beginning, token: HeldToken | null): DisarmRecord {
  return {
    ...beginning, newKey: null, tokens: token ? [oldToken(token)] : [], tokenEndsAt: token?.endsAt ?? null,
    endedAt: null, revoked: null, loggedOut: null, ticked: [], keyProof: null, tokenProof: null, keyReplaced: false, keyTested: null, receiptAt: null,
  }
}

export function oldToken({ token, tokenType, endsAt }: HeldToken): OldToken {
  return { token, tokenType, endsAt, accepted: false, ended: false }
}

/** A token by which the server can still be asked for something. */
export function usableToken({ tokens }: DisarmRecord, now: number): OldToken | null {
  return tokens.find(({ ended, endsAt }) => !ended && endsAt > now) ?? null
}

/** Whether the account has another key than the leaked one, however it came by it. `current`: the stored key, null when it cannot be read. */
export function isReplaced({ keyReplaced, oldKey }: DisarmRecord, current: Secret | null): boolean {
  return keyReplaced || (current !== null && oldKey !== null && !current.equals(oldKey))
}

export function toView(id: AccountId, record: DisarmRecord, current: Secret | null, now: number): DisarmView {
  const { startedAt, endedAt, revoked, loggedOut, tokenEndsAt, ticked, keyProof, tokenProof, keyTested, receiptAt } = record
  return {
    id, startedAt, endedAt, revoked, loggedOut, tokenEndsAt, ticked, keyProof, tokenProof, keyTested, receiptAt,
    keyReplaced: isReplaced(record, current),
    canRevoke: endedAt === null && revoked?.outcome !== 'ok' && record.place !== null && usableToken(record, now) !== null,
    keyWaiting: record.newKey !== null,
  }
}

interface Written extends Omit<DisarmRecord, 'oldKey' | 'newKey' | 'tokens'> {
  readonly oldKey: string | null
  readonly newKey: string | null
  readonly tokens: readonly (Omit<OldToken, 'token'> & { readonly token: string })[]
}

/** For the sealed record on disk, where old key and token are written down until it ends. */
export function writeRecord(record: DisarmRecord): Written {
  const { oldKey, newKey, tokens } = record
  return {
    ...record, oldKey: oldKey?.expose() ?? null, newKey: newKey?.expose() ?? null,
    tokens: tokens.map(old => ({ ...old, token: old.token.expose() })),
  }
}

export function readRecord(value: unknown): DisarmRecord {
  const { oldKey, newKey, tokens, ...rest } = value as Written
  const secret = (text: string | null): Secret | null => (text === null ? null : new Secret(text))
  return { ...rest, oldKey: secret(oldKey), newKey: secret(newKey), tokens: tokens.map(old => ({ ...old, token: new Secret(old.token) })) }
}
