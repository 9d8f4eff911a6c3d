import { changesSomething } from '../../../preload/catalogue/changes'
import type { HttpMethod, AccountView } from '../../../preload/views'

/** What has to be typed before live accounts may be changed; null where nothing has. */
export function phraseFor(
  request: { readonly method: HttpMethod; readonly path: string }, accounts: readonly AccountView[],
): { readonly phrase: string; readonly live: number } | null {
  const live = accounts.filter(({ accountClass }) => accountClass === 'live').length
  return changesSomething(request) && live > 0 ? { phrase: `${request.method} ${live}`, live } : null
}
