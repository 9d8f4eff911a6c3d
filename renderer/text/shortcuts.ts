const en = {
  title: 'Keyboard shortcuts',
  change: 'Change shortcuts',
  close: 'Close',
  none: 'None',
  hint: 'Choose a shortcut, then press its new keys. Escape keeps the old ones, Delete takes them away.',
  changeOf: (label: string) => `Change the keys of ${label}`,
  pressKeys: 'Press keys…',
  reset: (label: string) => `Give ${label} its usual keys back`,
  resetAll: 'Usual keys for all',
  search: 'Search commands or keys',
  nothing: 'No command is called so.',
  refused: {
    plain: 'These keys type text. Add Ctrl, Cmd or Alt.',
    editing: 'These keys belong to text fields.',
    'alt-gr': 'These keys write a character on many keyboards.',
  },
  moved: (keys: string, from: string) => `${keys} was taken from “${from}”.`,
  changed: (label: string, keys: string) => `${label}: ${keys}`,
}

const de: typeof en = {
  title: 'Tastenkürzel',
  change: 'Tastenkürzel ändern',
  close: 'Schließen',
  none: 'Keines',
  hint: 'Wählen Sie ein Kürzel und drücken Sie dann die neuen Tasten. Escape lässt die alten, Entf nimmt sie weg.',
  changeOf: (label) => `Tasten ändern für ${label}`,
  pressKeys: 'Tasten drücken…',
  reset: (label) => `Die üblichen Tasten zurück für ${label}`,
  resetAll: 'Übliche Tasten für alle',
  search: 'Befehle oder Tasten suchen',
  nothing: 'So heißt kein Befehl.',
  refused: {
    plain: 'Diese Tasten schreiben Text. Nehmen Sie Strg, Cmd oder Alt dazu.',
    editing: 'Diese Tasten gehören den Textfeldern.',
    'alt-gr': 'Diese Tasten schreiben auf vielen Tastaturen ein Zeichen.',
  },
  moved: (keys, from) => `${keys} wurde „${from}“ genommen.`,
  changed: (label, keys) => `${label}: ${keys}`,
}

export const shortcutsText = { en, de }
