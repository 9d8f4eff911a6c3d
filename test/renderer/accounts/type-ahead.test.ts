import { expect, it } from 'vitest'
import { findByPrefix } from '../../../renderer/features/accounts/type-ahead'
import { samples } from '../../fakes/samples'

const { accounts } = samples(0)

it('goes on to the next account with the same letter, round the end', () => {
  expect(findByPrefix(accounts, -1, 'b')).toBe(0)
  expect(findByPrefix(accounts, 0, 'b')).toBe(3)
  expect(findByPrefix(accounts, 3, 'b')).toBe(0)
  expect(findByPrefix(accounts, 0, 'x')).toBe(-1)
})
