import type { Tenant } from './account'
import type { Answer, Mark } from './answers'
import type { Claims, Tokens } from './tokens'

/** One signed-in request on its way to a handler. */
export interface Call {
  readonly mark: Mark
  readonly url: URL
  /** What the pattern's `:names` matched, decoded. */
  readonly params: Readonly<Record<string, string>>
  readonly body: string
  readonly now: number
  readonly tenant: Tenant
  readonly claims: Claims
  readonly tokens: Tokens
}

export interface Route {
  readonly method: string
  /** `:ca` is the account's path id and is checked before the handler runs. */
  readonly pattern: string
  handle(call: Call): Answer
}

export interface Router {
  find(method: string, path: string): { readonly route: Route; readonly params: Record<string, string> } | null
}

/** The first route that fits wins; a trailing slash does not matter. */
export function createRouter(routes: readonly Route[]): Router {
  const compiled = routes.map((route) => ({ route, expression: compile(route.pattern) }))
  return {
    find(method, path) {
      for (const { route, expression } of compiled) {
        const match = route.method === method ? expression.exec(path) : null
        if (match) return { route, params: decoded(match.groups ?? {}) }
      }
      return null
    },
  }
}

function compile(pattern: string): RegExp {
  return new RegExp(`^${pattern.replace(/:(\w+)/g, '(?<$1>[^/]+)')}/?$`)
}

function decoded(groups: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decode(value)]))
}

/** A malformed escape stands for itself: it names nothing we have. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
