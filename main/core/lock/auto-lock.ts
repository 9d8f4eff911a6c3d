import type { LockReason } from '../../../preload/views'
import type { Clock, PreferenceValues, PresenceEvent } from '../ports'

export type LockRules = Pick<PreferenceValues, 'lockAfterIdleMinutes' | 'lockOnSuspend' | 'lockOnScreenLock'>

/** Decides when to lock unasked: after idle minutes, before sleep, with the screen. */
export interface AutoLock {
  /** The rules changed, or whether there is anything to lock. */
  replan(): void
  notice(event: PresenceEvent): void
  stop(): void
}

export function createAutoLock(deps: {
  readonly clock: Clock
  readonly idleMs: () => number
  readonly rules: () => LockRules
  readonly isOpen: () => boolean
  readonly lock: (reason: LockReason) => void
}): AutoLock {
  const { clock, rules, isOpen, lock } = deps
  let cancel = (): void => undefined

  /** One timer, for the earliest moment at which nobody can have been here for long enough. */
  function replan(): void {
    cancel()
    const limitMs = rules().lockAfterIdleMinutes * 60_000
    if (limitMs === 0 || !isOpen()) return
    const left = limitMs - deps.idleMs()
    if (left <= 0) lock('idle')
    else cancel = clock.after(left, replan)
  }

  return {
    replan,
    notice(event) {
      if (event === 'resume') replan()
      else if (!isOpen()) return
      else if (event === 'suspend' && rules().lockOnSuspend) lock('suspend')
      else if (event === 'screen-locked' && rules().lockOnScreenLock) lock('screen')
    },
    stop: () => cancel(),
  }
}
