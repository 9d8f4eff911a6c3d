import type { HealthRemark, HealthRowView, HealthVerdict } from '../../../preload/health-views'
import type { ErrorCode, KeyState } from '../../../preload/views'
import { isNetworkFailure } from '../errors'
import { verdictOf } from '../session/session-state'

const SECOND = 1000
const DAY = 24 * 60 * 60 * SECOND
const STALE_MS = 30 * DAY
const UNUSED_MS = 90 * DAY
const CLOCK_OFF_MS = 60 * SECOND
/** Slow for anyone, or slow beside the others; below a second nobody waits. */
const SLOW_MS = 3 * SECOND
const NOTICED_MS = SECOND
const TIMES_MEDIAN = 4
const FEW = 10

/** What came of an account's last sign-in. */
export interface Outcome {
  /** Epoch ms. */
  readonly checkedAt: number
  /** Null when the key was accepted and the sub_user behind it may work. */
  readonly code: ErrorCode | null
  readonly status: number | null
  /** Null where nothing was sent. */
  readonly ms: number | null
  readonly requestId: string | null
  /** The answer held another API key than the one that was sent. */
  readonly otherKey: boolean
}

export interface Facts {
  readonly outcome: Outcome | null
  readonly keyReadable: boolean
  /** The session's verdict on the key: the report never goes beyond it. */
  readonly keyState: KeyState
  /** As typed. */
  readonly accountId: string
  readonly serverAccountId: string | null
  readonly legacyId: string | null
  readonly skewMs: number
  /** Whether others hold the same key. */
  readonly hasTwins: boolean
  /** When somebody last worked with the account, or added it. */
  readonly usedAt: number
}

export type Judgement = Pick<HealthRowView, 'verdict' | 'code' | 'remarks' | 'answersAs'>

/** What is right and wrong with an account at `now`, beside accounts whose sign-ins take `median` ms. */
export function judge(facts: Facts, now: number, median: number): Judgement {
  const { outcome, accountId, serverAccountId, legacyId } = facts
  const isSame = [serverAccountId, legacyId].some(id => id !== null && bare(id) === bare(accountId))
  const answersAs = isSame ? null : serverAccountId
  const holds: Readonly<Record<HealthRemark, boolean>> = {
    'other-key': outcome?.otherKey === true,
    'other-account': answersAs !== null,
    'same-key': facts.hasTwins,
    'clock-off': Math.abs(facts.skewMs) > CLOCK_OFF_MS,
    slow: outcome !== null && isSlow(outcome.ms, median),
    stale: outcome !== null && outcome.checkedAt < now - STALE_MS,
    unused: facts.usedAt < now - UNUSED_MS,
  }
  const remarks = (Object.keys(holds) as HealthRemark[]).filter(remark => holds[remark])
  const verdict = verdictOn(facts)
  // An older failure does not explain why a key cannot be read now, nor does the first refusal speak for a key in doubt.
  const code = verdict === 'key-unreadable' || verdict === 'doubted' ? null : outcome?.code ?? null
  return { verdict, code, remarks, answersAs }
}

function isSlow(ms: number | null, medianMs: number): boolean {
  return ms !== null && (ms > SLOW_MS || (dependsOnMedian(ms) && ms > TIMES_MEDIAN * medianMs))
}

/** Whether the others decide if it counts as slow. */
export function dependsOnMedian(ms: number | null): boolean {
  return ms !== null && ms > NOTICED_MS && ms <= SLOW_MS
}

/** How long an answer takes in the middle of many; Infinity where they are too few to say. */
export function medianMs(outcomes: Iterable<Outcome>): number {
  const answered = [...outcomes].flatMap(({ ms, status }) => (ms === null || status === null ? [] : ms)).sort((a, b) => a - b)
  return answered.length < FEW ? Infinity : answered[answered.length >> 1] ?? Infinity
}

/** 32 upper-case hex digits and a UUID with dashes are two spellings of one id (the README of tillhub-sdk-node signs in with the former). */
function bare(id: string): string {
  return id.trim().toLowerCase().replaceAll('-', '')
}

const BY_CODE: Partial<Record<ErrorCode, HealthVerdict>> = {
  'sub-user-blocked': 'blocked',
  'sub-user-inactive': 'inactive',
  'sub-user-deleted': 'deleted',
  'unexpected-reply': 'unexpected-reply',
  'redirect-refused': 'unexpected-reply',
  'rate-limited': 'rate-limited',
  'server-error': 'server-error',
}

export function isUnreachable(code: ErrorCode | null): boolean {
  return code !== null && isNetworkFailure(code)
}

function verdictOn({ keyReadable, outcome, keyState }: Facts): HealthVerdict {
  if (!keyReadable) return 'key-unreadable'
  if (outcome === null) return 'unchecked'
  const { code } = outcome
  if (code === null) return 'accepted'
  if (isUnreachable(code)) return 'unreachable'
  if (verdictOf(code) !== null) return keyState === 'accepted' ? 'doubted' : code === 'key-forbidden' ? 'blocked' : 'refused'
  return BY_CODE[code] ?? 'impossible'
}
