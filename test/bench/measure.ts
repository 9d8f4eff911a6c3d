/** The budgets of the work: docs/performance.md names them. */
export type Budget = 'P1' | 'P2' | 'P3' | 'P4' | 'P5' | 'P6' | 'P7' | 'P8' | 'P9' | 'P10' | 'P11' | 'P12' | 'P13' | 'parts'
export type Unit = 'ms' | 'MB' | 'KB' | '%' | 'frames'

/** One thing that was measured: once per round, beside its yardstick. */
export interface Measure {
  readonly budget: Budget
  readonly what: string
  /** How many accounts there were; null where that makes no difference. */
  readonly accounts: number | null
  readonly unit: Unit
  readonly ours: readonly number[]
  readonly yardstick: { readonly what: string; readonly values: readonly number[] } | null
  /** What is judged: ours divided by the yardstick or less it, round by round, or ours alone. */
  readonly judged: 'ratio' | 'difference' | 'alone'
  /** The largest median that is within the budget; null for what only guards against regressions. */
  readonly most: number | null
}

export interface Summary { readonly median: number; readonly low: number; readonly high: number; readonly worst: number }

export interface Judged extends Measure {
  readonly ourMedian: number
  readonly yardstickMedian: number | null
  readonly result: Summary
  /** Null without a budget. */
  readonly isMet: boolean | null
}

/** The q-th quantile, between neighbours in proportion; NaN for no values. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (sorted.length - 1) * q
  const below = sorted[Math.floor(at)] ?? NaN
  const above = sorted[Math.ceil(at)] ?? NaN
  return below + (above - below) * (at - Math.floor(at))
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** The median, and the quartiles as its spread: machines that do other things as well have outliers, but few. */
export function summarise(values: readonly number[]): Summary {
  return { median: median(values), low: quantile(values, 0.25), high: quantile(values, 0.75), worst: Math.max(...values) }
}

/** Throws when a round is missing: a measurement that did not work must not look like one. */
export function judge(measure: Measure): Judged {
  const { ours, yardstick, judged, most, what } = measure
  const other = yardstick?.values ?? []
  const isPaired = yardstick === null ? judged === 'alone' : other.length === ours.length
  if (ours.length === 0 || !isPaired || ![...ours, ...other].every(Number.isFinite)) throw new Error(`${what}: not every round was measured`)
  const result = summarise(ours.map((value, round) => compared(judged, value, other[round] ?? 0)))
  return {
    ...measure, result, ourMedian: median(ours), yardstickMedian: yardstick && median(other), isMet: most === null ? null : result.median <= most,
  }
}

function compared(judged: Measure['judged'], ours: number, other: number): number {
  if (judged === 'alone') return ours
  return judged === 'ratio' ? ours / other : ours - other
}
