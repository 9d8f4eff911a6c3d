import { beforeEach, expect, it } from 'vitest'
import { clockChanges, dayMs } from '../../../renderer/features/timeline/timeline-calendar'
import { createLabels } from '../../../renderer/features/timeline/timeline-labels'
import { expiryQuery } from '../../../renderer/features/timeline/timeline-query'
import { setZone } from './zones'

beforeEach(() => setZone('Europe/Berlin'))

const at = (day: number, hour = 0, year = 2026): number => new Date(year, 10, day, hour).getTime()
/** Commas and the width of spaces differ between editions of the locale data. */
const plain = (text: string): string => text.replace(/[\s,]+/g, ' ').replaceAll(' – ', '–')

it('names the day only when it is another one, and the year only when it is another one', () => {
  const { moment } = createLabels('en-GB')
  expect(plain(moment(at(24, 14), at(24, 9)))).toBe('14:00')
  expect(plain(moment(at(25, 14), at(24, 9)))).toBe('Wed 25 Nov 14:00')
  expect(plain(moment(at(25, 14, 2027), at(24, 9)))).toBe('Thu 25 Nov 2027 14:00')
})

it('shows times as the country does', () => {
  const nine = (locale: string) => plain(createLabels(locale).tick(at(24, 9), 'hour'))
  expect([nine('en-GB'), nine('en-US'), nine('de-AT')]).toEqual(['09:00', '9:00 AM', '09:00'])
})

it('names pieces by what they are pieces of', () => {
  const { piece } = createLabels('de')
  expect(plain(piece({ from: at(24, 12), to: at(24, 14) }, 'hour'))).toBe('Di. 24. Nov. 12:00–14:00 Uhr')
  expect(plain(piece({ from: at(24), to: at(25) }, 'day'))).toBe('Di. 24. Nov.')
  expect(plain(piece({ from: at(23), to: at(30) }, 'week'))).toBe('Mo. 23.–So. 29. Nov. 2026')
})

it('names the time zone from a change of clocks on', () => {
  const [summer, winter] = clockChanges({ from: at(1) - 300 * dayMs, to: at(24) })
  expect([summer, winter].map((change) => createLabels('de').zone(change!))).toEqual(['MESZ', 'MEZ'])
})

it('asks the list for a stretch in local time to the minute', () => {
  expect(expiryQuery({ from: at(24, 12), to: at(24, 14) })).toBe('expires:2026-11-24T12:00..2026-11-24T14:00')
})
