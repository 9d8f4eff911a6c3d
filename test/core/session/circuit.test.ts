import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '../../../main/core/errors'
import { afterFault, CLOSED, type Circuit } from '../../../main/core/session/circuit'
import { evidenceOf, type Fault } from '../../../main/core/session/evidence'

const timeout: Fault = { code: 'timeout', retryAt: null }
const faults = (count: number, fault = timeout, now = 0): Circuit =>
  Array.from({ length: count }).reduce<Circuit>(circuit => afterFault(circuit, fault, now, 0), CLOSED)

describe('a circuit', () => {
  it('opens by the fifth failure in a row', () => {
    expect(faults(4).outage).toBeNull()
    expect(faults(5).outage).toMatchObject({ code: 'timeout', since: 0, retryAt: 5_000 })
  })

  it('opens by the first that says that there is no network, or when to come back', () => {
    expect(faults(1, { code: 'offline', retryAt: null }).outage).not.toBeNull()
    expect(faults(1, { code: 'rate-limited', retryAt: 120_000 }).outage).toMatchObject({ retryAt: 120_000 })
  })

  it('is tried again ever later, at the latest after a quarter of a minute', () => {
    expect([5, 6, 7, 8, 50].map(count => faults(count).outage?.retryAt)).toEqual([5_000, 10_000, 15_000, 15_000, 15_000])
  })

  it('is tried again within a quarter of a minute, or when the host said, but never at once and never after more than five minutes', () => {
    const fault = fc.record({ code: fc.constantFrom('timeout', 'server-error', 'offline'), retryAt: fc.option(fc.double({ min: -1e15, max: 1e15, noNaN: true })) })
    fc.assert(fc.property(fc.array(fault, { minLength: 5 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 1e12 }), (all, random, now) => {
      const circuit = all.reduce<Circuit>((before, each) => afterFault(before, each, now, random), CLOSED)
      const wait = (circuit.outage?.retryAt ?? NaN) - now
      expect(wait).toBeGreaterThanOrEqual(4_000 - 1)
      expect(wait).toBeLessThanOrEqual(all.at(-1)!.retryAt === null ? 15_000 : 300_000)
    }))
  })
})

describe('the end of a sign-in', () => {
  it('shows that the host answers when the sign-in went well or the key was judged', () => {
    expect([null, new AppError('key-refused'), new AppError('key-forbidden')].map(evidenceOf)).toEqual(Array(3).fill('answered'))
  })

  it('shows a fault of the host, with the time it named', () => {
    expect(evidenceOf(new AppError('server-error', { retryAt: 7 }))).toEqual({ code: 'server-error', retryAt: 7 })
  })

  it('shows nothing when it was stopped here', () => {
    expect([new AppError('cancelled'), new AppError('internal')].map(evidenceOf)).toEqual(['nothing', 'nothing'])
  })
})
