const en = {
  title: 'Command palette',
  search: 'Search commands and accounts',
  commands: 'Commands',
  accounts: 'Accounts',
  none: 'Nothing found.',
  results: 'Results',
  goTo: (tab: string) => `Go to ${tab}`,
  copyToken: 'Copy token',
  ladder: 'Test ladder',
  signOut: 'Sign out',
  filter: (name: string) => `Filter: ${name}`,
  export: 'Export accounts…',
  tour: 'Sandbox tour',
  restore: 'Restore an earlier state',
  security: 'Security: what is kept where',
}

const de: typeof en = {
  title: 'Befehlspalette',
  search: 'Befehle und Konten suchen',
  commands: 'Befehle',
  accounts: 'Konten',
  none: 'Nichts gefunden.',
  results: 'Ergebnisse',
  goTo: (tab) => `Zu ${tab}`,
  copyToken: 'Token kopieren',
  ladder: 'Testleiter',
  signOut: 'Abmelden',
  filter: (name) => `Filter: ${name}`,
  export: 'Konten exportieren…',
  tour: 'Rundgang durch die Sandbox',
  restore: 'Früheren Stand wiederherstellen',
  security: 'Sicherheit: was wo aufbewahrt wird',
}

export const paletteText = { en, de }
