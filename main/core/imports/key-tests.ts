import type { ImportTestView } from '../../../preload/import-views'
import { hostOf } from '../accounts/environment'
import type { KeyTrial } from '../accounts/key-trial'
import { AppError } from '../errors'
import type { Clock } from '../ports'
import type { Draft } from './draft'

/** As for sign-ins: more at once at one host would look like an attack. */
const MOST_PER_HOST = 4
/** A host that has not answered any of so many is not asked for the rest. */
const MOST_UNREACHED = 6
const MOST_WAITS = 3
const WAIT_MS = 5_000
const LONGEST_WAIT_MS = 60_000

/** Tries the keys of rows at their servers, a few at once at each, and tells each outcome as it comes. Ends early when it is aborted. */
export async function tryKeys(drafts: readonly Draft[], deps: {
  readonly tryKey: KeyTrial
  readonly clock: Clock
  readonly signal: AbortSignal
  readonly onResult: (test: ImportTestView) => void
}): Promise<void> {
  const hosts = new Map<string, Draft[]>()
  for (const draft of drafts) hosts.set(hostOf(draft.environment), [...(hosts.get(hostOf(draft.environment)) ?? []), draft])
  await Promise.all([...hosts.values()].map(rows => tryHost(rows, deps)))
}

async function tryHost(rows: readonly Draft[], { tryKey, clock, signal, onResult }: Parameters<typeof tryKeys>[1]): Promise<void> {
  const waiting = [...rows]
  let unreached = 0
  let isReached = false
  let freeAt = 0

  async function tryRow({ row, accountId, key, environment }: Draft): Promise<void> {
    if (!key) throw new AppError('key-required')
    for (let waits = 0; ; waits++) {
      await pause(freeAt - clock.now(), clock, signal)
      const result = await tryKey({ accountId, key, environment, signal })
      if (signal.aborted) return
      if (result.reason?.code !== 'rate-limited' || waits === MOST_WAITS) {
        if (result.state === 'unreachable') unreached += 1
        else isReached = true
        return onResult({ row, result })
      }
      // The whole host is left alone for as long as it asks.
      freeAt = Math.max(freeAt, Math.min(result.reason.retryAt ?? clock.now() + WAIT_MS, clock.now() + LONGEST_WAIT_MS))
    }
  }

  async function work(): Promise<void> {
    for (let draft = waiting.shift(); draft && !signal.aborted; draft = waiting.shift()) {
      if (!isReached && unreached >= MOST_UNREACHED) {
        onResult({ row: draft.row, result: { state: 'unreachable', accountName: null, reason: null, ms: 0 } })
      } else await tryRow(draft)
    }
  }

  await Promise.all(Array.from({ length: MOST_PER_HOST }, work))
}

async function pause(ms: number, clock: Clock, signal: AbortSignal): Promise<void> {
  if (ms <= 0 || signal.aborted) return
  await new Promise<void>(resolve => {
    const cancel = clock.after(ms, resolve)
    signal.addEventListener('abort', () => {
      cancel()
      resolve()
    }, { once: true })
  })
}
