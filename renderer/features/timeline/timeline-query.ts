import type { Stretch } from './timeline-calendar'

/** The search that shows in the list what ends in the stretch: local time to the minute, as in `expires:2026-11-24T12:00..2026-11-24T14:00`. */
export function expiryQuery({ from, to }: Stretch): string {
  return `expires:${localMinute(from)}..${localMinute(to)}`
}

function localMinute(at: number): string {
  const date = new Date(at)
  const [month, day, hour, minute] = [date.getMonth() + 1, date.getDate(), date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0'))
  return `${date.getFullYear()}-${month}-${day}T${hour}:${minute}`
}
