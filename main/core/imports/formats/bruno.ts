import { distinct, fromAccounts, type Found } from '../found'
import { isRecord, originIn, pairInText, recordsIn, textOf, type Json } from '../pairs'
import { pairsIn } from '../tree'
import { accountsIn, filledIn, type Variables } from '../variables'

/** A collection exported as JSON, with its environments. Bruno leaves secret values out of it. */
export function readBrunoJson(json: Json): Found | null {
  const isCollection = Array.isArray(json['items']) && ('brunoConfig' in json || Array.isArray(json['environments']))
  const isEnvironment = Array.isArray(json['variables']) && typeof json['name'] === 'string'
  if (!isCollection && !isEnvironment) return null
  const environments = isEnvironment ? [json] : recordsIn(json['environments'])
  const known = new Map(environments.flatMap(variablesIn))
  const own = environments.flatMap(environment => accountsIn(variablesIn(environment), textOf(environment['name'])))
  return fromAccounts('bruno', distinct([...own, ...pairsIn(json['items'], text => filledIn(text, known))]))
}

/** Bruno's newer files: a whole collection in one of them. Its environments alone are as those above. */
export function readOpenCollection(json: Json): Found | null {
  if (textOf(json['opencollection']) === '') return null
  const config = isRecord(json['config']) ? json['config'] : {}
  return readBrunoJson({ environments: recordsIn(config['environments']), items: Array.isArray(json['items']) ? json['items'] : [] })
}

function variablesIn(environment: Json): Variables {
  return recordsIn(environment['variables']).filter(({ enabled, disabled }) => enabled !== false && disabled !== true)
    .map(variable => [textOf(variable['name']), textOf(variable['value'])] as const)
}

interface Block { readonly kind: string; readonly bracket: string; readonly lines: string[] }

const BLOCK = /^(vars(?::[a-z-]{1,30})?|meta|body(?::[a-z]{1,30})?|get|post|put|patch|delete) *([{[])$/

/** A file of a collection folder: an environment or a request. Its name is the environment's. */
export function readBru(text: string, name: string): Found | null {
  const blocks = blocksIn(text)
  if (blocks.length === 0) return null
  const variables = blocks.filter(({ kind }) => kind.startsWith('vars')).flatMap(({ bracket, lines }) => (bracket === '[' ? secretsIn(lines) : entriesIn(lines)))
  const meta = new Map(blocks.filter(({ kind }) => kind === 'meta').flatMap(({ lines }) => entriesIn(lines)))
  const title = meta.get('name') ?? name.replace(/\.bru$/i, '')
  const body = blocks.find(({ kind }) => kind.startsWith('body'))?.lines.join('\n') ?? ''
  const pair = pairInText(filledIn(body, new Map(variables)))
  const url = blocks.map(({ lines }) => new Map(entriesIn(lines)).get('url')).find(each => each !== undefined)
  const requests = pair && !`${pair.accountId}${pair.key}`.includes('{{') ? [{ ...pair, label: title, environment: originIn(url ?? '') }] : []
  return fromAccounts('bruno', [...accountsIn(variables, title), ...requests])
}

/** Each begins with its name and a bracket, and ends with one at the start of a line. */
function blocksIn(text: string): Block[] {
  const blocks: Block[] = []
  let open: Block | null = null
  for (const line of text.split(/\r?\n/)) {
    const begin: readonly string[] | null = open ? null : BLOCK.exec(line)
    if (begin) open = { kind: begin[1] ?? '', bracket: begin[2] ?? '', lines: [] }
    else if (open && /^[}\]]/.test(line)) {
      blocks.push(open)
      open = null
    } else open?.lines.push(line)
  }
  return blocks
}

function entriesIn(lines: readonly string[]): Variables {
  return lines.flatMap(line => {
    const at = line.indexOf(':')
    // "~" is before what is switched off.
    return at < 1 || line.trim().startsWith('~') ? [] : [[line.slice(0, at).trim(), line.slice(at + 1).trim()] as const]
  })
}

/** Names alone: their values are in Bruno's own store. */
function secretsIn(lines: readonly string[]): Variables {
  return lines.flatMap(line => line.split(',')).map(name => name.trim()).filter(name => name !== '' && !name.startsWith('~')).map(name => [name, ''] as const)
}

export function isBrunoConfig(json: Json): boolean {
  return json['type'] === 'collection' && typeof json['version'] === 'string' && typeof json['name'] === 'string'
}
