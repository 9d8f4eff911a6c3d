/** A stretch of time in epoch ms; `to` is no longer part of it. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

export type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month'

/** A distance between boundaries that a person would choose, on the clock and calendar of this computer's time zone. */
export interface Step {
  readonly unit: Unit
  readonly count: number
  /** Its length on most days. */
  readonly ms: number
}

export const minuteMs = 60_000
export const hourMs = 60 * minuteMs
export const dayMs = 24 * hourMs

export const wholeDay: Step = { unit: 'day', count: 1, ms: dayMs }
const every = (unit: Unit, unitMs: number, ...counts: readonly number[]): readonly Step[] =>
  counts.map((count) => ({ unit, count, ms: count * unitMs }))

const steps: readonly Step[] = [
  ...every('minute', minuteMs, 1, 2, 5, 10, 15, 30),
  ...every('hour', hourMs, 1, 2, 3, 6, 12),
  wholeDay,
  ...every('week', 7 * dayMs, 1),
  ...every('month', 30 * dayMs, 1, 3, 12),
]
const [finest] = steps as readonly [Step]

/** The finest step that cuts a length of `ms` into `most` pieces or fewer. */
export function stepFor(ms: number, most: number): Step {
  return steps.find((step) => ms / step.ms <= most) ?? steps.at(-1) ?? finest
}

/** Boundaries of the step from the last one at or before the stretch begins to the first one at or after it ends; rising. */
export function boundaries({ from, to }: Stretch, step: Step): readonly number[] {
  const found = [boundaryBefore(from, step)]
  for (let last = found[0] ?? from; last < to;) {
    last = boundaryAfter(last, step)
    found.push(last)
  }
  return found
}

/** The last boundary of the step at or before `at`. */
export function boundaryBefore(at: number, step: Step): number {
  const { year, month, day, weekday, hour } = wallClock(at)
  if (step.unit === 'month') return local(year, month - (month % step.count))
  if (step.unit === 'week') return local(year, month, day - ((weekday + 6) % 7))
  if (step.unit === 'day') return local(year, month, day)
  if (isEvenOnTheClock(step)) return local(year, month, day, hour - (hour % step.count))
  const midnight = local(year, month, day)
  return midnight + Math.floor((at - midnight) / step.ms) * step.ms
}

/** The first boundary of the step after `boundary`, which is itself one. */
function boundaryAfter(boundary: number, step: Step): number {
  const { year, month, day, hour } = wallClock(boundary)
  if (step.unit === 'month') return local(year, month + step.count)
  if (step.unit === 'week') return local(year, month, day + 7)
  if (step.unit === 'day') return local(year, month, day + 1)
  if (isEvenOnTheClock(step)) return local(year, month, day, hour - (hour % step.count) + step.count)
  return Math.min(boundary + step.ms, local(year, month, day + 1))
}

/** Several hours lie at the same times of day all year; up to one hour they are equally long, and a day of 25 hours has 25 of them. */
const isEvenOnTheClock = ({ unit, count }: Step): boolean => unit === 'hour' && count > 1

function wallClock(at: number) {
  const date = new Date(at)
  return { year: date.getFullYear(), month: date.getMonth(), day: date.getDate(), weekday: date.getDay(), hour: date.getHours() }
}

const local = (year: number, month: number, day = 1, hour = 0): number => new Date(year, month, day, hour).getTime()

/** A moment at which clocks are set forward (more than 0) or back. */
export interface ClockChange {
  readonly at: number
  readonly byMs: number
}

/** When the clocks of this computer's time zone are set inside the stretch. */
export function clockChanges(stretch: Stretch): readonly ClockChange[] {
  const days = boundaries(stretch, wholeDay)
  return days.slice(1).flatMap((to, index) => {
    const from = days[index] ?? to
    const byMs = offsetMs(to) - offsetMs(from)
    if (byMs === 0) return []
    const at = firstMinuteWith(offsetMs(to), from, to)
    return at > stretch.from && at < stretch.to ? [{ at, byMs }] : []
  })
}

/** Of local time against UTC. */
const offsetMs = (at: number): number => -new Date(at).getTimezoneOffset() * minuteMs

function firstMinuteWith(offset: number, from: number, to: number): number {
  let [before, after] = [from, to]
  while (after - before > minuteMs) {
    const middle = before + Math.round((after - before) / 2 / minuteMs) * minuteMs
    if (offsetMs(middle) === offset) after = middle
    else before = middle
  }
  return after
}
