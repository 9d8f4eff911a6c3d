import { refused, type Found } from '../found'
import { isRecord, recordsIn, textOf, type Json } from '../pairs'
import { fromLogins, type Login } from './logins'

/** Bitwarden's JSON export, personal or of an organisation. Throws 'encrypted' for one that only Bitwarden can read. */
export function readBitwarden(json: Json): Found | null {
  if (typeof json['encrypted'] !== 'boolean') return null
  if (json['encrypted']) throw refused('encrypted')
  if (!Array.isArray(json['items'])) return null
  const groups = [...recordsIn(json['folders']), ...recordsIn(json['collections'])]
  const names = new Map(groups.map(group => [textOf(group['id']), textOf(group['name'])]))
  return fromLogins('bitwarden-json', recordsIn(json['items']).map(item => loginOf(item, names)))
}

function loginOf(item: Json, names: ReadonlyMap<string, string>): Login {
  const login = isRecord(item['login']) ? item['login'] : {}
  const ids = [textOf(item['folderId']), ...(Array.isArray(item['collectionIds']) ? item['collectionIds'].map(textOf) : [])]
  return {
    title: textOf(item['name']),
    username: textOf(login['username']),
    password: textOf(login['password']),
    url: textOf(recordsIn(login['uris'])[0]?.['uri']),
    tags: ids.flatMap(id => names.get(id) ?? []).join(','),
    note: textOf(item['notes']),
    fields: recordsIn(item['fields']).map(field => [textOf(field['name']), textOf(field['value'])] as const),
  }
}
