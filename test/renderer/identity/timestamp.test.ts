import { expect, it } from 'vitest'
import { timeOf } from '../../../renderer/features/identity/timestamp'

it('reads both forms of a Tillhub timestamp', () => {
  const at = Date.UTC(2020, 2, 25, 10, 30, 58, 52)
  expect(timeOf('2020-03-25T10:30:58.052Z')).toBe(at)
  expect(timeOf({ iso: '2020-03-25T10:30:58.052Z', unix: 1585132258 })).toBe(at)
})

it('is null for what is no time', () => {
  expect([undefined, null, 'soon', 17, [], {}, { iso: 5 }, { unix: 5 }].map(timeOf)).toEqual(Array(8).fill(null))
})
