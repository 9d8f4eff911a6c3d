import type { FoundAccount } from './found'
import { isRecord, originIn, pairInText, pairOf, parseJson, signInAnswerOf, textOf } from './pairs'

interface Step { readonly node: unknown; readonly name: string; readonly server: string }

/** Text that is worth a look: a body, a form or a query with a pair, or a kept answer. */
const HINT = /api_?key/i

/**
 * Every pair in a tree of whatever form, such as the requests of a collection: its name and server are those nearest above it. `fill` puts
 * in variables. Goes by a list of its own, so that no depth ends it.
 */
export function pairsIn(tree: unknown, fill: (text: string) => string = text => text): FoundAccount[] {
  const found: FoundAccount[] = []
  const steps: Step[] = [{ node: tree, name: '', server: '' }]
  const keep = (pair: FoundAccount | null, { name, server }: Step): boolean => {
    const filled = pair && { ...pair, accountId: fill(pair.accountId), key: fill(pair.key) }
    // What is still a variable has its value elsewhere.
    if (!filled || `${filled.accountId}${filled.key}`.includes('{{')) return false
    found.push({ ...filled, label: filled.label || name, environment: filled.environment || server })
    return true
  }
  for (let step = steps.pop(); step; step = steps.pop()) {
    const { node } = step
    if (typeof node === 'string') {
      if (HINT.test(node)) keepText(node, step, keep)
    } else if (Array.isArray(node)) {
      for (let at = node.length - 1; at >= 0; at--) steps.push({ ...step, node: node[at] })
    } else if (isRecord(node)) {
      const name = textOf(node['name']) || (isRecord(node['info']) ? textOf(node['info']['name']) : '') || step.name
      const here = { node, name, server: originIn(fill(urlOf(node))) || step.server }
      if (keep(signInAnswerOf(node), here) || keep(pairOf(node), here)) continue
      for (const value of Object.values(node).reverse()) steps.push({ ...here, node: value })
    }
  }
  return found
}

function keepText(text: string, step: Step, keep: (pair: FoundAccount | null, step: Step) => boolean): void {
  const fields = parseJson(text)
  if (isRecord(fields) && keep(signInAnswerOf(fields), step)) return
  keep(pairInText(text), { ...step, server: originIn(text) || step.server })
}

function urlOf(node: Readonly<Record<string, unknown>>): string {
  const url = node['url']
  return isRecord(url) ? textOf(url['raw']) : textOf(url)
}
