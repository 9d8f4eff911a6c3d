import { plural, type Locale } from './index'

const numbers: Record<Locale, Intl.NumberFormat> = { en: new Intl.NumberFormat('en'), de: new Intl.NumberFormat('de') }
const moments: Record<Locale, Intl.DateTimeFormat> = {
  en: new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'medium' }),
  de: new Intl.DateTimeFormat('de', { dateStyle: 'medium', timeStyle: 'medium' }),
}

const secondMs = 1_000
const units = [['d', 86_400 * secondMs], ['h', 3_600 * secondMs], ['min', 60 * secondMs], ['s', secondMs]] as const

/** The two largest units that are not zero at the front: "29 d 23 h", "4 min 12 s", "9 s". The symbols are the same in both languages. */
export function duration(ms: number): string {
  const left = Math.max(0, Math.floor(ms / secondMs) * secondMs)
  const first = Math.max(0, units.findIndex(([, length]) => left >= length))
  const from = left === 0 ? units.length - 1 : first
  const parts = units.slice(from, from + 2).map(([symbol, length], at) => {
    const whole = at === 0 ? left : left % (units[from]?.[1] ?? length)
    return `${Math.floor(whole / length)} ${symbol}`
  })
  return parts.join(' ')
}

const measuresIn = (locale: Locale) => ({
  number: (value: number) => numbers[locale].format(value),
  /** Date and time of day where the user is. */
  moment: (at: number) => moments[locale].format(at),
  milliseconds: (ms: number) => `${numbers[locale].format(Math.round(ms))} ms`,
})

const en = { ...measuresIn('en'), bytes: (count: number) => `${numbers.en.format(count)} ${plural(count, 'byte', 'bytes')}` }
const de: typeof en = { ...measuresIn('de'), bytes: (count) => `${numbers.de.format(count)} ${plural(count, 'Byte', 'Bytes')}` }

export const measuresText = { en, de }

/** UTC to the second, as in "2026-11-24 09:07:06 UTC". */
export const utc = (at: number) => `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC`
