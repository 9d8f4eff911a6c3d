import type { AccountView } from '../../../preload/views'
import type { AccountLine } from './account-lines'

/** The words of a table for people. */
export interface AccountsWords {
  readonly title: string
  readonly note: (accounts: number, day: string) => string
  readonly columns: readonly [account: string, id: string, environment: string, kind: string, tags: string, key: string, token: string, role: string, note: string, requestId: string]
  readonly classes: Readonly<Record<AccountView['accountClass'], string>>
  readonly environments: Readonly<Record<string, string>>
  readonly keys: Readonly<Record<AccountLine['keyState'], string>>
  readonly tokens: Readonly<Record<AccountLine['tokenState'], string>>
  readonly until: (day: string) => string
}

export const accountsWords: Readonly<Record<'en' | 'de', AccountsWords>> = {
  en: {
    title: 'Tillhub accounts',
    note: (accounts, day) => `${accounts} ${accounts === 1 ? 'account' : 'accounts'}, ${day}. Exported by Tillkeys, without keys and tokens.`,
    columns: ['Account', 'Account ID', 'Environment', 'Class', 'Tags', 'Key', 'Token', 'Role', 'Note', 'request.id'],
    classes: { live: 'Live', test: 'Test' },
    environments: { production: 'Production', staging: 'Staging', sandbox: 'Sandbox' },
    keys: { unchecked: 'Unchecked', accepted: 'Accepted', refused: 'Refused', blocked: 'Blocked', unreadable: 'Unreadable' },
    tokens: { none: 'None', 'signing-in': 'Signing in', valid: 'Valid', expired: 'Expired', unreachable: 'Unreachable' },
    until: day => `until ${day}`,
  },
  de: {
    title: 'Tillhub-Konten',
    note: (accounts, day) => `${accounts} ${accounts === 1 ? 'Konto' : 'Konten'}, ${day}. Aus Tillkeys exportiert, ohne Schlüssel und Token.`,
    columns: ['Konto', 'Konto-ID', 'Umgebung', 'Klasse', 'Tags', 'Schlüssel', 'Token', 'Rolle', 'Notiz', 'request.id'],
    classes: { live: 'Live', test: 'Test' },
    environments: { production: 'Produktion', staging: 'Staging', sandbox: 'Sandbox' },
    keys: { unchecked: 'Ungeprüft', accepted: 'Akzeptiert', refused: 'Abgelehnt', blocked: 'Gesperrt', unreadable: 'Unlesbar' },
    tokens: { none: 'Keines', 'signing-in': 'Meldet sich an', valid: 'Gültig', expired: 'Abgelaufen', unreachable: 'Nicht erreichbar' },
    until: day => `bis ${day}`,
  },
}
