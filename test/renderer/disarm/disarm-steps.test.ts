import { describe, expect, it } from 'vitest'
import type { DisarmFact, DisarmView } from '../../../preload/disarm-views'
import type { AccountId } from '../../../preload/views'
import { dashboardSteps, doubtsOf, nextStep, stepAfter, stepsOf, type StepName } from '../../../renderer/features/disarm/disarm-steps'

const good: DisarmFact = { at: 1, outcome: 'ok', status: 200, requestId: null }
const bad: DisarmFact = { ...good, outcome: 'offline' }
const begun: DisarmView = {
  id: 'anna' as AccountId, startedAt: 1, endedAt: null, canRevoke: true, revoked: null, loggedOut: null, tokenEndsAt: 9, ticked: [], keyProof: null, tokenProof: null,
  keyReplaced: false, keyWaiting: false, keyTested: null, receiptAt: null,
}
const next = (change: Partial<DisarmView>): StepName => nextStep(stepsOf({ ...begun, ...change }))
const stateOf = (name: StepName, change: Partial<DisarmView>) => stepsOf({ ...begun, ...change }).find((step) => step.name === name)?.state
const ticked = dashboardSteps.map((step) => ({ step, at: 1 }))

describe('the steps of a disarming', () => {
  it('follow each other until the receipt', () => {
    const way: Partial<DisarmView>[] = [
      {}, { canRevoke: false, loggedOut: { ...good, tokens: 1 } }, { ticked }, { keyProof: good, tokenProof: good }, { keyTested: good, keyReplaced: true, endedAt: 2 }, { receiptAt: 3 },
    ]
    const reached = way.map((_, at) => next(Object.assign({}, ...way.slice(0, at + 1)) as Partial<DisarmView>))
    expect(reached).toEqual(['revoke', 'dashboard', 'proof', 'key', 'receipt', 'receipt'])
  })

  it('go on to the log-out where nothing can be revoked, or where it failed', () => {
    expect(next({ canRevoke: false })).toBe('log-out')
    expect(next({ revoked: { ...bad, how: 'delete' } })).toBe('log-out')
    expect(stateOf('revoke', { revoked: { ...bad, how: 'delete' } })).toBe('failed')
    expect(stateOf('revoke', { canRevoke: false })).toBe('skipped')
  })

  it('stay at what failed', () => {
    expect(next({ loggedOut: { ...bad, tokens: 1 } })).toBe('log-out')
    const before = { loggedOut: { ...good, tokens: 1 }, canRevoke: false, ticked }
    expect(next({ ...before, keyProof: { ...good, outcome: 'still-accepted' } })).toBe('proof')
    expect(next({ ...before, keyProof: good, tokenProof: good, keyTested: bad })).toBe('key')
  })

  it('need no dashboard once the server has replaced the key, but do when it deleted its user', () => {
    expect(stateOf('dashboard', { revoked: { ...good, how: 'replace' } })).toBe('needless')
    expect(stateOf('dashboard', { revoked: { ...good, how: 'delete' } })).toBe('open')
  })

  it('are proven by the key alone where no token was held', () => {
    expect(stateOf('proof', { tokenEndsAt: null, keyProof: good })).toBe('done')
    expect(stateOf('proof', { keyProof: good })).toBe('open')
  })

  it('want a receipt of the end, not one that was saved before', () => {
    expect(stateOf('receipt', { receiptAt: 3 })).toBe('optional')
    expect(stateOf('receipt', { receiptAt: 3, endedAt: 5 })).toBe('open')
    expect(stateOf('receipt', { receiptAt: 7, endedAt: 5 })).toBe('done')
  })

  it('each have one after them, the last one itself', () => {
    const steps = stepsOf(begun)
    expect(steps.map(({ name }) => stepAfter(steps, name))).toEqual(['revoke', 'log-out', 'dashboard', 'proof', 'key', 'receipt', 'receipt'])
  })
})

describe('what speaks against unfreezing', () => {
  it('is everything that was not done and not proven', () => {
    expect(doubtsOf(begun)).toEqual(['key-not-replaced', 'key-not-proven', 'token-not-proven'])
    expect(doubtsOf({ ...begun, keyReplaced: true, tokenEndsAt: null })).toEqual(['key-not-tested', 'key-not-proven'])
    expect(doubtsOf({ ...begun, keyReplaced: true, keyTested: good, keyProof: good, tokenProof: good })).toEqual([])
  })
})
