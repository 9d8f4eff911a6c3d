const secondMs = 1_000
const minuteMs = 60 * secondMs
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** A length of time in its largest whole unit, spelled the same in English and German: "29 d", "4 min", "12 s". */
export function shortDuration(ms: number): string {
  if (ms >= dayMs) return `${Math.floor(ms / dayMs)} d`
  if (ms >= hourMs) return `${Math.floor(ms / hourMs)} h`
  if (ms >= minuteMs) return `${Math.floor(ms / minuteMs)} min`
  return `${Math.max(0, Math.ceil(ms / secondMs))} s`
}

/** "5 minutes ago", "in 3 days", "now", in the words of `locale`. */
export function relativeTime(at: number, now: number, locale: string): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const ms = at - now
  const size = Math.abs(ms)
  if (size >= dayMs) return format.format(Math.trunc(ms / dayMs), 'day')
  if (size >= hourMs) return format.format(Math.trunc(ms / hourMs), 'hour')
  if (size >= minuteMs) return format.format(Math.trunc(ms / minuteMs), 'minute')
  return format.format(Math.trunc(ms / secondMs), 'second')
}
