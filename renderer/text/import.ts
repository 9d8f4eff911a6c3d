import type { ImportColumnView, ImportEncoding, ImportField, ImportFormat, ImportRefusal, ImportRowState } from '../../preload/import-views'
import type { KeyTestView } from '../../preload/views'
import { plural } from './index'
import { measuresText } from './measures'

interface Refusal { readonly what: string; readonly why: string; readonly next: string }

const { number } = measuresText.en
const { number: zahl } = measuresText.de

const formats: Record<ImportFormat, string> = {
  tillkeys: 'Tillkeys export', csv: 'CSV', json: 'JSON', yaml: 'YAML', env: '.env', ini: 'INI', curl: 'cURL', 'sign-in-answer': 'Sign-in answer', 'postman-environment': 'Postman environment',
  'postman-collection': 'Postman collection', 'postman-dump': 'Postman data', bruno: 'Bruno', 'insomnia-4': 'Insomnia 4', 'insomnia-5': 'Insomnia 5',
  'bitwarden-json': 'Bitwarden JSON', 'bitwarden-csv': 'Bitwarden CSV', '1password-csv': '1Password CSV', '1password-1pux': '1Password 1PUX',
  'browser-csv': 'Passwords as CSV', zip: 'ZIP',
}

const en = {
  title: 'Import accounts',
  reading: 'Reading…',
  clipboard: 'Clipboard',
  formats,
  encodings: { 'utf-8': '', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16', 'windows-1252': 'Windows-1252' } as Record<ImportEncoding, string>,
  delimiters: { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' } as Readonly<Record<string, string>>,
  leftOut: (count: number) => `${number(count)} ${plural(count, 'entry that has', 'entries that have')} nothing to do with Tillhub ${plural(count, 'was', 'were')} left out.`,
  changeColumns: 'Choose columns',
  columnsNeeded: 'Say which column holds the account ID and which one the API key.',
  notMapped: '–',
  fields: {
    label: 'Label', accountId: 'Account ID', key: 'API key', environment: 'Environment', tags: 'Tags', note: 'Note', accountClass: 'Class', colour: 'Colour',
  } as Record<ImportField, string>,
  column: ({ name, sample }: ImportColumnView) => (sample === '' ? name : `${name} (${sample})`),
  filter: 'Show rows',
  states: { new: 'New', changed: 'Changed', same: 'Stored already', duplicate: 'Repeated', problem: 'Problem' } as Record<ImportRowState, string>,
  swapped: (count: number) => `In ${number(count)} ${plural(count, 'row', 'rows')} account ID and API key seem to be swapped.`,
  swapAll: 'Swap them',
  swap: 'Swap',
  swapBack: 'Swap back',
  looksSwapped: 'Account ID and key seem to be swapped',
  hidden: 'Hidden: likely the key',
  rows: 'Rows',
  row: (row: number) => `Row ${row}`,
  take: 'Import row',
  takeShown: 'Import all rows shown',
  account: 'Account',
  environment: 'Environment',
  happens: 'What happens',
  key: 'Key',
  sameText: 'Nothing to change',
  repeatsText: (row: number, mayTake: boolean) => (mayTake ? `Same account as row ${row}, with another key` : `Same account as row ${row}`),
  replacesKey: 'Replaces the stored key',
  becomes: (before: string, after: string) => (before === '' ? after : `${before} → ${after}`),
  nothingShown: 'No rows to show.',
  testKeys: 'Test keys',
  stopTest: 'Stop testing',
  testing: (done: number, all: number) => `${number(done)} of ${number(all)} tested`,
  testNote: 'Signs in at the servers and stores nothing.',
  results: { accepted: 'Accepted', refused: 'Refused', blocked: 'Blocked', unreachable: 'Unreachable' } as Record<KeyTestView['state'], string>,
  resultCount: (count: number, word: string) => `${number(count)} ${word.toLowerCase()}`,
  leaveRefused: 'Leave out those refused',
  notAsked: 'Not asked: the server did not answer for others.',
  apply: (count: number) => `Import ${number(count)} ${plural(count, 'account', 'accounts')}`,
  done: (added: number, updated: number) => {
    if (updated === 0) return `Imported ${number(added)} ${plural(added, 'account', 'accounts')}.`
    return added === 0
      ? `Changed ${number(updated)} ${plural(updated, 'account', 'accounts')}.`
      : `Imported ${number(added)} ${plural(added, 'account', 'accounts')} and changed ${number(updated)}.`
  },
  undo: 'Undo',
  cancel: 'Cancel',
  another: 'Choose another file',
  refusals: {
    'too-large': {
      what: 'The file is too large', why: 'Files of up to 20 MB are read, unpacked up to 50 MB, since no list of accounts is longer.',
      next: 'Choose the file with the accounts, or split it.',
    },
    'too-many-rows': { what: 'There are too many rows', why: 'Up to 20,000 accounts are imported at once.', next: 'Split the file and import one part after the other.' },
    'too-slow': { what: 'Reading took too long', why: 'The file is built in a way that takes very long to read, so it was stopped.', next: 'Export it anew, or save it as CSV.' },
    encrypted: { what: 'The export is encrypted', why: 'Only the program that wrote it can read it.', next: 'Export it there once more without encryption, and delete it after the import.' },
    'no-accounts': {
      what: 'No accounts were found', why: 'It can be read, but nothing in it looks like an account ID with an API key.',
      next: 'A CSV file needs a heading such as label; account_id; api_key. Pasted text can be a cURL command, JSON or the answer of a sign-in.',
    },
    'not-text': { what: 'This is no text', why: 'The file holds bytes that no text has, as pictures, programs or spreadsheets do.', next: 'Save a spreadsheet as CSV and choose that.' },
    'no-file': { what: 'The file cannot be read', why: 'It is gone, is a folder, or may not be read by you.', next: 'Check the file and choose it again.' },
    broken: { what: 'The file is damaged', why: 'It begins like a known format, but cannot be read to its end.', next: 'Export it anew and choose that file.' },
    newer: { what: 'A newer Tillkeys wrote this file', why: 'It may hold what this version does not know.', next: 'Update Tillkeys, then import it.' },
    outdated: { what: 'Something has changed meanwhile', why: 'Accounts that are stored have changed since this preview, so nothing was imported.', next: 'The preview is up to date again: check it and import.' },
  } as Record<ImportRefusal, Refusal>,
  tooLong: (field: string) => `Too long: ${field}`,
}

const de: typeof en = {
  title: 'Konten importieren',
  reading: 'Wird gelesen…',
  clipboard: 'Zwischenablage',
  formats: {
    ...formats, tillkeys: 'Tillkeys-Export', 'sign-in-answer': 'Antwort einer Anmeldung', 'postman-environment': 'Postman-Umgebung', 'postman-collection': 'Postman-Collection',
    'postman-dump': 'Postman-Daten', 'browser-csv': 'Kennwörter als CSV',
  },
  encodings: { 'utf-8': '', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16', 'windows-1252': 'Windows-1252' },
  delimiters: { ',': 'Kommas', ';': 'Semikolons', '\t': 'Tabulatoren', '|': 'Striche' },
  leftOut: (count) => `${zahl(count)} ${plural(count, 'Eintrag, der', 'Einträge, die')} nichts mit Tillhub zu tun ${plural(count, 'hat, wurde', 'haben, wurden')} ausgelassen.`,
  changeColumns: 'Spalten zuordnen',
  columnsNeeded: 'Geben Sie an, welche Spalte die Konto-ID enthält und welche den API-Schlüssel.',
  notMapped: '–',
  fields: {
    label: 'Bezeichnung', accountId: 'Konto-ID', key: 'API-Schlüssel', environment: 'Umgebung', tags: 'Tags', note: 'Notiz', accountClass: 'Art', colour: 'Farbe',
  },
  column: en.column,
  filter: 'Zeilen zeigen',
  states: { new: 'Neu', changed: 'Geändert', same: 'Schon gespeichert', duplicate: 'Wiederholt', problem: 'Problem' },
  swapped: (count) => `In ${zahl(count)} ${plural(count, 'Zeile', 'Zeilen')} scheinen Konto-ID und API-Schlüssel vertauscht zu sein.`,
  swapAll: 'Tauschen',
  swap: 'Tauschen',
  swapBack: 'Rückgängig',
  looksSwapped: 'Konto-ID und Schlüssel scheinen vertauscht',
  hidden: 'Verborgen: wohl der Schlüssel',
  rows: 'Zeilen',
  row: (row) => `Zeile ${row}`,
  take: 'Zeile importieren',
  takeShown: 'Alle gezeigten Zeilen importieren',
  account: 'Konto',
  environment: 'Umgebung',
  happens: 'Was geschieht',
  key: 'Schlüssel',
  sameText: 'Nichts zu ändern',
  repeatsText: (row, mayTake) => (mayTake ? `Gleiches Konto wie Zeile ${row}, mit anderem Schlüssel` : `Gleiches Konto wie Zeile ${row}`),
  replacesKey: 'Ersetzt den gespeicherten Schlüssel',
  becomes: en.becomes,
  nothingShown: 'Keine Zeilen.',
  testKeys: 'Schlüssel testen',
  stopTest: 'Test abbrechen',
  testing: (done, all) => `${zahl(done)} von ${zahl(all)} getestet`,
  testNote: 'Meldet sich bei den Servern an und speichert nichts.',
  results: { accepted: 'Angenommen', refused: 'Abgelehnt', blocked: 'Gesperrt', unreachable: 'Nicht erreichbar' },
  resultCount: (count, word) => `${zahl(count)} ${word.toLowerCase()}`,
  leaveRefused: 'Abgelehnte auslassen',
  notAsked: 'Nicht gefragt: Der Server hat für andere nicht geantwortet.',
  apply: (count) => `${zahl(count)} ${plural(count, 'Konto', 'Konten')} importieren`,
  done: (added, updated) => {
    if (updated === 0) return `${zahl(added)} ${plural(added, 'Konto wurde', 'Konten wurden')} importiert.`
    return added === 0
      ? `${zahl(updated)} ${plural(updated, 'Konto wurde', 'Konten wurden')} geändert.`
      : `${zahl(added)} ${plural(added, 'Konto wurde', 'Konten wurden')} importiert und ${zahl(updated)} geändert.`
  },
  undo: 'Rückgängig',
  cancel: 'Abbrechen',
  another: 'Andere Datei wählen',
  refusals: {
    'too-large': {
      what: 'Die Datei ist zu groß', why: 'Gelesen werden Dateien bis 20 MB, entpackt bis 50 MB; länger ist keine Liste von Konten.',
      next: 'Wählen Sie die Datei mit den Konten, oder teilen Sie sie auf.',
    },
    'too-many-rows': { what: 'Es sind zu viele Zeilen', why: 'Auf einmal werden bis zu 20.000 Konten importiert.', next: 'Teilen Sie die Datei auf und importieren Sie die Teile nacheinander.' },
    'too-slow': { what: 'Das Lesen dauerte zu lange', why: 'Die Datei ist so gebaut, dass das Lesen sehr lange dauert; es wurde deshalb abgebrochen.', next: 'Exportieren Sie sie neu, oder speichern Sie sie als CSV.' },
    encrypted: { what: 'Der Export ist verschlüsselt', why: 'Nur das Programm, das ihn geschrieben hat, kann ihn lesen.', next: 'Exportieren Sie dort noch einmal ohne Verschlüsselung, und löschen Sie die Datei nach dem Import.' },
    'no-accounts': {
      what: 'Es wurden keine Konten gefunden', why: 'Der Inhalt ist lesbar, aber nichts darin sieht nach Konto-ID und API-Schlüssel aus.',
      next: 'Eine CSV-Datei braucht eine Kopfzeile wie label; account_id; api_key. Eingefügt werden kann ein cURL-Befehl, JSON oder die Antwort einer Anmeldung.',
    },
    'not-text': { what: 'Das ist kein Text', why: 'Die Datei enthält Bytes, die in keinem Text vorkommen, wie bei Bildern, Programmen oder Tabellen.', next: 'Speichern Sie eine Tabelle als CSV und wählen Sie diese.' },
    'no-file': { what: 'Die Datei lässt sich nicht lesen', why: 'Sie ist nicht mehr da, ist ein Ordner, oder Sie dürfen sie nicht lesen.', next: 'Prüfen Sie die Datei und wählen Sie sie erneut.' },
    broken: { what: 'Die Datei ist beschädigt', why: 'Sie beginnt wie ein bekanntes Format, lässt sich aber nicht bis zum Ende lesen.', next: 'Exportieren Sie sie neu und wählen Sie diese Datei.' },
    newer: { what: 'Diese Datei hat ein neueres Tillkeys geschrieben', why: 'Sie kann etwas enthalten, das diese Version nicht kennt.', next: 'Aktualisieren Sie Tillkeys und importieren Sie sie dann.' },
    outdated: { what: 'Inzwischen hat sich etwas geändert', why: 'Gespeicherte Konten haben sich seit dieser Vorschau geändert; deshalb wurde nichts importiert.', next: 'Die Vorschau ist wieder aktuell: Prüfen Sie sie und importieren Sie dann.' },
  },
  tooLong: (field) => `Zu lang: ${field}`,
}

export const importText = { en, de }
