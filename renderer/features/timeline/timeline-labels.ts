import { boundaryBefore, wholeDay, type ClockChange, type Stretch, type Unit } from './timeline-calendar'
import type { TurnUnit } from './timeline-ticks'

/** Moments and stretches in the words of a locale and the time zone of this computer. */
export interface Labels {
  /** A tick of the axis. */
  tick(at: number, unit: Unit): string
  /** The day, month or year that a moment lies in. */
  turn(at: number, unit: TurnUnit): string
  /** "14:05", with the day unless it is the same as that of `near`. */
  moment(at: number, near: number): string
  /** One piece of the timeline, a day or longer when `unit` says so. */
  piece(stretch: Stretch, unit: Unit): string
  /** What clocks show from then on: "GMT+1". */
  zone(change: ClockChange): string
}

const date = { weekday: 'short', day: 'numeric', month: 'short' } as const

export function createLabels(locale: string): Labels {
  const isOf24Hours = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).resolvedOptions().hourCycle === 'h23'
  const time = { hour: isOf24Hours ? '2-digit' : 'numeric', minute: '2-digit' } as const
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options)
  const ofTime = format(time)
  const ofDay = format(date)
  const ofDate = format({ ...date, year: 'numeric' })
  const ofMoment = format({ ...date, ...time })
  const ofFarMoment = format({ ...date, ...time, year: 'numeric' })
  const ofZone = format({ timeZoneName: 'short' })
  const ticks: Record<Unit, Intl.DateTimeFormat> = {
    minute: ofTime, hour: ofTime, day: format({ weekday: 'short', day: 'numeric' }), week: format({ day: 'numeric', month: 'short' }), month: format({ month: 'short' }),
  }
  const turns: Record<TurnUnit, Intl.DateTimeFormat> = { day: ofDay, month: format({ month: 'long', year: 'numeric' }), year: format({ year: 'numeric' }) }
  const year = (at: number): number => new Date(at).getFullYear()

  return {
    tick: (at, unit) => ticks[unit].format(at),
    turn: (at, unit) => turns[unit].format(at),
    moment: (at, near) => {
      if (boundaryBefore(at, wholeDay) === boundaryBefore(near, wholeDay)) return ofTime.format(at)
      return (year(at) === year(near) ? ofMoment : ofFarMoment).format(at)
    },
    piece: ({ from, to }, unit) => {
      if (unit === 'minute' || unit === 'hour') return ofMoment.formatRange(from, to)
      return unit === 'day' ? ofDay.format(from) : ofDate.formatRange(from, to - 1)
    },
    zone: ({ at }) => ofZone.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '',
  }
}
