const en = {
  /** CodeMirror is English by itself. */
  phrases: {} as Readonly<Record<string, string>>,
  tabHint: 'Tab indents. Escape, then Tab leaves the editor.',
  place: (line: number, column: number, what: string) => `Line ${line}, column ${column}: ${what}`,
  faults: {
    value: 'A value is missing here.',
    name: 'A name in double quotes is missing here.',
    colon: 'A colon is missing here.',
    separator: 'A comma or a closing bracket is missing here.',
    quote: 'The closing double quote is missing here.',
    escape: 'This is no escape that JSON knows.',
    control: 'This character must be written as an escape.',
    nothing: 'The JSON has ended here, but text follows.',
  },
}

const de: typeof en = {
  phrases: {
    Find: 'Suchen', Replace: 'Ersetzen', next: 'Weiter', previous: 'Zurück', all: 'Alle', 'match case': 'Groß/klein', regexp: 'Regulärer Ausdruck',
    'by word': 'Ganze Wörter', replace: 'Ersetzen', 'replace all': 'Alle ersetzen', close: 'Schließen', 'current match': 'Treffer', 'on line': 'in Zeile',
    'replaced $ matches': '$ Treffer ersetzt', 'replaced match on line $': 'Treffer in Zeile $ ersetzt', 'Go to line': 'Gehe zu Zeile', go: 'Los',
    'Fold line': 'Zuklappen', 'Unfold line': 'Aufklappen', 'Folded lines': 'Zugeklappte Zeilen', 'Unfolded lines': 'Aufgeklappte Zeilen', to: 'bis',
    'folded code': 'Zugeklappt', unfold: 'Aufklappen', 'Control character': 'Steuerzeichen', 'Selection deleted': 'Auswahl gelöscht',
  },
  tabHint: 'Tab rückt ein. Escape, dann Tab verlässt den Editor.',
  place: (line, column, what) => `Zeile ${line}, Spalte ${column}: ${what}`,
  faults: {
    value: 'Hier fehlt ein Wert.',
    name: 'Hier fehlt ein Name in doppelten Anführungszeichen.',
    colon: 'Hier fehlt ein Doppelpunkt.',
    separator: 'Hier fehlt ein Komma oder eine schließende Klammer.',
    quote: 'Hier fehlt das schließende Anführungszeichen.',
    escape: 'Diese Maskierung kennt JSON nicht.',
    control: 'Dieses Zeichen muss maskiert werden.',
    nothing: 'Das JSON endet hier, aber es folgt noch Text.',
  },
}

export const codeText = { en, de }
