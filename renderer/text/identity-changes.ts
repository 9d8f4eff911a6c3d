import { plural } from './index'

const en = {
  names: {
    sub_user: 'The user behind the key', 'sub_user.role': 'Role', 'sub_user.scopes': 'Rights', 'sub_user.active': 'Active', 'sub_user.blocked': 'Blocked',
    'sub_user.deleted': 'Deleted', 'sub_user.locations': 'Locations', 'sub_user.branch_groups': 'Branch groups', 'sub_user.groups': 'Groups',
    'sub_user.name': 'Name', 'sub_user.description': 'Description', 'sub_user.username': 'User name', 'sub_user.firstname': 'First name',
    'sub_user.lastname': 'Last name', 'sub_user.user_permission_template_id': 'Permission template', 'sub_user.attributes': 'Attributes',
    'sub_user.parents': 'Users above it', 'sub_user.children': 'Users below it', 'sub_user.id': 'User ID', 'sub_user.configuration_id': 'Configuration',
    'sub_user.user_id': 'Login user', 'sub_user.user.email': 'E-mail of the login user', 'sub_user.metadata': 'Metadata', 'sub_user.api_key': 'API key',
    'user.name': 'Account name', 'user.id': 'Account ID', 'user.legacy_id': 'Legacy ID',
  } as Partial<Record<string, string>>,
  changed: (what: string, before: string, after: string) => `${what} changed from ${before} to ${after}`,
  appeared: (what: string, after: string) => `${what} is new in the answer: ${after}`,
  vanished: (what: string, before: string) => `${what} is no longer in the answer; it was ${before}`,
  list: (what: string, added: readonly string[], removed: readonly string[]) =>
    `${what}: ${[added.length > 0 && `${some(added)} added`, removed.length > 0 && `${some(removed)} removed`].filter(Boolean).join(', ')}`,
  yes: 'yes',
  no: 'no',
  /** "Role and 2 other fields changed since Tuesday". */
  since: (what: string, others: number, when: string) => `${what}${others > 0 ? ` and ${others} other ${plural(others, 'field', 'fields')}` : ''} changed since ${when}`,
  why: 'The server describes the user behind this key differently than before.',
  show: 'Show what changed',
  dismiss: 'Dismiss',
}

const de: typeof en = {
  names: {
    sub_user: 'Der Benutzer hinter dem Schlüssel', 'sub_user.role': 'Rolle', 'sub_user.scopes': 'Rechte', 'sub_user.active': 'Aktiv', 'sub_user.blocked': 'Gesperrt',
    'sub_user.deleted': 'Gelöscht', 'sub_user.locations': 'Standorte', 'sub_user.branch_groups': 'Filialgruppen', 'sub_user.groups': 'Gruppen',
    'sub_user.name': 'Name', 'sub_user.description': 'Beschreibung', 'sub_user.username': 'Anmeldename', 'sub_user.firstname': 'Vorname',
    'sub_user.lastname': 'Nachname', 'sub_user.user_permission_template_id': 'Rechtevorlage', 'sub_user.attributes': 'Attribute',
    'sub_user.parents': 'Übergeordnete Benutzer', 'sub_user.children': 'Untergeordnete Benutzer', 'sub_user.id': 'Benutzer-ID', 'sub_user.configuration_id': 'Konfiguration',
    'sub_user.user_id': 'Anmeldebenutzer', 'sub_user.user.email': 'E-Mail des Anmeldebenutzers', 'sub_user.metadata': 'Metadaten', 'sub_user.api_key': 'API-Schlüssel',
    'user.name': 'Kontoname', 'user.id': 'Konto-ID', 'user.legacy_id': 'Legacy-ID',
  },
  changed: (what, before, after) => `${what} geändert von ${before} zu ${after}`,
  appeared: (what, after) => `${what} ist neu in der Antwort: ${after}`,
  vanished: (what, before) => `${what} steht nicht mehr in der Antwort; war ${before}`,
  list: (what, added, removed) =>
    `${what}: ${[added.length > 0 && `${some(added, 'weitere')} hinzugekommen`, removed.length > 0 && `${some(removed, 'weitere')} weggefallen`].filter(Boolean).join(', ')}`,
  yes: 'ja',
  no: 'nein',
  since: (what, others, when) => `${what}${others > 0 ? ` und ${others} ${plural(others, 'weiteres Feld', 'weitere Felder')}` : ''} seit ${when} geändert`,
  why: 'Der Server beschreibt den Benutzer hinter diesem Schlüssel anders als zuvor.',
  show: 'Änderungen zeigen',
  dismiss: 'Schließen',
}

/** The first three by name, the others by number. */
function some(items: readonly string[], more = 'more'): string {
  const shown = items.slice(0, 3).join(', ')
  return items.length > 3 ? `${shown} (+${items.length - 3} ${more})` : shown
}

export const identityChangesText = { en, de }

/** What to call a field; one that nobody described keeps the name it has in the answer. */
export function fieldName(path: string, { names }: typeof en): string {
  return names[path] ?? path.replace(/^(sub_user|user)\./, '')
}

/** What a change means most for. */
const weighty = ['sub_user.role', 'sub_user.blocked', 'sub_user.active', 'sub_user.deleted', 'sub_user.scopes', 'sub_user.locations', 'sub_user']

/** For sorting: what means most comes first, the rest stays as it is. */
export function weightOf(path: string): number {
  const at = weighty.indexOf(path)
  return at < 0 ? weighty.length : at
}

/** "Role and 2 other fields changed since Tuesday". */
export function newsHeadline(paths: readonly string[], when: string, t: typeof en): string {
  const [first = 'sub_user'] = paths.toSorted((a, b) => weightOf(a) - weightOf(b))
  return t.since(fieldName(first, t), Math.max(0, paths.length - 1), when)
}
