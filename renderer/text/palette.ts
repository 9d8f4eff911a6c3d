const en = {
  title: 'Command palette',
  search: 'Search commands and accounts',
  used: 'Used most',
  accounts: 'Accounts',
  commands: 'Commands',
  none: 'Nothing found.',
  results: 'Results',
  recent: 'Recent accounts',
}

const de: typeof en = {
  title: 'Befehlspalette',
  search: 'Befehle und Konten suchen',
  used: 'Am meisten benutzt',
  accounts: 'Konten',
  commands: 'Befehle',
  none: 'Nichts gefunden.',
  results: 'Ergebnisse',
  recent: 'Zuletzt benutzte Konten',
}

export const paletteText = { en, de }
