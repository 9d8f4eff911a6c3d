import { isSafe } from '../../../preload/catalogue/changes'
import type { AccountId } from '../../../preload/views'
import { AppError, isAppError } from '../errors'
import type { HttpResponse, Spool } from '../ports'
import type { Bearer } from '../session/sessions'
import type { Tillhub } from '../tillhub/client'
import { MASK } from '../tillhub/redact'
import { createAnswerSink, type AnswerSink } from './answer-sink'
import type { ResolvedDraft } from './draft'
import type { RunRecord } from './run-record'
import type { RunTarget } from './run-target'
import { unlessAborted } from './unless-aborted'

export interface Exchanged {
  /** `body` is the head of the answer. */
  readonly response: HttpResponse
  readonly sink: AnswerSink
  /** Why there is no token to send it again with, which says more than the answer. */
  readonly renewalError: AppError | null
}

export interface Exchange {
  /**
   * One request and its answer. After a 401 the token is replaced and the request repeated once, if repeating is safe; the second
   * answer is final.
   */
  send(call: {
    readonly id: AccountId
    readonly target: RunTarget
    readonly request: ResolvedDraft
    readonly record: RunRecord
    readonly signal: AbortSignal
    /** The answer has begun to come. */
    readonly onFirstPart: () => void
    /** How much of the answer is held in memory. */
    readonly headBytes?: number
  }): Promise<Exchanged>
}
type Call = Parameters<Exchange['send']>[0]

export function createExchange(deps: {
  readonly tillhub: Tillhub
  readonly spool: Spool | null
  readonly tokenFor: (id: AccountId) => Promise<Bearer>
  /** Replaces a token that the server refused. */
  readonly renew: (id: AccountId, refused: Bearer) => Promise<Bearer>
  readonly target: (id: AccountId) => Promise<RunTarget>
}): Exchange {
  const { tillhub } = deps

  /** The account may be pointed elsewhere while a token is fetched; that token then does not go to where the run was aimed. */
  async function bearerOf({ id, target, signal, record }: Call, pending: Promise<Bearer>): Promise<Bearer> {
    const bearer = await unlessAborted(signal, pending)
    const { baseUrl } = await unlessAborted(signal, deps.target(id))
    if (baseUrl !== target.baseUrl) throw new AppError('cancelled', { detail: new URL(target.baseUrl).host })
    // A token that nobody held when the run began was bought for it.
    if (!record.secrets.some(known => known.equals(bearer.token))) record.note('sign-in')
    record.learnSecrets([bearer.token])
    return bearer
  }

  async function sendOnce({ target, request, record, signal, onFirstPart, headBytes }: Call, bearer: Bearer): Promise<Omit<Exchanged, 'renewalError'>> {
    const call = { ...request, ...bearer, baseUrl: target.baseUrl }
    const sink = createAnswerSink(deps.spool, headBytes)
    const take = (part: Uint8Array): Promise<void> => {
      if (sink.bytes === 0) onFirstPart()
      return sink.take(part)
    }
    record.sent(request.method, { ...tillhub.headers(call), authorization: `${bearer.tokenType} ${MASK}` })
    try {
      const response = await unlessAborted(signal, tillhub.send({ ...call, signal, sink: take }))
      record.received(response, sink.bytes)
      return { response: { ...response, body: sink.head() }, sink }
    } catch (error) {
      await sink.discard()
      throw error
    }
  }

  return {
    async send(call) {
      const { id, request, record, signal } = call
      const bearer = await bearerOf(call, deps.tokenFor(id))
      const first = await sendOnce(call, bearer)
      if (first.response.status !== 401 || !isSafe(request.method)) return { ...first, renewalError: null }
      record.note('refused-token')
      const renewed = await bearerOf(call, deps.renew(id, bearer)).catch(async (error: unknown) => {
        if (!signal.aborted && isAppError(error)) return error
        await first.sink.discard()
        throw error
      })
      // Replaced a moment ago already: then the token is not what is wrong, and the answer itself says more.
      if (isAppError(renewed)) return { ...first, renewalError: renewed.code === 'unauthorized' ? null : renewed }
      await first.sink.discard()
      record.renewed()
      return { ...(await sendOnce(call, renewed)), renewalError: null }
    },
  }
}
