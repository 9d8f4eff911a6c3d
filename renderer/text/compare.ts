const en = {
  compare: 'Compare with another account…',
  compareAgain: (request: string) => `Run again as another account and compare: ${request}`,
  runAsMany: 'Run as many accounts…',
  title: 'Compare with another account',
  search: 'Search the other account',
  list: 'Accounts',
  group: (title: string) => `Sent as ${title} and as`,
  none: 'No other account fits.',
}

const de: typeof en = {
  compare: 'Mit anderem Konto vergleichen …',
  compareAgain: (request) => `Noch einmal als anderes Konto senden und vergleichen: ${request}`,
  runAsMany: 'Als viele Konten senden …',
  title: 'Mit anderem Konto vergleichen',
  search: 'Das andere Konto suchen',
  list: 'Konten',
  group: (title) => `Gesendet als ${title} und als`,
  none: 'Kein anderes Konto passt.',
}

export const compareText = { en, de }
