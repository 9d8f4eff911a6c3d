import { plural } from './index'

const en = {
  title: 'Restore an earlier state',
  hint: 'Each change leaves the state before it on disk. What restoring would change is said against what is there now.',
  none: 'No earlier state is kept yet.',
  loading: 'Reading the earlier states…',
  undated: 'Time unknown',
  number: (generation: number) => `No. ${generation}`,
  accounts: (count: number) => `${count} ${plural(count, 'account', 'accounts')}`,
  readable: 'Readable',
  unreadable: 'Not readable',
  unasked: 'Readable only when a keyring answers',
  added: (count: number) => `brings back ${count}`,
  removed: (count: number) => `takes away ${count}`,
  changed: (count: number) => `changes ${count}`,
  same: 'The same accounts and keys as now',
  restore: 'Restore',
  cancel: 'Cancel',
  close: 'Close',
  askTitle: (when: string) => `Restore the state of ${when}?`,
  askText: 'It becomes the present state, with its accounts and keys. What is there now stays as it is in the folder “vault/quarantine”.',
  done: (when: string) => `Restored the state of ${when}.`,
}

const de: typeof en = {
  title: 'Früheren Stand wiederherstellen',
  hint: 'Jede Änderung lässt den Stand davor auf der Festplatte. Was sich beim Wiederherstellen ändert, gilt gegenüber dem jetzigen Stand.',
  none: 'Noch ist kein früherer Stand aufbewahrt.',
  loading: 'Frühere Stände werden gelesen…',
  undated: 'Zeitpunkt unbekannt',
  number: (generation) => `Nr. ${generation}`,
  accounts: (count) => `${count} ${plural(count, 'Konto', 'Konten')}`,
  readable: 'Lesbar',
  unreadable: 'Nicht lesbar',
  unasked: 'Nur lesbar, wenn ein Schlüsselbund antwortet',
  added: (count) => `bringt ${count} zurück`,
  removed: (count) => `nimmt ${count} weg`,
  changed: (count) => `ändert ${count}`,
  same: 'Dieselben Konten und Schlüssel wie jetzt',
  restore: 'Wiederherstellen',
  cancel: 'Abbrechen',
  close: 'Schließen',
  askTitle: (when) => `Stand vom ${when} wiederherstellen?`,
  askText: 'Er wird mit seinen Konten und Schlüsseln zum jetzigen Stand. Was jetzt da ist, bleibt unverändert im Ordner „vault/quarantine“.',
  done: (when) => `Stand vom ${when} wiederhergestellt.`,
}

export const restoreText = { en, de }
