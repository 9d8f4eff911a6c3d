import type { Term } from './query-terms'

/** A moment with its place around now: a stretch of time as `<2h`, `>7d`, or between two moments. */
export type Stretch =
  | { readonly kind: 'within' | 'beyond'; readonly ms: number }
  | { readonly kind: 'between'; readonly from: number; readonly to: number }

const unitMs = { m: 60_000, h: 3_600_000, d: 86_400_000 }
const length = /^(\d{1,6})([mhd])$/i
const moment = /^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$/i

/**
 * `<2h` and `>7d`, in minutes, hours or days; `:2026-11-24T12:00..2026-11-24T14:00` without its end, or `:2026-11-24` for a whole day, in local
 * time. Null for anything else.
 */
export function readStretch({ sign, value }: Term): Stretch | null {
  if (sign === ':') return between(value)
  const [, count, unit] = length.exec(value) ?? []
  if (count === undefined || unit === undefined) return null
  return { kind: sign === '<' ? 'within' : 'beyond', ms: Number(count) * unitMs[unit.toLowerCase() as keyof typeof unitMs] }
}

function between(value: string): Stretch | null {
  const [first = '', last, ...more] = value.split('..')
  if (more.length > 0) return null
  const from = at(first)
  const to = last === undefined ? dayAfter(first) : at(last)
  return from < to ? { kind: 'between', from, to } : null
}

/** Epoch ms of a local date or minute; NaN, which is before and after nothing, for what is none. */
function at(text: string): number {
  if (!moment.test(text)) return NaN
  return Date.parse(/T/i.test(text) ? text.toUpperCase() : `${text}T00:00`)
}

function dayAfter(date: string): number {
  if (/T/i.test(date)) return NaN
  const day = new Date(at(date))
  return day.setDate(day.getDate() + 1)
}
