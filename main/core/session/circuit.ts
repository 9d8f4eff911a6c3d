import type { ErrorCode } from '../errors'
import type { Fault } from './evidence'

const SECOND = 1000
/** So many failures in a row, over all accounts of a host, are no longer the accounts' own. */
const FAULTS_TO_OPEN = 5
const FIRST_TRY_MS = 5 * SECOND
/** A quarter of the minute in which a network that is back must be noticed; the rest is for the accounts that waited. */
const LONGEST_TRY_MS = 15 * SECOND
/** One account's answer does not silence thousands for longer. The account itself waits as long as it was told, up to an hour. */
const LONGEST_PAUSE_MS = 5 * 60 * SECOND

/** While a host cannot be asked. All times are on the clock that `afterFault` is given. */
export interface Outage {
  readonly since: number
  /** Of the last failure. */
  readonly code: ErrorCode
  /** Failed since it began. */
  readonly tries: number
  /** From when one sign-in may try whether the host is back. */
  readonly retryAt: number
}

/** Whether a host may be asked unasked: closed it may, open only by one sign-in at a time, until one is answered. */
export interface Circuit {
  /** In a row. */
  readonly faults: number
  readonly outage: Outage | null
}

export const CLOSED: Circuit = { faults: 0, outage: null }

/** `random`, 0..1, parts the many who lost the same host. A computer that is offline, or a host that names a time, needs no second failure. */
export function afterFault({ faults, outage }: Circuit, { code, retryAt }: Fault, now: number, random: number): Circuit {
  const opens = outage !== null || faults + 1 >= FAULTS_TO_OPEN || retryAt !== null || code === 'offline'
  if (!opens) return { faults: faults + 1, outage: null }
  const tries = outage ? outage.tries + 1 : 0
  const wait = Math.min(LONGEST_TRY_MS, FIRST_TRY_MS * 2 ** tries) * (1 - random / 5)
  const told = Math.min(retryAt ?? now, now + LONGEST_PAUSE_MS)
  return { faults: faults + 1, outage: { since: outage?.since ?? now, code, tries, retryAt: Math.max(now + wait, told) } }
}
