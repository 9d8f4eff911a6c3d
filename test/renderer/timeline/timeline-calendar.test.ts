import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundaries, boundaryBefore, clockChanges, dayMs, hourMs, stepFor, wholeDay, type Step, type Stretch } from '../../../renderer/features/timeline/timeline-calendar'
import { inEachZone, setZone } from './zones'

const moment = fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2028, 0) })
/** A stretch, and a step that cuts it into pieces of a number that one can draw. */
const cut = fc.tuple(moment, fc.integer({ min: 60_000, max: 400 * dayMs }), fc.integer({ min: 2, max: 80 }))
  .map(([from, length, most]): { stretch: Stretch; step: Step } => ({ stretch: { from, to: from + length }, step: stepFor(length, most) }))

describe('boundaries', () => {
  inEachZone(() => {
    it('rise, and reach around the stretch by less than one piece at each end', () => {
      fc.assert(fc.property(cut, ({ stretch: { from, to }, step }) => {
        const found = boundaries({ from, to }, step)
        expect(found[0]).toBeLessThanOrEqual(from)
        expect(found[1]).toBeGreaterThan(from)
        expect(found.at(-2)).toBeLessThan(to)
        expect(found.at(-1)).toBeGreaterThanOrEqual(to)
        for (let at = 1; at < found.length; at++) expect(found[at]! - found[at - 1]!).toBeGreaterThan(0)
      }))
    })

    it('do not depend on where the stretch begins', () => {
      fc.assert(fc.property(cut, fc.double({ min: 0, max: 1, noNaN: true }), ({ stretch: { from, to }, step }, part) => {
        const later = Math.floor(from + part * (to - from - 1))
        const all = boundaries({ from, to }, step)
        expect(boundaries({ from: later, to }, step)).toEqual(all.slice(all.findLastIndex((at) => at <= later)))
      }))
    })
  })

  const hoursOf = (day: number, count: number): number[] =>
    boundaries({ from: day, to: new Date(day).setHours(24) }, { unit: 'hour', count, ms: count * hourMs }).map((at) => new Date(at).getHours())

  it('give a day of 25 hours 25 hourly pieces and one of 23 hours 23', () => {
    setZone('Europe/Berlin')
    expect(hoursOf(new Date(2026, 9, 25).getTime(), 1)).toHaveLength(26)
    expect(hoursOf(new Date(2026, 2, 29).getTime(), 1)).toHaveLength(24)
  })

  it('of several hours stay at the same times of day when clocks are set', () => {
    setZone('Europe/Berlin')
    for (const day of [new Date(2026, 9, 25), new Date(2026, 2, 29), new Date(2026, 5, 1)]) expect(hoursOf(day.getTime(), 6)).toEqual([0, 6, 12, 18, 0])
  })

  it('of weeks are Mondays, of quarters the first of January, April, July and October', () => {
    setZone('Europe/Berlin')
    const at = new Date(2026, 10, 24, 13, 5).getTime()
    expect(new Date(boundaryBefore(at, { unit: 'week', count: 1, ms: 7 * dayMs }))).toEqual(new Date(2026, 10, 23))
    expect(new Date(boundaryBefore(at, { unit: 'month', count: 3, ms: 90 * dayMs }))).toEqual(new Date(2026, 9, 1))
  })
})

it('stepFor takes the finest step that is enough', () => {
  expect(stepFor(dayMs, 48)).toMatchObject({ unit: 'minute', count: 30 })
  expect(stepFor(dayMs, 47)).toMatchObject({ unit: 'hour', count: 1 })
  expect(stepFor(30 * dayMs, 30)).toEqual(wholeDay)
})

describe('clockChanges', () => {
  const year = (): Stretch => ({ from: new Date(2026, 0, 1).getTime(), to: new Date(2027, 0, 1).getTime() })

  it('finds the minute in which clocks are set, and by how much', () => {
    setZone('Europe/Berlin')
    expect(clockChanges(year())).toEqual([
      { at: Date.UTC(2026, 2, 29, 1), byMs: hourMs },
      { at: Date.UTC(2026, 9, 25, 1), byMs: -hourMs },
    ])
  })

  it('knows changes by half an hour, and zones without any', () => {
    setZone('Australia/Lord_Howe')
    expect(clockChanges(year()).map(({ byMs }) => byMs)).toEqual([-hourMs / 2, hourMs / 2])
    setZone('Asia/Kathmandu')
    expect(clockChanges(year())).toEqual([])
  })
})
