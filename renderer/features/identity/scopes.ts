export interface ScopeGroup {
  /** The account a delegated scope is for, or null. */
  readonly account: string | null
  readonly resource: string
  readonly scopes: readonly string[]
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Groups `resource[:action…]` by resource, in the order of the answer; a leading uuid names the account of a delegated scope. */
export function groupScopes(scopes: readonly string[]): readonly ScopeGroup[] {
  const groups = new Map<string, { account: string | null; resource: string; scopes: string[] }>()
  for (const scope of scopes) {
    const parts = scope.split(':')
    const account = parts.length > 1 && uuid.test(parts[0] ?? '') ? (parts.shift() ?? null) : null
    const resource = parts[0] ?? ''
    const key = JSON.stringify([account, resource])
    const group = groups.get(key) ?? { account, resource, scopes: [] }
    group.scopes.push(parts.join(':'))
    groups.set(key, group)
  }
  return [...groups.values()]
}
