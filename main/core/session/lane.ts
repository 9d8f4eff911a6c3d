import type { AccountId } from '../../../preload/views'
import { AppError } from '../errors'
import { afterFault, CLOSED, type Circuit, type Outage } from './circuit'
import { createDueIndex } from './due-index'
import type { Evidence, Fault } from './evidence'

/** Why an account signs in: somebody waits for its token, its token ends soon, or its key is checked with many others. */
export type SignInCause = 'asked' | 'renewal' | 'check'

/** Sign-ins under way at once at one host. */
const MOST_PER_HOST = 4
/**
 * Sign-ins begun per second at one host, and at once after a quiet second. It binds only where a host answers in no time, as gateways do that
 * refuse; elsewhere four at a time are fewer. At this rate ten thousand accounts are back within a minute of a lost network (R63).
 */
export const PER_SECOND = 250
/** A check outlives a short outage, but not a host that is gone: then it ends, and says why. */
const CHECK_PATIENCE_MS = 2 * 60_000

/** What one host's accounts wait for, and whether the host may be asked. Times are of one clock that never goes back. */
export interface Lane {
  readonly host: string
  /** `renewAt`: Infinity for an account that is only there to try the host; null for none of this. */
  put(id: AccountId, waiting: 'asked' | 'check' | null, renewAt: number | null): void
  /** When the first with this cause may begin; null for not before something changes. */
  readyAt(cause: SignInCause): number | null
  /** When checks that wait are to be refused, or null. */
  impatientAt(): number | null
  /** Begins the first with this cause: `readyAt` must be over. */
  begin(cause: SignInCause, now: number): AccountId
  /** Who waits in vain now: those who asked share the fate of a try that failed. */
  end(id: AccountId, evidence: Evidence, now: number): readonly AccountId[]
  checks(): readonly AccountId[]
  outage(): Outage | null
  /** The sign-in that tries whether the host is back. */
  trying(): AccountId | null
  /** The account that would try next. */
  nextTry(): AccountId | null
  retryNow(now: number): void
  /** Whether it makes a difference to any account if the host answers. */
  isMinded(): boolean
}

/** `pausedUntil`: before when an account may not sign in unasked again. */
export function createLane(host: string, deps: {
  readonly perSecond: number
  readonly random: () => number
  readonly pausedUntil: (id: AccountId) => number
}): Lane {
  const asked = new Set<AccountId>()
  const checks = new Set<AccountId>()
  const renewals = createDueIndex<AccountId>()
  const bucket = createBucket(deps.perSecond)
  let circuit = CLOSED
  let trying: AccountId | null = null
  let running = 0
  /** When somebody last said that the host may be back: checks wait anew. */
  let retriedAt = -Infinity

  const nextTry = (): AccountId | null => renewals.first()?.key ?? null

  /** Apart from the circuit and the limits. */
  function wantedAt(cause: SignInCause): number | null {
    if (cause === 'asked') return asked.size > 0 ? 0 : null
    if (cause === 'check') return checks.size > 0 ? 0 : null
    const first = renewals.first()
    if (!circuit.outage) return first && first.at < Infinity ? first.at : null
    // Any account can try whether the host is back, due or not; better one that is wanted anyway.
    return first && (first.at < Infinity || checks.size === 0) ? deps.pausedUntil(first.key) : null
  }

  function afterFailure(before: Circuit, evidence: Fault | 'nothing', wasTry: boolean, now: number): Circuit {
    const { outage } = before
    // What began before the outage and fails late says nothing new.
    if (outage && !wasTry) return before
    if (evidence !== 'nothing') return afterFault(before, evidence, now, deps.random())
    // A try that never came as far as the host is no reason to send the next one at once.
    return outage ? afterFault(before, { code: outage.code, retryAt: null }, now, deps.random()) : before
  }

  return {
    host,
    put(id, waiting, renewAt) {
      toggle(asked, id, waiting === 'asked')
      toggle(checks, id, waiting === 'check')
      renewals.set(id, renewAt)
    },
    readyAt(cause) {
      const wanted = wantedAt(cause)
      if (wanted === null || running === MOST_PER_HOST || trying) return null
      return Math.max(wanted, bucket.readyAt(), cause === 'asked' ? 0 : circuit.outage?.retryAt ?? 0)
    },
    impatientAt: () => (circuit.outage && checks.size > 0 ? Math.max(circuit.outage.since, retriedAt) + CHECK_PATIENCE_MS : null),
    begin(cause, now) {
      const [id] = cause === 'asked' ? asked : cause === 'check' ? checks : [nextTry()]
      if (!id) throw new AppError('internal')
      bucket.take(now)
      running += 1
      if (circuit.outage) trying = id
      return id
    },
    end(id, evidence, now) {
      running -= 1
      const wasTry = trying === id
      if (wasTry || evidence === 'answered') trying = null
      if (evidence === 'answered') circuit = CLOSED
      else circuit = afterFailure(circuit, evidence, wasTry, now)
      return wasTry && evidence !== 'answered' && evidence !== 'nothing' ? [...asked] : []
    },
    checks: () => [...checks],
    outage: () => circuit.outage,
    trying: () => trying,
    nextTry,
    retryNow(now) {
      retriedAt = now
      if (circuit.outage) circuit = { ...circuit, outage: { ...circuit.outage, retryAt: now } }
    },
    isMinded: () => renewals.size() + asked.size + checks.size + running > 0,
  }
}

function toggle(set: Set<AccountId>, id: AccountId, isIn: boolean): void {
  if (isIn) set.add(id)
  else set.delete(id)
}

/** A token bucket as the moment at which it will be full again (the generic cell rate algorithm); it holds one second's worth. */
function createBucket(perSecond: number) {
  const everyMs = 1000 / perSecond
  let fullAt = 0
  return {
    readyAt: () => fullAt - 1000 + everyMs,
    take(now: number): void {
      fullAt = Math.max(now, fullAt) + everyMs
    },
  }
}
