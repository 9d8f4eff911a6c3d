import { boundaryBefore, dayMs, hourMs, minuteMs, wholeDay, type Stretch } from './timeline-calendar'

/** How far ahead the timeline looks, counted from now. */
export const spans = { hour: hourMs, 'six-hours': 6 * hourMs, day: dayMs, week: 7 * dayMs, month: 30 * dayMs } as const
export type Span = keyof typeof spans
export const spanNames = Object.keys(spans) as readonly Span[]

/** What the timeline looks at: a span that moves along with the clock, or a stretch that stays. */
export type Look = { readonly span: Span } | { readonly stretch: Stretch }

/** What one press on a zoom button makes of the length. */
export const zoomStep = 1.5
const shortestMs = 10 * minuteMs
const pastMs = 7 * dayMs

/** As far as one can turn: from what ended in the last days to the widest span, or to `last`, the last thing to come, if that is later. */
export function reachOf(last: number, now: number): Stretch {
  return { from: now - pastMs, to: Math.max(now + spans.month, last) + dayMs }
}

export function stretchOf(look: Look, now: number): Stretch {
  return 'stretch' in look ? look.stretch : { from: now, to: now + spans[look.span] }
}

export const lengthOf = ({ from, to }: Stretch): number => to - from
/** Where `at` lies in the stretch: 0 where it begins, 1 where it ends, outside them when it is outside. */
export const fractionOf = ({ from, to }: Stretch, at: number): number => (at - from) / (to - from)
export const momentAt = ({ from, to }: Stretch, fraction: number): number => from + fraction * (to - from)
export const holds = ({ from, to }: Stretch, at: number): boolean => at >= from && at < to

/** The stretch made `factor` times as long, `anchor` (epoch ms) staying in its place as far as the reach lets it. */
export function zoomed(stretch: Stretch, factor: number, anchor: number, reach: Stretch): Stretch {
  const length = Math.min(lengthOf(reach), Math.max(shortestMs, lengthOf(stretch) * factor))
  const from = anchor - fractionOf(stretch, anchor) * length
  return within({ from, to: from + length }, reach)
}

export function moved(stretch: Stretch, byMs: number, reach: Stretch): Stretch {
  return within({ from: stretch.from + byMs, to: stretch.to + byMs }, reach)
}

function within(stretch: Stretch, reach: Stretch): Stretch {
  const length = lengthOf(stretch)
  const from = Math.max(reach.from, Math.min(reach.to - length, stretch.from))
  return { from, to: from + length }
}

/** The closest look that shows `at`, a moment to come. */
export function lookAt(at: number, now: number): Look {
  const span = spanNames.find((name) => at < now + spans[name])
  if (span) return { span }
  const from = boundaryBefore(at, wholeDay) - 3 * dayMs
  return { stretch: { from, to: from + spans.week } }
}

/** The span whose length is least far from `ms`, as a ratio. */
export function spanLike(ms: number): Span {
  const distance = (span: Span): number => Math.abs(Math.log(ms / spans[span]))
  return spanNames.reduce((best, span) => (distance(span) < distance(best) ? span : best))
}

/** From the piece between two edges that holds one moment to the piece that holds the other; what lies outside counts as the nearest piece. */
export function cutOut(edges: readonly number[], one: number, other: number): Stretch {
  const [first, last] = [Math.min(one, other), Math.max(one, other)]
  return {
    from: edges.findLast((edge, index) => edge <= first && index < edges.length - 1) ?? edges[0] ?? first,
    to: edges.find((edge, index) => edge > last && index > 0) ?? edges.at(-1) ?? last,
  }
}
