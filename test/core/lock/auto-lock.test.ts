import { describe, expect, it } from 'vitest'
import { createAutoLock, type LockRules } from '../../../main/core/lock/auto-lock'
import { createFakeClock } from '../../fakes/clock'

const MINUTE = 60_000

function setup(given: Partial<LockRules> = {}) {
  const clock = createFakeClock()
  const rules = { lockAfterIdleMinutes: 0, lockOnSuspend: true, lockOnScreenLock: true, ...given }
  const user = { usedAt: 0, open: true }
  const locked: string[] = []
  const autoLock = createAutoLock({
    clock, rules: () => rules, isOpen: () => user.open, idleMs: () => clock.monotonic() - user.usedAt,
    lock(reason) {
      locked.push(`${reason} after ${clock.monotonic() / MINUTE}`)
      user.open = false
      autoLock.replan()
    },
  })
  autoLock.replan()
  return { clock, rules, user, locked, autoLock }
}

describe('the vault is locked', () => {
  it('after the idle minutes, to the moment, and once', () => {
    const { clock, locked } = setup({ lockAfterIdleMinutes: 5 })
    clock.advance(5 * MINUTE - 1)
    expect(locked).toEqual([])
    clock.advance(60 * MINUTE)
    expect(locked).toEqual(['idle after 5'])
    expect(clock.pending()).toBe(0)
  })

  it('no sooner than that after the last use, however often that comes', () => {
    const { clock, locked, user } = setup({ lockAfterIdleMinutes: 5 })
    for (let n = 0; n < 4; n++) {
      clock.advance(4 * MINUTE)
      user.usedAt = clock.monotonic()
    }
    clock.advance(60 * MINUTE)
    expect(locked).toEqual(['idle after 21'])
  })

  it('by no minutes unless they were chosen, from the choice on', () => {
    const { clock, locked, rules, autoLock } = setup()
    clock.advance(600 * MINUTE)
    expect(clock.pending()).toBe(0)
    rules.lockAfterIdleMinutes = 10
    autoLock.replan()
    expect(locked).toEqual(['idle after 600'])
  })

  it.each([['suspend', 'suspend', 'lockOnSuspend'], ['screen-locked', 'screen', 'lockOnScreenLock']] as const)('on %s, unless told not to', (event, reason, rule) => {
    const yes = setup()
    yes.autoLock.notice(event)
    expect(yes.locked).toEqual([`${reason} after 0`])
    const no = setup({ [rule]: false })
    no.autoLock.notice(event)
    expect(no.locked).toEqual([])
  })

  it('only when it is open', () => {
    const { autoLock, locked, user } = setup({ lockAfterIdleMinutes: 1 })
    user.open = false
    for (const event of ['suspend', 'screen-locked', 'resume'] as const) autoLock.notice(event)
    expect(locked).toEqual([])
  })

  it('on resume, when it slept through its time', () => {
    const { autoLock, locked, user } = setup({ lockAfterIdleMinutes: 5, lockOnSuspend: false })
    autoLock.notice('suspend')
    user.usedAt = -30 * MINUTE
    autoLock.notice('resume')
    expect(locked).toEqual(['idle after 0'])
  })

  it('no more after it was stopped', () => {
    const { clock, autoLock, locked } = setup({ lockAfterIdleMinutes: 5 })
    autoLock.stop()
    clock.advance(10 * MINUTE)
    expect(locked).toEqual([])
  })
})
