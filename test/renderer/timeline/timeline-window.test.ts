import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayMs, hourMs } from '../../../renderer/features/timeline/timeline-calendar'
import { cutOut, fractionOf, holds, lengthOf, lookAt, moved, reachOf, spanLike, spans, stretchOf, zoomed } from '../../../renderer/features/timeline/timeline-window'

const now = Date.UTC(2026, 10, 24, 12)
const reach = reachOf(-Infinity, now)
const stretch = fc.tuple(fc.integer({ min: reach.from, max: reach.to - dayMs }), fc.integer({ min: 600_000, max: dayMs }))
  .map(([from, length]) => ({ from, to: from + length }))

describe('zoomed', () => {
  it('keeps its anchor in place where the reach lets it', () => {
    const day = { from: now, to: now + dayMs }
    for (const factor of [0.5, 1.5]) {
      const next = zoomed(day, factor, now + 6 * hourMs, reach)
      expect(lengthOf(next)).toBe(factor * dayMs)
      expect(fractionOf(next, now + 6 * hourMs)).toBeCloseTo(0.25)
    }
  })

  it('never leaves the reach and never gets shorter than ten minutes', () => {
    fc.assert(fc.property(stretch, fc.double({ min: 1e-6, max: 1e6, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (from, factor, at) => {
      const next = zoomed(from, factor, from.from + at * lengthOf(from), reach)
      // Of a length that is no whole number of milliseconds.
      expect(next.from).toBeGreaterThanOrEqual(reach.from - 1)
      expect(next.to).toBeLessThanOrEqual(reach.to + 1)
      expect(lengthOf(next)).toBeGreaterThanOrEqual(10 * 60_000 - 1)
    }))
  })
})

it('moved keeps the length and stops at the ends of the reach', () => {
  fc.assert(fc.property(stretch, fc.integer({ min: -100 * dayMs, max: 100 * dayMs }), (from, byMs) => {
    const next = moved(from, byMs, reach)
    expect(lengthOf(next)).toBe(lengthOf(from))
    expect(next.from >= reach.from && next.to <= reach.to).toBe(true)
  }))
})

it('the reach goes as far as the last thing to come', () => {
  expect(reachOf(now + 90 * dayMs, now).to).toBe(now + 91 * dayMs)
  expect(reachOf(now + 1, now).to).toBe(now + 31 * dayMs)
})

it('lookAt shows the moment, in the smallest span where one holds it', () => {
  expect(lookAt(now + 5 * hourMs, now)).toEqual({ span: 'six-hours' })
  fc.assert(fc.property(fc.integer({ min: 1, max: 400 * dayMs }), (ahead) => {
    expect(holds(stretchOf(lookAt(now + ahead, now), now), now + ahead)).toBe(true)
  }))
})

it('spanLike is each span for its own length and a near one for others', () => {
  for (const [span, ms] of Object.entries(spans)) expect(spanLike(ms)).toBe(span)
  expect(spanLike(20 * hourMs)).toBe('day')
})

describe('cutOut', () => {
  const edges = [0, 10, 30, 60]

  it('takes whole pieces from one moment to the other, in whichever order', () => {
    expect(cutOut(edges, 12, 29)).toEqual({ from: 10, to: 30 })
    expect(cutOut(edges, 30, 5)).toEqual({ from: 0, to: 60 })
  })

  it('counts what lies outside as the nearest piece', () => {
    expect(cutOut(edges, -5, -1)).toEqual({ from: 0, to: 10 })
    expect(cutOut(edges, 60, 99)).toEqual({ from: 30, to: 60 })
  })
})
