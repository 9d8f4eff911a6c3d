import { distinct, fromAccounts, type Found, type FoundAccount } from '../found'
import { recordsIn, isRecord, textOf, type Json } from '../pairs'
import { pairsIn } from '../tree'
import { accountsIn, filledIn, type Variables } from '../variables'

/** An exported environment or globals, a collection (v2.0 and v2.1, also as the API wraps it), or a dump of all data. Scripts in them are text. */
export function readPostman(json: Json): Found | null {
  const { collection } = json
  if (isEnvironment(json)) return fromAccounts('postman-environment', environmentIn(json))
  if (isCollection(json)) return fromAccounts('postman-collection', distinct(collectionIn(json)))
  if (isRecord(collection) && isCollection(collection)) return fromAccounts('postman-collection', distinct(collectionIn(collection)))
  if (!Array.isArray(json['collections']) || !Array.isArray(json['environments'])) return null
  const globals = { name: '', values: json['globals'] }
  const environments = [...recordsIn(json['environments']), globals].flatMap(environmentIn)
  return fromAccounts('postman-dump', distinct([...environments, ...recordsIn(json['collections']).flatMap(collectionIn)]))
}

function isEnvironment(json: Json): boolean {
  return typeof json['_postman_variable_scope'] === 'string' || (Array.isArray(json['values']) && typeof json['name'] === 'string')
}

function isCollection(json: Json): boolean {
  return isRecord(json['info']) && Array.isArray(json['item'])
}

function environmentIn({ name, values }: Json): FoundAccount[] {
  return accountsIn(variablesIn(values), textOf(name))
}

function collectionIn(collection: Json): FoundAccount[] {
  const info = isRecord(collection['info']) ? collection['info'] : {}
  const variables = variablesIn(collection['variable'] ?? collection['variables'])
  const known = new Map(variables)
  return [...accountsIn(variables, textOf(info['name'] ?? collection['name'])), ...pairsIn(collection['item'] ?? collection['requests'], text => filledIn(text, known))]
}

function variablesIn(list: unknown): Variables {
  return recordsIn(list).filter(({ enabled, disabled }) => enabled !== false && disabled !== true)
    .map(variable => [textOf(variable['key'] ?? variable['id']), textOf(variable['value'])] as const)
}
