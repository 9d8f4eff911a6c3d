import { draftsOf } from '../../../main/core/imports/draft'
import { reconcile } from '../../../main/core/imports/reconcile'
import { parseImport } from '../../../main/core/imports/parse'

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** What is in the rows of a file, keys in plain text. */
export async function read(source: string | Uint8Array, name = 'clipboard') {
  const parsed = await parseImport(typeof source === 'string' ? bytesOf(source) : source, name)
  const plans = reconcile(draftsOf(parsed, parsed.fields, new Set(), []), [], () => null)
  return plans.map(({ draft: { key, ...draft }, problem }) => ({ ...draft, key: key?.expose() ?? null, problem: problem?.code ?? null }))
}
