import type { Events } from '../../../preload/contract'
import type { AccountId } from '../../../preload/views'
import { ApiError, type Client } from '../api'
import { plainError } from '../plain-error'
import { createViewVeil, type ViewVeil } from './veil-view'
import { mask } from './veil-text'

type Method = (input?: unknown) => Promise<unknown>

/** What comes back to main as it was given, or is to be read as it is: hidden where it is shown instead. */
const asTheyAre = new Set([
  'requests.draft', 'saved.list', 'saved.save', 'saved.remove', 'saved.restore', 'saved.renameFolder', 'history.list', 'variables.list', 'variables.set', 'variables.remove',
  'settings.get', 'settings.update', 'vault.state', 'accounts.active', 'accounts.visits', 'sandbox.state',
])
const eventsAsTheyAre: ReadonlySet<keyof Events> = new Set(['settings.changed', 'vault.changed', 'active.changed', 'clipboard.changed', 'activity.added', 'identity.changed'])
/** They would show what is hidden, or write back what stands in its place. */
const refused = new Set(['secrets.reveal', 'accounts.update'])

/** The client of a window on a shared screen: names, ids and secrets do not reach it. Pseudonyms are typed where main wants the real title. */
export function veiledClient(bare: Client, word: string): Client {
  const veil = createViewVeil(word)
  const api = Object.fromEntries(Object.entries(bare.api).map(([feature, methods]) => [
    feature,
    Object.fromEntries(Object.entries(methods as Record<string, Method>).map(([name, method]) => [name, veiled(`${feature}.${name}`, method, veil)])),
  ]))
  return {
    api: api as unknown as Client['api'],
    on: (event, listener) => bare.on(event, (payload) => listener(eventsAsTheyAre.has(event) ? payload : veil.veil(payload))),
    pathOf: bare.pathOf,
    veil: veil.text,
  }
}

function veiled(name: string, method: Method, veil: ViewVeil): Method {
  if (refused.has(name)) return () => Promise.reject(new ApiError(plainError('presenting')))
  return async (input) => {
    if (name === 'app.copyText' && String(input).includes(mask)) throw new ApiError(plainError('presenting'))
    try {
      const answer = await method(withRealTitle(input, veil))
      return asTheyAre.has(name) ? answer : veil.veil(answer)
    } catch (error) {
      throw error instanceof ApiError ? new ApiError(veil.veil(error.view)) : error
    }
  }
}

interface Asked { readonly id?: AccountId; readonly draft?: { readonly id: AccountId }; readonly consent?: { readonly confirmation: string | null }; readonly confirmation?: unknown }

/** The page asked for the pseudonym it shows; main knows the account by its title. */
function withRealTitle(input: unknown, veil: ViewVeil): unknown {
  if (typeof input !== 'object' || input === null) return input
  const { id, draft, consent, confirmation } = input as Asked
  const about = draft?.id ?? id
  if (about === undefined) return input
  const real = (typed: unknown): unknown => (typeof typed === 'string' && typed.trim() === veil.pseudonym(about) ? veil.realTitle(about) : typed)
  return {
    ...input,
    ...(consent && { consent: { ...consent, confirmation: real(consent.confirmation) } }),
    ...(confirmation !== undefined && { confirmation: real(confirmation) }),
  }
}
