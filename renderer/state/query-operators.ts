import type { AccountView, SessionView } from '../../preload/views'
import { tokenStatus } from '../status/token-status'
import type { Catalogue } from '../text'
import { accountsText } from '../text/accounts'
import { statusText } from '../text/status'
import type { OperatorName } from './query-terms'

type Read<T> = (account: AccountView, session: SessionView | undefined, now: number) => T
export type AccountTest = Read<boolean>

/** What an account must be looked at together with. */
export type Follows = 'account' | 'session' | 'clock'

/** One value of a few, which is named by itself or by its word in either language. */
export interface Closed {
  readonly kind: 'closed'
  readonly follows: Follows
  readonly labels: Catalogue<Readonly<Record<string, string>>>
  readonly read: Read<string>
}
/** Whatever the accounts have. */
interface Open {
  readonly kind: 'open'
  readonly follows: Follows
  /** Whether one of its values is wanted. */
  readonly has: (account: AccountView, session: SessionView | undefined, isWanted: (value: string) => boolean) => boolean
}
/** When something is or was; null for never. */
export interface Timed { readonly kind: 'timed'; readonly follows: 'clock'; readonly isPast: boolean; readonly read: Read<number | null> }

export const operators: Readonly<Record<OperatorName, Closed | Open | Timed>> = {
  tag: { kind: 'open', follows: 'account', has: ({ tags }, _, isWanted) => tags.some(isWanted) },
  env: {
    kind: 'closed', follows: 'account', labels: { en: accountsText.en.environments, de: accountsText.de.environments },
    read: ({ environment }) => environment.kind,
  },
  class: {
    kind: 'closed', follows: 'account', labels: { en: accountsText.en.classes, de: accountsText.de.classes },
    read: ({ accountClass }) => accountClass,
  },
  key: {
    kind: 'closed', follows: 'session', labels: { en: statusText.en.keyState, de: statusText.de.keyState },
    read: (_, session) => session?.key.state ?? 'unchecked',
  },
  token: {
    kind: 'closed', follows: 'clock', labels: { en: statusText.en.tokenState, de: statusText.de.tokenState },
    read: (_, session, now) => (session ? tokenStatus(session.token, now) : 'none'),
  },
  role: { kind: 'open', follows: 'session', has: (_, session, isWanted) => session !== undefined && session.role !== null && isWanted(session.role) },
  expires: { kind: 'timed', follows: 'clock', isPast: false, read: (_, session) => session?.token.endsAt ?? null },
  used: { kind: 'timed', follows: 'clock', isPast: true, read: (_, session) => session?.lastUsedAt ?? null },
  is: {
    kind: 'closed', follows: 'account', labels: { en: { pinned: accountsText.en.pinned }, de: { pinned: accountsText.de.pinned } },
    read: ({ pinned }) => (pinned ? 'pinned' : ''),
  },
}

/** The values of a closed operator. */
export function valuesOf({ labels }: Closed): readonly string[] {
  return Object.keys(labels.en)
}

const forms = ['<2h', '>7d', ':2026-11-24', ':2026-11-24T12:00..2026-11-24T14:00']

/** What an operator can be written with. */
export function possibleOf(name: OperatorName): readonly string[] {
  const operator = operators[name]
  if (operator.kind === 'open') return [`${name}:…`]
  return operator.kind === 'timed' ? forms.map((form) => `${name}${form}`) : valuesOf(operator).map((value) => `${name}:${value}`)
}
