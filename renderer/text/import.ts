import { plural } from './index'

const en = {
  title: 'Import accounts',
  from: (source: string) => `From ${source}`,
  row: 'Row',
  account: 'Account',
  environment: 'Environment',
  state: 'State',
  ready: 'Ready',
  noKey: 'No key',
  problems: (count: number) => `${count} ${plural(count, 'row has a problem and is', 'rows have problems and are')} left out.`,
  none: 'There is nothing to import.',
  apply: (count: number) => `Import ${count} ${plural(count, 'account', 'accounts')}`,
  done: (count: number) => `Imported ${count} ${plural(count, 'account', 'accounts')}.`,
  cancel: 'Cancel',
}

const de: typeof en = {
  title: 'Konten importieren',
  from: (source) => `Aus ${source}`,
  row: 'Zeile',
  account: 'Konto',
  environment: 'Umgebung',
  state: 'Zustand',
  ready: 'Bereit',
  noKey: 'Kein Schlüssel',
  problems: (count) => `${count} ${plural(count, 'Zeile hat ein Problem und wird', 'Zeilen haben Probleme und werden')} ausgelassen.`,
  none: 'Es gibt nichts zu importieren.',
  apply: (count) => `${count} ${plural(count, 'Konto', 'Konten')} importieren`,
  done: (count) => `${count} ${plural(count, 'Konto wurde', 'Konten wurden')} importiert.`,
  cancel: 'Abbrechen',
}

export const importText = { en, de }
