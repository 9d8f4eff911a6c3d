const en = {
  title: 'Unlock the import',
  text: (source: string) => `${source === 'clipboard' ? 'What you pasted' : `“${source}”`} is encrypted with a passphrase. Its accounts are shown before anything is stored.`,
  passphrase: 'Passphrase of the file',
  hint: 'The one that was chosen when the file was made. Trying it takes about a second.',
  wrong: 'It does not open this file. Upper and lower case, spaces and dashes count; you can try as often as you like.',
  unlock: 'Unlock',
  cancel: 'Cancel',
}

const de: typeof en = {
  title: 'Import entsperren',
  text: (source) => `${source === 'clipboard' ? 'Der eingefügte Text' : `„${source}“`} ist mit einer Passphrase verschlüsselt. Bevor etwas gespeichert wird, sehen Sie die Konten darin.`,
  passphrase: 'Passphrase der Datei',
  hint: 'Die beim Erstellen der Datei gewählte. Ein Versuch dauert etwa eine Sekunde.',
  wrong: 'Sie öffnet diese Datei nicht. Groß- und Kleinschreibung, Leerzeichen und Bindestriche zählen; Sie können es beliebig oft versuchen.',
  unlock: 'Entsperren',
  cancel: 'Abbrechen',
}

export const unlockText = { en, de }
