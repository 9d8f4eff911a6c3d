import { FORMAT, VERSION } from '../../exports/accounts-file'
import { fieldsByName } from '../columns'
import { distinct, fromAccounts, refused, table, type Found } from '../found'
import { isRecord, signInAnswerOf, textOf, type Json } from '../pairs'
import { pairsIn } from '../tree'
import { readBitwarden } from './bitwarden'
import { isBrunoConfig, readBrunoJson, readOpenCollection } from './bruno'
import { readInsomnia4, readInsomnia5 } from './insomnia'
import { readOnePassword } from './one-password'
import { readPostman } from './postman'

const OWN_FORMATS = [readBitwarden, readOnePassword, readInsomnia4, readInsomnia5, readPostman, readOpenCollection, readBrunoJson]
const LISTS = ['accounts', 'items', 'data', 'results', 'konten']

/** The formats that are JSON, or YAML with the same content. */
export function readJson(json: unknown, format: 'json' | 'yaml'): Found {
  if (isRecord(json)) {
    for (const read of OWN_FORMATS) {
      const found = read(json)
      if (found) return found
    }
    if (isBrunoConfig(json)) throw refused('no-accounts')
    const answer = signInAnswerOf(json)
    if (answer) return fromAccounts('sign-in-answer', [answer])
  }
  const answers = Array.isArray(json) ? json.map(each => (isRecord(each) ? signInAnswerOf(each) : null)) : []
  if (answers.length > 0 && answers.every(each => each !== null)) return fromAccounts('sign-in-answer', answers)
  const own = isRecord(json) && json['format'] === FORMAT
  if (own && Number(json['version']) > VERSION) throw refused('newer')
  return listIn(json, own ? 'tillkeys' : format) ?? fromAccounts(format, distinct(pairsIn(json)))
}

/** A list of objects, or one of them, as a table. */
function listIn(json: unknown, format: 'json' | 'yaml' | 'tillkeys'): Found | null {
  const name = isRecord(json) ? LISTS.find(each => Array.isArray(json[each])) : undefined
  const list = isRecord(json) ? (name === undefined ? [json] : json[name]) : json
  const records = Array.isArray(list) ? list.filter(isRecord) : []
  const columns = [...new Set(records.slice(0, 1000).flatMap(record => Object.keys(record)))]
  const fields = fieldsByName(columns)
  // An export without keys changes what is stored, such as labels.
  if (!fields.includes('accountId') || (!fields.includes('key') && format !== 'tillkeys')) return null
  const rows = records.map(record => columns.map(column => cellOf(record, column)))
  return table({ format, delimiter: null, isTable: format !== 'tillkeys', columns, fields, rows, leftOut: 0 })
}

function cellOf(record: Json, column: string): string {
  const value = Object.hasOwn(record, column) ? record[column] : undefined
  if (Array.isArray(value)) return value.map(textOf).join(',')
  // An environment as this app writes it.
  return isRecord(value) ? textOf(value['baseUrl'] ?? value['kind']) : textOf(value)
}
