import type { Proof, RungName } from '../../preload/catalogue/ladder'
import type { ParameterKind } from '../../preload/catalogue/parameters'
import type { Form, ResourceGroup, ResourceNote, SideEffect } from '../../preload/catalogue/resource'

const en = {
  groups: {
    access: 'Access', places: 'Places and people', products: 'Products and stock', sales: 'Sales and money', analytics: 'Reports', integration: 'Integration',
  } satisfies Record<ResourceGroup, string>,
  forms: { list: 'List', one: 'One', meta: 'Total', search: 'Search' } satisfies Record<Form, string>,
  notes: {
    'token-alone': 'Checks the token alone, without the account ID',
    'connection-test': 'Checks token and account ID',
    'account-settings': 'Settings of the account; owner=self gives its own',
    'holds-keys': 'Holds API keys; they are masked here',
    'unzer-keys': 'Payment keys of Unzer, not Tillhub’s API keys',
    bookkeeping: 'Bookkeeping accounts, not customer accounts',
    legacy: 'Older interface',
    newer: 'Newer version',
    'holds-pins': 'Can hold PINs; they are masked here',
    unpaged: 'May ignore limit and answer everything',
    'card-payments': 'Card payments, not receipts',
    'voucher-codes': 'Voucher codes are money',
    'needs-currency': 'Needs start, end and currency',
    'after-a-leak': 'Shows what the account did, useful after a leak',
  } satisfies Record<ResourceNote, string>,
  personal: 'Personal or confidential data',
  effects: {
    'ends-session': 'Ends the session, although it is a GET',
    'starts-export': 'Starts an export, which may be sent by e-mail',
    'full-download': 'Gives access to the whole database',
  } satisfies Record<SideEffect, string>,
  kinds: {
    text: 'Text', number: 'Number', flag: 'true or false', date: 'Date or time (ISO)', list: 'Several values', order: 'Field name, “-” for descending',
    choice: 'One of the values',
  } satisfies Record<ParameterKind, string>,
  rungs: {
    'sign-in': 'Sign in with the key', me: 'Who am I', 'supported-events': 'Token alone', product: 'One product', 'products-total': 'Number of products',
    'branches-total': 'Number of branches', register: 'One register', taxes: 'Taxes',
  } satisfies Record<RungName, string>,
  proves: {
    key: 'The key is accepted', token: 'The token is accepted', account: 'The account ID in the path is right', right: 'The right is there',
  } satisfies Record<Proof, string>,
}

const de: typeof en = {
  groups: {
    access: 'Zugang', places: 'Orte und Personen', products: 'Artikel und Bestand', sales: 'Verkauf und Geld', analytics: 'Berichte', integration: 'Anbindung',
  },
  forms: { list: 'Liste', one: 'Eins', meta: 'Anzahl', search: 'Suche' },
  notes: {
    'token-alone': 'Prüft nur das Token, ohne Konto-ID',
    'connection-test': 'Prüft Token und Konto-ID',
    'account-settings': 'Einstellungen des Kontos; owner=self gibt die eigenen',
    'holds-keys': 'Enthält API-Schlüssel; sie sind hier maskiert',
    'unzer-keys': 'Zahlungsschlüssel von Unzer, keine API-Schlüssel von Tillhub',
    bookkeeping: 'Buchungskonten, keine Kundenkonten',
    legacy: 'Ältere Schnittstelle',
    newer: 'Neuere Version',
    'holds-pins': 'Kann PINs enthalten; sie sind hier maskiert',
    unpaged: 'Beachtet limit vielleicht nicht und antwortet mit allem',
    'card-payments': 'Kartenzahlungen, keine Belege',
    'voucher-codes': 'Gutscheincodes sind Geld',
    'needs-currency': 'Braucht start, end und currency',
    'after-a-leak': 'Zeigt, was das Konto getan hat; nützlich nach einem Leck',
  },
  personal: 'Personenbezogene oder vertrauliche Daten',
  effects: {
    'ends-session': 'Beendet die Sitzung, obwohl es ein GET ist',
    'starts-export': 'Startet einen Export, der per E-Mail verschickt werden kann',
    'full-download': 'Gibt Zugriff auf die ganze Datenbank',
  },
  kinds: {
    text: 'Text', number: 'Zahl', flag: 'true oder false', date: 'Datum oder Zeit (ISO)', list: 'Mehrere Werte', order: 'Feldname, „-“ für absteigend',
    choice: 'Einer der Werte',
  },
  rungs: {
    'sign-in': 'Mit dem Schlüssel anmelden', me: 'Wer bin ich', 'supported-events': 'Nur das Token', product: 'Ein Artikel', 'products-total': 'Anzahl der Artikel',
    'branches-total': 'Anzahl der Filialen', register: 'Eine Kasse', taxes: 'Steuern',
  },
  proves: {
    key: 'Der Schlüssel wird akzeptiert', token: 'Das Token wird akzeptiert', account: 'Die Konto-ID im Pfad stimmt', right: 'Das Recht ist da',
  },
}

export const catalogueText = { en, de }
