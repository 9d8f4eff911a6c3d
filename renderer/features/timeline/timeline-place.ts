import type { CSSProperties } from 'react'
import type { Stretch } from './timeline-calendar'
import { fractionOf } from './timeline-window'

const percent = (fraction: number): string => `${Math.min(1, Math.max(0, fraction)) * 100}%`

/** Where a moment lies along the domain; what lies outside is put at its end. */
export function leftOf(domain: Stretch, at: number): CSSProperties {
  return { left: percent(fractionOf(domain, at)) }
}

/** The part of the domain that a stretch covers. */
export function placeOf(domain: Stretch, { from, to }: Stretch): CSSProperties {
  return { left: percent(fractionOf(domain, from)), right: percent(1 - fractionOf(domain, to)) }
}

/** Keeps a label beside its moment inside the domain, whatever its width: left of it at the right end, right of it at the left. */
export function leaning(domain: Stretch, at: number): CSSProperties {
  const left = percent(fractionOf(domain, at))
  return { left, transform: `translateX(-${left})` }
}
