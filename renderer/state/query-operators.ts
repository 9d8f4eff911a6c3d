import type { AccountView, SessionView } from '../../preload/views'
import { tokenStatus } from '../status/token-status'
import type { Catalogue, Locale } from '../text'
import { accountsText } from '../text/accounts'
import { statusText } from '../text/status'
import type { OperatorName } from './query-terms'

type Read<T> = (account: AccountView, session: SessionView | undefined, now: number) => T
export type AccountTest = Read<boolean>

/** What an account must be looked at together with. */
export type Follows = 'account' | 'session' | 'clock'

/** Whether one of an account's values is wanted. */
type Has = (isWanted: (value: string) => boolean, ...facts: Parameters<AccountTest>) => boolean

/** A few values, each named by itself or by its word in either language. */
export interface Closed {
  readonly kind: 'closed'
  readonly follows: Follows
  readonly labels: Catalogue<Readonly<Record<string, string>>>
  readonly has: Has
}
/** Whatever the accounts have. */
interface Open { readonly kind: 'open'; readonly follows: Follows; readonly has: Has }
/** When something is or was; null for never. */
export interface Timed { readonly kind: 'timed'; readonly follows: 'clock'; readonly isPast: boolean; readonly read: Read<number | null> }

const flags = (locale: Locale) => ({ pinned: accountsText[locale].pinned, frozen: statusText[locale].frozen })

export const operators: Readonly<Record<OperatorName, Closed | Open | Timed>> = {
  tag: { kind: 'open', follows: 'account', has: (isWanted, { tags }) => tags.some(isWanted) },
  env: {
    kind: 'closed', follows: 'account', labels: { en: accountsText.en.environments, de: accountsText.de.environments },
    has: (isWanted, { environment }) => isWanted(environment.kind),
  },
  class: {
    kind: 'closed', follows: 'account', labels: { en: accountsText.en.classes, de: accountsText.de.classes },
    has: (isWanted, { accountClass }) => isWanted(accountClass),
  },
  key: {
    kind: 'closed', follows: 'session', labels: { en: statusText.en.keyState, de: statusText.de.keyState },
    has: (isWanted, _, session) => isWanted(session?.key.state ?? 'unchecked'),
  },
  token: {
    kind: 'closed', follows: 'clock', labels: { en: statusText.en.tokenState, de: statusText.de.tokenState },
    has: (isWanted, _, session, now) => isWanted(session ? tokenStatus(session.token, now) : 'none'),
  },
  role: { kind: 'open', follows: 'session', has: (isWanted, _, session) => session !== undefined && session.role !== null && isWanted(session.role) },
  expires: { kind: 'timed', follows: 'clock', isPast: false, read: (_, session) => session?.token.endsAt ?? null },
  used: { kind: 'timed', follows: 'clock', isPast: true, read: (_, session) => session?.lastUsedAt ?? null },
  is: {
    kind: 'closed', follows: 'account', labels: { en: flags('en'), de: flags('de') },
    has: (isWanted, { pinned, frozen }) => (pinned && isWanted('pinned')) || (frozen && isWanted('frozen')),
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
