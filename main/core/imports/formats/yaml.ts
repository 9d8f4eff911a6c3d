import { parseDocument } from 'yaml'
import { refused, type Found } from '../found'
import { readJson } from './json'

/** Anchors may be used a few times, as people do; a bomb of them is refused before it is unfolded. */
const MOST_ALIASES = 50

/** YAML 1.2 with nothing but text, numbers, lists and maps: no tags of its own, no merge keys. */
export function readYaml(text: string): Found {
  const document = parseDocument(text, { schema: 'core', customTags: [], merge: false, uniqueKeys: false, logLevel: 'silent', prettyErrors: false })
  if (document.errors.length > 0) throw refused('broken')
  return readJson(document.toJS({ maxAliasCount: MOST_ALIASES }), 'yaml')
}
