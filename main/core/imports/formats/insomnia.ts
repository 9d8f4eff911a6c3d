import { distinct, fromAccounts, type Found, type FoundAccount } from '../found'
import { isRecord, recordsIn, textOf, type Json } from '../pairs'
import { pairsIn } from '../tree'
import { accountsIn, filledIn, type Variables } from '../variables'

/** Insomnia's export, format 4: one list of resources. */
export function readInsomnia4(json: Json): Found | null {
  if (json['_type'] !== 'export' || !Array.isArray(json['resources'])) return null
  const resources = recordsIn(json['resources'])
  const environments = resources.filter(({ _type: type }) => type === 'environment')
  return collected('insomnia-4', environments, resources.filter(({ _type: type }) => type === 'request'))
}

/** Insomnia's export since version 11: YAML, whose environments hold others. */
export function readInsomnia5(document: Json): Found | null {
  if (!/\.insomnia\.rest\/5/.test(textOf(document['type']))) return null
  const root = isRecord(document['environments']) ? [document['environments']] : []
  return collected('insomnia-5', root.flatMap(environment => [environment, ...recordsIn(environment['subEnvironments'])]), document['collection'])
}

function collected(format: 'insomnia-4' | 'insomnia-5', environments: readonly Json[], requests: unknown): Found {
  const known = new Map(environments.flatMap(({ data }) => flat(data)))
  // What a sub-environment does not say itself is said by the base environment, which comes first.
  const base = flat(environments[0]?.['data'])
  const own = environments.flatMap((environment, at): FoundAccount[] =>
    accountsIn(at === 0 ? base : [...flat(environment['data']), ...serversIn(base)], textOf(environment['name'])))
  return fromAccounts(format, distinct([...own, ...pairsIn(requests, text => filledIn(text, known))]))
}

function serversIn(variables: Variables): Variables {
  return variables.filter(([, value]) => /^https?:/i.test(value))
}

/** Nested data under joined names, as templates address it; two levels are in use. */
function flat(data: unknown, above = '', depth = 0): Variables {
  if (!isRecord(data) || depth > 4) return []
  return Object.entries(data).flatMap(([name, value]): Variables =>
    isRecord(value) ? flat(value, `${above}${name}.`, depth + 1) : [[`${above}${name}`, textOf(value)]])
}
