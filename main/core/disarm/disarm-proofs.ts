import type { DisarmFact } from '../../../preload/disarm-views'
import type { AccountId, EnvironmentInput } from '../../../preload/views'
import type { ActivityEntry } from '../activity/activity'
import { AppError } from '../errors'
import type { Clock } from '../ports'
import { readLife } from '../session/token'
import { oldToken, type DisarmRecord, type OldToken } from './disarm-record'
import type { DisarmServer } from './disarm-server'

/** Ends what the leaked key bought, and tries whether key and tokens still work. Each answers the record with what came of it. */
export interface DisarmProofs {
  endTokens(id: AccountId, record: DisarmRecord): Promise<DisarmRecord>
  /** Throws 'record-unreadable' without the old key. */
  proveKey(id: AccountId, record: DisarmRecord): Promise<DisarmRecord>
  /** Throws 'not-found' without a token. Tokens that are proven to be refused are let go. */
  proveToken(id: AccountId, record: DisarmRecord): Promise<DisarmRecord>
}

export function createDisarmProofs({ server, clock, baseUrlOf, log }: {
  readonly server: DisarmServer
  readonly clock: Clock
  readonly baseUrlOf: (environment: EnvironmentInput) => Promise<string>
  readonly log: (id: AccountId, what: ActivityEntry['what'], fact: DisarmFact, detail?: string) => void
}): DisarmProofs {
  async function endTokens(id: AccountId, record: DisarmRecord): Promise<DisarmRecord> {
    const baseUrl = await baseUrlOf(record.environment)
    const tokens: OldToken[] = []
    const facts: DisarmFact[] = []
    for (const token of record.tokens) {
      if (token.ended) {
        tokens.push(token)
        continue
      }
      const accepted = token.accepted || (await server.tryToken(baseUrl, token)).outcome === 'ok'
      const fact = await server.endToken(baseUrl, token)
      log(id, 'sign-out', fact)
      facts.push(fact)
      tokens.push({ ...token, accepted, ended: fact.outcome === 'ok' })
    }
    const said = worstOf(facts) ?? record.loggedOut ?? { at: clock.now(), outcome: 'ok', status: null, requestId: null }
    return { ...record, tokens, loggedOut: { ...said, tokens: tokens.length } }
  }

  return {
    endTokens,

    async proveKey(id, record) {
      const { accountId, oldKey, environment } = record
      if (!oldKey) throw new AppError('record-unreadable', { accountId: id })
      const { fact, answer } = await server.tryKey({ baseUrl: await baseUrlOf(environment), accountId, key: oldKey })
      const isRefused = fact.outcome === 'key-refused' || fact.outcome === 'key-forbidden'
      const keyProof: DisarmFact = { ...fact, outcome: answer ? 'still-accepted' : isRefused ? 'ok' : fact.outcome }
      log(id, 'proof', keyProof, 'key')
      if (!answer) return { ...record, keyProof }
      // The server has just made one more token for the leaked key: it has to go, too.
      const { endsAt } = readLife({ ...answer, token: answer.token.expose() })
      return endTokens(id, {
        ...record, keyProof, tokenProof: null, tokens: [...record.tokens, oldToken({ ...answer, endsAt })],
        tokenEndsAt: Math.max(endsAt, record.tokenEndsAt ?? 0),
      })
    },

    async proveToken(id, record) {
      const baseUrl = await baseUrlOf(record.environment)
      const proofs: DisarmFact[] = []
      for (const token of record.tokens) proofs.push(proofOf(token, await server.tryToken(baseUrl, token)))
      const tokenProof = worstOf(proofs)
      if (!tokenProof) throw new AppError('not-found')
      log(id, 'proof', tokenProof, 'token')
      return { ...record, tokenProof, tokens: tokenProof.outcome === 'ok' ? [] : record.tokens }
    },
  }
}

/** To prove that a token is dead, the server has to refuse it, and to have accepted it before. */
function proofOf({ accepted }: OldToken, tried: DisarmFact): DisarmFact {
  if (tried.outcome === 'ok') return { ...tried, outcome: 'still-accepted' }
  return tried.outcome === 'unauthorized' ? { ...tried, outcome: accepted ? 'ok' : 'refused-before' } : tried
}

/** The one of several that speaks for all: the first that failed, else the last. */
function worstOf(facts: readonly DisarmFact[]): DisarmFact | undefined {
  return facts.find(({ outcome }) => outcome !== 'ok') ?? facts.at(-1)
}
