import type { DisarmFact, RevokeHow } from '../../../preload/disarm-views'
import { AppError, isAppError } from '../errors'
import type { Clock, HttpResponse } from '../ports'
import { Secret } from '../secret'
import { flaggedCode } from '../session/session-state'
import type { Bearer } from '../session/sessions'
import type { SignIn, Tillhub } from '../tillhub/client'
import { requestFailure, revokeFailure } from '../tillhub/failures'
import { isSuccess, mayBeJson, textOf } from '../tillhub/response'
import { traceOf, type Trace } from '../tillhub/trace'
import { parseErrorBody, parseNewKey } from '../tillhub/wire'

/** Needs a token and no right, and no id in its path that could be the wrong one: what it says, it says of the token. */
const TOKEN_CHECK = '/api/v0/supported-events'

/** Where the server keeps the user behind the key (`/api/v0/configurations/{ca}/{configuration_id}/users/{id}`). */
export interface KeyPlace {
  readonly pathId: string
  readonly configurationId: string
  readonly subUserId: string
}

/** What disarming asks of the server. Whatever it answers, and that it does not, is a fact and not thrown. */
export interface DisarmServer {
  /** Signs in; `answer` holds the token of a sign-in that worked. */
  tryKey(target: { readonly baseUrl: string; readonly accountId: string; readonly key: Secret }): Promise<{ fact: DisarmFact; answer: SignIn | null }>
  /** 'ok': the server accepts the token; 'unauthorized': Tillhub itself refuses it. Anything else says nothing about it. */
  tryToken(baseUrl: string, bearer: Bearer): Promise<DisarmFact>
  endToken(baseUrl: string, bearer: Bearer): Promise<DisarmFact>
  /** `newKey`: what `replace` was answered with. */
  revoke(baseUrl: string, bearer: Bearer, place: KeyPlace, how: RevokeHow): Promise<{ fact: DisarmFact; newKey: Secret | null }>
}

export function createDisarmServer({ tillhub, clock }: { readonly tillhub: Tillhub; readonly clock: Clock }): DisarmServer {
  const good = ({ status, requestId }: Trace): DisarmFact => ({ at: clock.now(), outcome: 'ok', status, requestId })

  function bad(error: unknown): DisarmFact {
    if (!isAppError(error)) throw error
    const { status, requestId } = error.details
    return { at: clock.now(), outcome: error.code, status: status ?? null, requestId: requestId ?? null }
  }

  function send(baseUrl: string, bearer: Bearer, method: string, pathAndQuery: string): Promise<HttpResponse> {
    return tillhub.send({ baseUrl, method, pathAndQuery, token: bearer.token, tokenType: bearer.tokenType, headers: {}, body: null, signal: new AbortController().signal })
  }

  const contextOf = (baseUrl: string, secret: Secret) => ({ host: new URL(baseUrl).host, now: clock.now(), secrets: [secret] })

  return {
    async tryKey(target) {
      try {
        const answer = await tillhub.authenticate(target)
        const flagged = flaggedCode(answer.subUserFlags)
        return { fact: { ...good({ status: 200, requestId: answer.requestId }), ...(flagged && { outcome: flagged }) }, answer }
      } catch (error) {
        return { fact: bad(error), answer: null }
      }
    },

    async tryToken(baseUrl, bearer) {
      try {
        const response = await send(baseUrl, bearer, 'GET', TOKEN_CHECK)
        const trace = traceOf(response, [bearer.token])
        if (isSuccess(response) && mayBeJson(response)) return good(trace)
        // A proxy or portal answers 401, too, and knows nothing of the token.
        const isTillhub = mayBeJson(response) && parseErrorBody(textOf(response)) !== null
        const failure = isTillhub ? requestFailure(response, contextOf(baseUrl, bearer.token)) : null
        return bad(failure ?? new AppError('unexpected-reply', trace))
      } catch (error) {
        return bad(error)
      }
    },

    async endToken(baseUrl, { token, tokenType }) {
      try {
        return good(await tillhub.logout({ baseUrl, token, tokenType }))
      } catch (error) {
        return bad(error)
      }
    },

    async revoke(baseUrl, bearer, { pathId, configurationId, subUserId }, how) {
      const [ca, configuration, user] = [pathId, configurationId, subUserId].map(encodeURIComponent)
      const path = `/api/v0/configurations/${ca}/${configuration}/users/${user}`
      try {
        const response = await (how === 'delete' ? send(baseUrl, bearer, 'DELETE', path) : send(baseUrl, bearer, 'POST', `${path}/api/key`))
        if (!isSuccess(response) || !mayBeJson(response)) throw revokeFailure(response, contextOf(baseUrl, bearer.token))
        const key = how === 'replace' ? parseNewKey(textOf(response)) : null
        const newKey = key === null ? null : new Secret(key)
        const trace = traceOf(response, newKey ? [bearer.token, newKey] : [bearer.token])
        // The server may have changed the key all the same: the proof will show it.
        if (how === 'replace' && !newKey) throw new AppError('unexpected-reply', trace)
        return { fact: good(trace), newKey }
      } catch (error) {
        return { fact: bad(error), newKey: null }
      }
    },
  }
}
