const en = {
  title: 'Settings',
  appearance: 'Appearance',
  themes: { system: 'System', light: 'Light', dark: 'Dark' },
  language: 'Language',
  languages: { system: 'System', en: 'English', de: 'Deutsch' },
  clipboard: 'Clear copied secrets after',
  seconds: (count: number) => `${count} s`,
  slot: 'Key protection',
  slots: { 'safe-storage': 'Operating system (safeStorage)', keychain: 'OS keychain' },
  slotHint: 'How the one key that encrypts all others is kept. The earlier protection stays until the new one has proved itself.',
  dataFolder: 'Data folder',
  showFolder: 'Show',
  about: (version: string, electron: string, platform: string) => `Tillkeys ${version} · Electron ${electron} · ${platform}`,
  close: 'Close',
}

const de: typeof en = {
  title: 'Einstellungen',
  appearance: 'Darstellung',
  themes: { system: 'System', light: 'Hell', dark: 'Dunkel' },
  language: 'Sprache',
  languages: { system: 'System', en: 'English', de: 'Deutsch' },
  clipboard: 'Kopierte Geheimnisse löschen nach',
  seconds: (count) => `${count} s`,
  slot: 'Schutz der Schlüssel',
  slots: { 'safe-storage': 'Betriebssystem (safeStorage)', keychain: 'Schlüsselbund des Systems' },
  slotHint: 'Wie der eine Schlüssel verwahrt wird, der alle anderen verschlüsselt. Der bisherige Schutz bleibt, bis sich der neue bewährt hat.',
  dataFolder: 'Datenordner',
  showFolder: 'Anzeigen',
  about: (version, electron, platform) => `Tillkeys ${version} · Electron ${electron} · ${platform}`,
  close: 'Schließen',
}

export const settingsText = { en, de }
