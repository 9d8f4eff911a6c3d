import type { Proof } from '../../preload/catalogue/ladder'
import type { RungView } from '../../preload/request-views'
import { plural } from './index'

type RungState = RungView['state']

const en = {
  title: 'Test ladder',
  again: 'Run again',
  stop: 'Stop',
  close: 'Close the test ladder',
  states: { waiting: 'Waiting', running: 'Running', passed: 'Passed', refused: 'Refused', failed: 'Failed', skipped: 'Not tried' } satisfies Record<RungState, string>,
  /** What a step is for, as long as it has not passed. */
  toShow: {
    key: 'Shows whether the key is accepted', token: 'Shows whether the token is accepted', account: 'Shows whether the account ID in the path is right',
    right: 'Shows whether the right is there',
  } satisfies Record<Proof, string>,
  running: (step: string) => `${step}…`,
  passed: 'Every step passed: key, token, account ID and rights are good.',
  refused: (count: number) => `Key, token and account ID are good. ${count} ${plural(count, 'request was', 'requests were')} refused for want of a right.`,
  failed: (step: string) => `Stopped at “${step}”.`,
  cancelled: 'Stopped on request.',
  open: (step: string) => `Open in the editor: ${step}`,
  copyId: 'Copy request.id',
  copied: 'Copied',
}

const de: typeof en = {
  title: 'Testleiter',
  again: 'Noch einmal',
  stop: 'Anhalten',
  close: 'Testleiter schließen',
  states: { waiting: 'Wartet', running: 'Läuft', passed: 'Bestanden', refused: 'Verweigert', failed: 'Fehlgeschlagen', skipped: 'Nicht versucht' },
  toShow: {
    key: 'Zeigt, ob der Schlüssel akzeptiert wird', token: 'Zeigt, ob das Token akzeptiert wird', account: 'Zeigt, ob die Konto-ID im Pfad stimmt',
    right: 'Zeigt, ob das Recht da ist',
  },
  running: (step) => `${step} …`,
  passed: 'Alle Schritte bestanden: Schlüssel, Token, Konto-ID und Rechte sind in Ordnung.',
  refused: (count) => `Schlüssel, Token und Konto-ID sind in Ordnung. ${count} ${plural(count, 'Anfrage wurde', 'Anfragen wurden')} mangels Recht verweigert.`,
  failed: (step) => `Endet bei „${step}“.`,
  cancelled: 'Auf Wunsch angehalten.',
  open: (step) => `Im Editor öffnen: ${step}`,
  copyId: 'request.id kopieren',
  copied: 'Kopiert',
}

export const ladderText = { en, de }
