import type { DashboardStep, DisarmFact, ReceiptFormat } from '../../../preload/disarm-views'
import type { EnvironmentInput } from '../../../preload/views'
import type { Secret } from '../secret'
import { serverText } from '../tillhub/server-text'
import type { DisarmRecord } from './disarm-record'
import { htmlOf, textOf } from './receipt-layout'
import { receiptWords, type ReceiptLanguage, type ReceiptWords } from './receipt-words'

export type { ReceiptLanguage }

export interface ReceiptLine {
  readonly what: string
  readonly state: 'good' | 'bad' | 'open'
  readonly said: string
  /** In UTC, with the request.id where there is one. */
  readonly when: string | null
}

export interface Receipt {
  readonly language: ReceiptLanguage
  readonly words: ReceiptWords
  readonly facts: readonly (readonly [term: string, value: string])[]
  readonly steps: readonly ReceiptLine[]
  readonly proofs: readonly ReceiptLine[]
  /** What was not proven, in sentences. */
  readonly open: readonly string[]
}

export interface WrittenReceipt { readonly name: string; readonly text: string }

const dashboardSteps: readonly DashboardStep[] = ['sign-in', 'open-api', 'delete-key', 'create-key']

/** What was done about the leaked key and what is proven, to hand to the customer. No key, no token; `secrets` are masked wherever they stand. */
export function writeReceipt(record: DisarmRecord, how: {
  readonly format: ReceiptFormat
  readonly language: ReceiptLanguage
  readonly at: number
  readonly secrets: readonly Secret[]
}): WrittenReceipt {
  const { oldKey, newKey, tokens } = record
  const secrets = [...how.secrets, ...[oldKey, newKey].filter(secret => secret !== null), ...tokens.map(({ token }) => token)]
  const receipt = receiptOf(record, how.language, how.at, text => serverText(text, secrets))
  const day = new Date(how.at).toISOString().slice(0, 10)
  return how.format === 'html'
    ? { name: `tillkeys-receipt-${day}.html`, text: htmlOf(receipt) }
    : { name: `tillkeys-receipt-${day}.txt`, text: textOf(receipt) }
}

function receiptOf(record: DisarmRecord, language: ReceiptLanguage, at: number, shown: (text: string) => string): Receipt {
  const words = receiptWords[language]
  const { startedAt, endedAt, revoked, loggedOut, ticked, keyTested } = record

  const when = (fact: Pick<DisarmFact, 'at'> & Partial<DisarmFact>): string =>
    [utc(fact.at), fact.requestId && `request.id ${shown(fact.requestId)}`].filter(Boolean).join(' · ')
  const step = (what: string, fact: DisarmFact | null): ReceiptLine => {
    if (!fact) return { what, state: 'open', said: words.notDone, when: null }
    const isGood = fact.outcome === 'ok'
    return { what, state: isGood ? 'good' : 'bad', said: isGood ? words.done : words.failed(fact), when: when(fact) }
  }
  const proof = (what: string, tried: DisarmFact | null, until: number | null): ReceiptLine => {
    if (tried?.outcome === 'ok') return { what, state: 'good', said: words.proven, when: when(tried) }
    const said = tried ? `${words.notProven}: ${saidOf(tried, words)}` : words.notTried
    return { what, state: tried ? 'bad' : 'open', said: until === null ? said : `${said}; ${words.validUntil(utc(until))}`, when: tried && when(tried) }
  }
  const byHand = (name: DashboardStep): ReceiptLine => {
    const tick = ticked.find(({ step: done }) => done === name)
    return { what: words.dashboard[name], state: tick ? 'good' : 'open', said: tick ? words.byHand : words.notDone, when: tick ? when(tick) : null }
  }

  return {
    language,
    words,
    facts: [
      [words.facts.account, shown(record.title)],
      [words.facts.accountId, shown(record.accountId)],
      [words.facts.server, serverOf(record.environment, words)],
      [words.facts.started, utc(startedAt)],
      [words.facts.ended, endedAt === null ? words.stillFrozen : utc(endedAt)],
      [words.facts.written, utc(at)],
    ],
    steps: [
      { what: words.frozen, state: 'good', said: words.done, when: when({ at: startedAt }) },
      step(revoked ? words.revoked[revoked.how] : words.revoke, revoked),
      step(loggedOut ? words.loggedOut(loggedOut.tokens) : words.logOut, loggedOut),
      ...dashboardSteps.map(byHand),
      step(words.newKey, keyTested),
    ],
    proofs: [
      proof(words.keyRefused, record.keyProof, null),
      ...(record.tokenEndsAt === null ? [] : [proof(words.tokenRefused, record.tokenProof, record.tokenEndsAt)]),
    ],
    open: openOf(record, words),
  }
}

function saidOf(failed: DisarmFact, words: ReceiptWords): string {
  if (failed.outcome === 'still-accepted') return words.stillAccepted
  return failed.outcome === 'refused-before' ? words.refusedBefore : words.notAnswered(failed)
}

function openOf({ keyProof, tokenProof, tokenEndsAt }: DisarmRecord, words: ReceiptWords): string[] {
  const key = keyProof?.outcome === 'ok' ? [] : [words.openKey]
  const token = tokenEndsAt === null || tokenProof?.outcome === 'ok' ? [] : [`${words.openToken}; ${words.validUntil(utc(tokenEndsAt))}.`]
  return [...key, ...token, words.openOthers]
}

function serverOf(environment: EnvironmentInput, words: ReceiptWords): string {
  return environment.kind === 'custom' ? new URL(environment.baseUrl).host : words.servers[environment.kind]
}

function utc(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC`
}
