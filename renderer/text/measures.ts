import { plural, type Locale } from './index'

const numbers: Record<Locale, Intl.NumberFormat> = { en: new Intl.NumberFormat('en'), de: new Intl.NumberFormat('de') }
const moments: Record<Locale, Intl.DateTimeFormat> = {
  en: new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'medium' }),
  de: new Intl.DateTimeFormat('de', { dateStyle: 'medium', timeStyle: 'medium' }),
}

const minutes: Record<Locale, Intl.DateTimeFormat> = {
  en: new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' }),
  de: new Intl.DateTimeFormat('de', { dateStyle: 'medium', timeStyle: 'short' }),
}

const times: Record<Locale, Intl.DateTimeFormat> = {
  en: new Intl.DateTimeFormat('en', { timeStyle: 'short' }),
  de: new Intl.DateTimeFormat('de', { timeStyle: 'short' }),
}
const weekdays: Record<Locale, Intl.DateTimeFormat> = { en: new Intl.DateTimeFormat('en', { weekday: 'long' }), de: new Intl.DateTimeFormat('de', { weekday: 'long' }) }
const dates: Record<Locale, Intl.DateTimeFormat> = { en: new Intl.DateTimeFormat('en', { dateStyle: 'medium' }), de: new Intl.DateTimeFormat('de', { dateStyle: 'medium' }) }

const secondMs = 1_000
const minuteMs = 60 * secondMs
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** "29 d 23 h", "3 h 5 min", "4 min", "1 min 20 s", "9 s": seconds only in the last two minutes. Spelled the same in English and German. */
export function longDuration(ms: number): string {
  const [days, hours, mins, secs] = [ms / dayMs, (ms % dayMs) / hourMs, (ms % hourMs) / minuteMs, (ms % minuteMs) / secondMs].map(Math.floor)
  if (ms >= dayMs) return `${days} d ${hours} h`
  if (ms >= hourMs) return `${hours} h ${mins} min`
  if (ms >= 2 * minuteMs) return `${mins} min`
  return ms >= minuteMs ? `${mins} min ${secs} s` : `${Math.max(0, secs ?? 0)} s`
}

const measuresIn = (locale: Locale) => ({
  number: (value: number) => numbers[locale].format(value),
  /** Date and time of day where the user is. */
  moment: (at: number) => moments[locale].format(at),
  /** The same without seconds. */
  minute: (at: number) => minutes[locale].format(at),
  /** Time of day, to the minute. */
  time: (at: number) => times[locale].format(at),
  /** As people say it: "10:42" on the same day, "Tuesday" within a week, else the date. */
  day: (at: number, now: number) => {
    if (dates.en.format(at) === dates.en.format(now)) return times[locale].format(at)
    return (now - at < 6 * dayMs ? weekdays : dates)[locale].format(at)
  },
  milliseconds: (ms: number) => `${numbers[locale].format(Math.round(ms))} ms`,
})

const en = { ...measuresIn('en'), bytes: (count: number) => `${numbers.en.format(count)} ${plural(count, 'byte', 'bytes')}` }
const de: typeof en = { ...measuresIn('de'), bytes: (count) => `${numbers.de.format(count)} ${plural(count, 'Byte', 'Bytes')}` }

export const measuresText = { en, de }

/** UTC to the second, as in "2026-11-24 09:07:06 UTC". */
export const utc = (at: number) => `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC`
