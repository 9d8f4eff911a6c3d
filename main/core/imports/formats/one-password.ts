import type { Found } from '../found'
import { isRecord, recordsIn, textOf, type Json } from '../pairs'
import { fromLogins, type Login } from './logins'

/** The file `export.data` of 1Password's 1PUX export (https://support.1password.com/1pux-format/). What is archived is left there. */
export function readOnePassword(json: Json): Found | null {
  if (!Array.isArray(json['accounts']) || !recordsIn(json['accounts']).some(account => Array.isArray(account['vaults']))) return null
  const vaults = recordsIn(json['accounts']).flatMap(account => recordsIn(account['vaults']))
  const items = vaults.flatMap(vault => recordsIn(vault['items']).map(item => (isRecord(item['item']) ? item['item'] : item)))
  return fromLogins('1password-1pux', items.filter(item => textOf(item['state']) !== 'archived').map(loginOf))
}

function loginOf(item: Json): Login {
  const overview = isRecord(item['overview']) ? item['overview'] : {}
  const details = isRecord(item['details']) ? item['details'] : {}
  const login = (designation: string): string =>
    textOf(recordsIn(details['loginFields']).find(field => field['designation'] === designation)?.['value'])
  const fields = recordsIn(details['sections']).flatMap(section => recordsIn(section['fields'])).map(fieldOf)
  // An item of the kind "API credential" has its key in a field of that name.
  const named = (name: string): string => fields.find(([, , id]) => id === name)?.[1] ?? ''
  return {
    title: textOf(overview['title']),
    username: login('username') || named('username'),
    password: login('password') || textOf(details['password']) || named('credential'),
    url: textOf(overview['url']) || textOf(recordsIn(overview['urls'])[0]?.['url']) || named('hostname'),
    tags: Array.isArray(overview['tags']) ? overview['tags'].map(textOf).join(',') : '',
    note: textOf(details['notesPlain']),
    fields: fields.map(([name, value]) => [name, value] as const),
  }
}

/** A value is wrapped in an object that names its kind: {"concealed": "…"}. */
function fieldOf(field: Json): readonly [name: string, value: string, id: string] {
  const value = isRecord(field['value']) ? textOf(Object.values(field['value'])[0]) : textOf(field['value'])
  return [textOf(field['title']), value, textOf(field['id'])]
}
