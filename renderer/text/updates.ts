const en = {
  title: 'Updates',
  hint: 'Nothing is asked until this is on, and nothing is ever installed by itself.',
  isOn: 'Look for a newer version once a day',
  url: 'Where releases are published',
  urlHint: 'https://…, the folder with the installers and latest.yml. Your organisation tells you.',
  check: 'Look now',
  available: (version: string) => `Version ${version} is available.`,
  current: 'This is the newest version.',
  show: 'Show',
}

const de: typeof en = {
  title: 'Aktualisierungen',
  hint: 'Solange dies aus ist, wird nichts abgefragt, und von selbst wird nie etwas installiert.',
  isOn: 'Einmal am Tag nach einer neueren Version sehen',
  url: 'Wo Versionen veröffentlicht werden',
  urlHint: 'https://…, der Ordner mit den Installationsdateien und latest.yml. Ihre Organisation nennt ihn Ihnen.',
  check: 'Jetzt nachsehen',
  available: (version) => `Version ${version} ist verfügbar.`,
  current: 'Das ist die neueste Version.',
  show: 'Anzeigen',
}

export const updatesText = { en, de }
