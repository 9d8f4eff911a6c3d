/**
 * From a request to its answer. Inferred: 401 for a token that is missing, unreadable, expired, logged out or of an unknown
 * account, and 403 for another account's id in a path.
 */
import { pathIdOf } from './account'
import { refusal, type Answer, type Mark } from './answers'
import { emptyContent, jsonContent, replacedContent, type Content } from './content'
import type { Knobs } from './knobs'
import { routes } from './routes'
import { createRouter } from './routing'
import { createSignIn, SIGN_IN_PATH, type SignInDeps } from './sign-in'

export interface PlainRequest {
  readonly method: string
  readonly url: URL
  readonly body: string
  readonly token: string | null
  readonly mark: Mark
  readonly now: number
  readonly knobs: Knobs
}

export interface Reply { readonly status: number; readonly content: Content }

export function createDispatch(deps: SignInDeps): (request: PlainRequest) => Reply {
  const { accounts, tokens } = deps
  const router = createRouter(routes)
  const signIn = createSignIn(deps)

  function answer(request: PlainRequest): Answer {
    const { method, url, mark, now, knobs, token } = request
    if (method === 'POST' && url.pathname === SIGN_IN_PATH) return signIn(request)
    const found = router.find(method, url.pathname)
    if (!found) return refusal(mark, 404)
    const claims = token === null ? null : tokens.read(token)
    const tenant = claims && tokens.isLive(claims, now) ? accounts.tenant(claims.sub) : undefined
    if (!claims || !tenant || knobs.refuseTokens) return refusal(mark, 401)
    const { route, params } = found
    if (params['ca'] !== undefined && params['ca'] !== pathIdOf(tenant.account)) return refusal(mark, knobs.wrongAccountStatus ?? 403)
    return route.handle({ ...request, params, tenant, claims, tokens })
  }

  return (request) => {
    const replaced = replacement(request)
    if (replaced) return replaced
    const { status, content } = toReply(answer(request))
    return { status: status < 400 ? request.knobs.status ?? status : status, content }
  }
}

/** The answer that the knobs give whoever asks and whatever for. */
function replacement({ knobs, mark }: PlainRequest): Reply | null {
  const { body, redirect, retryAfter, errorShape } = knobs
  const status = redirect?.status ?? knobs.status ?? (retryAfter === undefined ? 200 : 429)
  if (body !== undefined) return { status, content: replacedContent(body) }
  if (redirect) return { status, content: emptyContent() }
  return status < 400 ? null : toReply(refusal(mark, status, undefined, errorShape))
}

export function toReply({ status, body }: Answer): Reply {
  return { status, content: body ? jsonContent(body) : emptyContent() }
}
