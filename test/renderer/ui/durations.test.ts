import { expect, it } from 'vitest'
import { relativeTime, shortDuration } from '../../../renderer/ui/durations'

it('gives a duration in its largest whole unit', () => {
  expect([29.9 * 86_400_000, 23 * 3_600_000, 4 * 60_000 + 59_000, 11_001, 0].map(shortDuration)).toEqual(['29 d', '23 h', '4 min', '12 s', '0 s'])
})

it('tells past and future apart in the words of the language', () => {
  expect(relativeTime(0, 5 * 60_000, 'en')).toBe('5 minutes ago')
  expect(relativeTime(2 * 86_400_000, 0, 'de')).toBe('übermorgen')
})
