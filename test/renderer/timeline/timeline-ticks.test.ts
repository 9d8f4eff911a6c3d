import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayMs } from '../../../renderer/features/timeline/timeline-calendar'
import { countTicks, rulerOf } from '../../../renderer/features/timeline/timeline-ticks'
import { inEachZone, setZone } from './zones'

describe('rulerOf', () => {
  inEachZone(() => {
    it('marks moments strictly inside the stretch, rising, and not many more than there is room for', () => {
      const stretch = fc.tuple(fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2028, 0) }), fc.integer({ min: 600_000, max: 400 * dayMs }))
        .map(([from, length]) => ({ from, to: from + length }))
      fc.assert(fc.property(stretch, fc.integer({ min: 2, max: 20 }), ({ from, to }, most) => {
        const { ticks, turns, clockChanges } = rulerOf({ from, to }, most)
        for (const at of [...ticks, ...turns, ...clockChanges.map((change) => change.at)]) expect(at > from && at < to).toBe(true)
        for (const marks of [ticks, turns]) expect(marks).toEqual([...new Set(marks)].sort((one, other) => one - other))
        // Months differ in length, and so do days on which clocks are set.
        expect(ticks.length).toBeLessThanOrEqual(most + 2)
      }))
    })
  })

  it('names days above hours, months above days and years above weeks', () => {
    setZone('Europe/Berlin')
    const from = new Date(2026, 11, 20, 10).getTime()
    const ruler = (days: number, most: number) => rulerOf({ from, to: from + days * dayMs }, most)
    expect(ruler(1, 12)).toMatchObject({ unit: 'hour', turnUnit: 'day', turns: [new Date(2026, 11, 21).getTime()] })
    expect(ruler(14, 20)).toMatchObject({ unit: 'day', turnUnit: 'month', turns: [new Date(2027, 0, 1).getTime()] })
    expect(ruler(60, 12)).toMatchObject({ unit: 'week', turnUnit: 'year', turns: [new Date(2027, 0, 1).getTime()] })
  })
})

describe('countTicks', () => {
  it('are at most three whole numbers up to the top', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 100_000 }), (top) => {
      const ticks = countTicks(top)
      expect(ticks.length).toBeGreaterThan(0)
      expect(ticks.length).toBeLessThanOrEqual(3)
      for (const tick of ticks) expect(Number.isInteger(tick) && tick > 0 && tick <= top).toBe(true)
    }))
  })

  it('are round', () => {
    expect(countTicks(2_700)).toEqual([1_000, 2_000])
    expect(countTicks(350)).toEqual([100, 200, 300])
    expect(countTicks(1)).toEqual([1])
    expect(countTicks(0)).toEqual([])
  })
})
