import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judge, quantile, type Measure } from './measure'

const measure = (over: Partial<Measure>): Measure => ({
  budget: 'P1', what: 'first paint', accounts: 10, unit: 'ms', judged: 'ratio', most: 1.1,
  ours: [110, 240, 90], yardstick: { what: 'empty window', values: [100, 200, 100] }, ...over,
})

describe('a quantile', () => {
  it('lies between neighbours in proportion', () => {
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5)
    expect(quantile([10, 20], 0.25)).toBe(12.5)
    expect(quantile([7], 0.75)).toBe(7)
  })

  it('is never outside of the values, whatever their order', () => {
    fc.assert(fc.property(fc.array(fc.integer(), { minLength: 1 }), fc.double({ min: 0, max: 1, noNaN: true }), (values, q) => {
      const found = quantile(values, q)
      expect(found).toBeGreaterThanOrEqual(Math.min(...values))
      expect(found).toBeLessThanOrEqual(Math.max(...values))
      expect(quantile([...values].reverse(), q)).toBe(found)
    }))
  })
})

describe('a measure', () => {
  it('is judged by the median of its rounds, each beside its own yardstick', () => {
    const { result, isMet, ourMedian, yardstickMedian } = judge(measure({}))
    expect(result.median).toBeCloseTo(1.1)
    expect({ isMet, ourMedian, yardstickMedian }).toEqual({ isMet: true, ourMedian: 110, yardstickMedian: 100 })
    expect(judge(measure({ most: 1.05 })).isMet).toBe(false)
  })

  it('is judged by what it takes more, or alone, where the budget says so', () => {
    expect(judge(measure({ judged: 'difference', most: 2 })).result).toMatchObject({ median: 10, worst: 40 })
    expect(judge(measure({ judged: 'alone', most: 50 })).result.median).toBe(110)
  })

  it('has no verdict without a budget', () => {
    expect(judge(measure({ most: null })).isMet).toBeNull()
  })

  it('with a round missing is a failure, not a figure', () => {
    for (const broken of [{ ours: [] }, { ours: [1, 2] }, { ours: [1, NaN, 3] }, { yardstick: null }]) {
      expect(() => judge(measure(broken))).toThrow('not every round was measured')
    }
  })
})
