import { expect, it } from 'vitest'
import { longDuration, measuresText, utc } from '../../../renderer/text/measures'

it('spells a length of time in the units that matter', () => {
  const [minute, hour, day] = [60_000, 3_600_000, 86_400_000]
  expect([29 * day + 23.9 * hour, 3 * hour + 5 * minute, 4.9 * minute, 80_000, 9_400, 0, -5_000].map(longDuration))
    .toEqual(['29 d 23 h', '3 h 5 min', '4 min', '1 min 20 s', '9 s', '0 s', '0 s'])
})

it('counts bytes in the manner of each language', () => {
  expect([1, 4512].map(measuresText.en.bytes)).toEqual(['1 byte', '4,512 bytes'])
  expect([1, 4512].map(measuresText.de.bytes)).toEqual(['1 Byte', '4.512 Bytes'])
})

it('writes UTC to the second', () => {
  expect(utc(Date.UTC(2026, 10, 24, 9, 7, 6, 999))).toBe('2026-11-24 09:07:06 UTC')
})

it('names a day as people do', () => {
  const now = new Date(2026, 10, 24, 15, 30).getTime()
  const at = (day: number, hour = 10) => new Date(2026, 10, day, hour, 42).getTime()
  expect([at(24), at(22), at(19), at(10)].map((moment) => measuresText.de.day(moment, now))).toEqual(['10:42', 'Sonntag', 'Donnerstag', '10.11.2026'])
  expect(measuresText.en.day(at(22), now)).toBe('Sunday')
})
