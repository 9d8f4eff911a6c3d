import type { SettingsPage } from '../state/stores'

const en = {
  title: 'Settings',
  pages: { general: 'General', shortcuts: 'Shortcuts', vault: 'Vault', security: 'Security', about: 'About' } as Record<SettingsPage, string>,
  appearance: 'Appearance',
  themes: { system: 'System', light: 'Light', dark: 'Dark' },
  language: 'Language',
  languages: { system: 'System', en: 'English', de: 'Deutsch' },
  clipboard: 'Clear copied secrets after',
  seconds: (count: number) => `${count} s`,
  renewal: 'Renew tokens before they end',
  renewals: { used: 'Used accounts', all: 'All accounts' },
  renewalHint: {
    used: 'Of the active, the pinned and the accounts used within a day. The others are renewed when they are next used.',
    all: 'Of every account with a token, a few at a time.',
  },
  dataFolder: 'Data folder',
  showFolder: 'Show',
  diagnostics: 'Diagnostics',
  diagnosticsHint: 'Versions, states, counts and the last lines of the log, for the report of a fault. Nothing in it tells who your customers are.',
  saveDiagnostics: 'Save diagnostics…',
  diagnosticsSaved: 'Diagnostics saved',
  version: 'Version',
  about: (version: string, electron: string, platform: string) => `Tillkeys ${version} · Electron ${electron} · ${platform}`,
  close: 'Close',
}

const de: typeof en = {
  title: 'Einstellungen',
  pages: { general: 'Allgemein', shortcuts: 'Tastenkürzel', vault: 'Tresor', security: 'Sicherheit', about: 'Über' },
  appearance: 'Darstellung',
  themes: { system: 'System', light: 'Hell', dark: 'Dunkel' },
  language: 'Sprache',
  languages: { system: 'System', en: 'English', de: 'Deutsch' },
  clipboard: 'Kopierte Geheimnisse löschen nach',
  seconds: (count) => `${count} s`,
  renewal: 'Tokens vor ihrem Ende erneuern',
  renewals: { used: 'Benutzte Konten', all: 'Alle Konten' },
  renewalHint: {
    used: 'Beim aktiven, bei angehefteten und bei Konten, die innerhalb eines Tages benutzt wurden. Bei den anderen, sobald sie wieder benutzt werden.',
    all: 'Bei jedem Konto mit Token, einige auf einmal.',
  },
  dataFolder: 'Datenordner',
  showFolder: 'Anzeigen',
  diagnostics: 'Diagnose',
  diagnosticsHint: 'Versionen, Zustände, Anzahlen und die letzten Zeilen des Protokolls, um einen Fehler zu melden. Nichts darin verrät, wer Ihre Kunden sind.',
  saveDiagnostics: 'Diagnose speichern…',
  diagnosticsSaved: 'Diagnose gespeichert',
  version: 'Version',
  about: (version, electron, platform) => `Tillkeys ${version} · Electron ${electron} · ${platform}`,
  close: 'Schließen',
}

export const settingsText = { en, de }
