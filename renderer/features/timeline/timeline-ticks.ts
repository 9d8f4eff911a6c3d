import { boundaries, clockChanges, stepFor, wholeDay, type ClockChange, type Step, type Stretch, type Unit } from './timeline-calendar'

export interface Ruler {
  /** Marked moments and what they are boundaries of; strictly inside the stretch. */
  readonly ticks: readonly number[]
  readonly unit: Unit
  /** Where the next larger period begins inside the stretch: the day for hours, the month for days, the year for the rest. */
  readonly turns: readonly number[]
  readonly turnUnit: TurnUnit
  readonly clockChanges: readonly ClockChange[]
}
export type TurnUnit = 'day' | 'month' | 'year'

/** At most `most` ticks at moments that a person would choose, and what else a reader of the axis must know. */
export function rulerOf(stretch: Stretch, most: number): Ruler {
  const step = stepFor(stretch.to - stretch.from, most)
  const [turnUnit, turn] = turnOf(step)
  return {
    ticks: inside(stretch, step), unit: step.unit, turns: inside(stretch, turn), turnUnit, clockChanges: clockChanges(stretch),
  }
}

const inside = (stretch: Stretch, step: Step): readonly number[] => boundaries(stretch, step).filter((at) => at > stretch.from && at < stretch.to)

function turnOf({ unit }: Step): readonly [TurnUnit, Step] {
  const months = (count: number): Step => ({ unit: 'month', count, ms: 30 * count * wholeDay.ms })
  if (unit === 'minute' || unit === 'hour') return ['day', wholeDay]
  return unit === 'day' ? ['month', months(1)] : ['year', months(12)]
}

/** Round numbers to mark on a scale of counts up to `top`: three at most, whole, above 0. */
export function countTicks(top: number): readonly number[] {
  if (top < 1) return []
  const magnitude = 10 ** Math.floor(Math.log10(top / 3))
  const step = [1, 2, 5, 10].map((factor) => Math.max(1, factor * magnitude)).find((it) => top / it < 4) ?? top
  return Array.from({ length: Math.floor(top / step) }, (_, at) => (at + 1) * step)
}
