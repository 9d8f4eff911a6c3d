import type { KeyState, SettingsView } from '../../../preload/views'

const en = {
  account: (number: number) => `Account ${number}`,
  keys: { unchecked: 'Key unchecked', accepted: 'Key accepted', refused: 'Key refused', blocked: 'Key blocked', unreadable: 'Key unreadable' } satisfies Record<KeyState, string>,
  tokens: { none: 'No token', 'signing-in': 'Signing in', valid: 'Valid', expiring: 'Expiring', expired: 'Expired', unreachable: 'Unreachable' },
  frozen: 'Frozen',
  locked: 'Locked',
  opening: 'Not unlocked yet',
  noAccounts: 'No accounts',
  offline: 'Offline',
  status: (count: number, failed: number) => `${count} ${count === 1 ? 'account' : 'accounts'}${failed > 0 ? `, ${failed} failed` : ''}`,
  groups: { pinned: 'Pinned', expiring: 'Expiring', failed: 'Failed' },
  more: (count: number) => `and ${count} more…`,
  switchTo: 'Switch to',
  refresh: 'Refresh token',
  copyToken: 'Copy token',
  lock: 'Lock',
  unlock: 'Unlock…',
  open: 'Open Tillkeys',
  quit: 'Quit Tillkeys',
  keyFailed: { refused: 'The server refuses its API key.', blocked: 'The server blocks its API key.' },
  renewalFailed: 'Its token could not be renewed. It is tried again.',
  several: (count: number) => `${count} pinned accounts need you`,
  others: (count: number) => `and ${count} more`,
  file: 'File', edit: 'Edit', accountMenu: 'Account', view: 'View', window: 'Window', help: 'Help',
}

const de: typeof en = {
  account: number => `Konto ${number}`,
  keys: { unchecked: 'Schlüssel ungeprüft', accepted: 'Schlüssel akzeptiert', refused: 'Schlüssel abgelehnt', blocked: 'Schlüssel gesperrt', unreadable: 'Schlüssel unlesbar' },
  tokens: { none: 'Kein Token', 'signing-in': 'Anmeldung läuft', valid: 'Gültig', expiring: 'Läuft ab', expired: 'Abgelaufen', unreachable: 'Nicht erreichbar' },
  frozen: 'Eingefroren',
  locked: 'Gesperrt',
  opening: 'Noch nicht entsperrt',
  noAccounts: 'Keine Konten',
  offline: 'Offline',
  status: (count, failed) => `${count} ${count === 1 ? 'Konto' : 'Konten'}${failed > 0 ? `, ${failed} fehlgeschlagen` : ''}`,
  groups: { pinned: 'Angeheftet', expiring: 'Läuft ab', failed: 'Fehlgeschlagen' },
  more: count => `und ${count} weitere …`,
  switchTo: 'Wechseln zu',
  refresh: 'Token erneuern',
  copyToken: 'Token kopieren',
  lock: 'Sperren',
  unlock: 'Entsperren …',
  open: 'Tillkeys öffnen',
  quit: 'Tillkeys beenden',
  keyFailed: { refused: 'Der Server lehnt den API-Schlüssel ab.', blocked: 'Der Server sperrt den API-Schlüssel.' },
  renewalFailed: 'Das Token konnte nicht erneuert werden. Es wird wieder versucht.',
  several: count => `${count} angeheftete Konten brauchen Sie`,
  others: count => `und ${count} weitere`,
  file: 'Datei', edit: 'Bearbeiten', accountMenu: 'Konto', view: 'Ansicht', window: 'Fenster', help: 'Hilfe',
}

const words = { en, de }
export type DesktopWords = typeof en

/** What the app says outside of its windows, in the language of the windows. */
export function desktopWords(language: SettingsView['language'], systemLocale: string): DesktopWords {
  return words[languageOf(language, systemLocale)]
}

export function languageOf(language: SettingsView['language'], systemLocale: string): 'en' | 'de' {
  if (language !== 'system') return language
  return systemLocale.toLowerCase().startsWith('de') ? 'de' : 'en'
}
