import type { KeyState } from '../../preload/views'
import type { TokenStatus } from '../status/token-status'

interface Words {
  readonly key: string
  readonly token: string
  readonly frozen: string
  /** Of an account whose identity has changed. */
  readonly changed: string
  readonly keyState: Readonly<Record<KeyState, string>>
  readonly tokenState: Readonly<Record<TokenStatus, string>>
}

const en: Words = {
  key: 'Key',
  token: 'Token',
  frozen: 'Frozen',
  changed: 'Identity changed',
  keyState: { unchecked: 'Unchecked', accepted: 'Accepted', refused: 'Refused', blocked: 'Blocked', unreadable: 'Unreadable' },
  tokenState: { none: 'None', 'signing-in': 'Signing in', valid: 'Valid', expiring: 'Expiring', expired: 'Expired', unreachable: 'Unreachable' },
}

const de: Words = {
  key: 'Schlüssel',
  token: 'Token',
  frozen: 'Eingefroren',
  changed: 'Identität geändert',
  keyState: { unchecked: 'Ungeprüft', accepted: 'Akzeptiert', refused: 'Abgelehnt', blocked: 'Gesperrt', unreadable: 'Unlesbar' },
  tokenState: {
    none: 'Keines', 'signing-in': 'Anmeldung läuft', valid: 'Gültig', expiring: 'Läuft ab', expired: 'Abgelaufen', unreachable: 'Nicht erreichbar',
  },
}

export const statusText = { en, de }
