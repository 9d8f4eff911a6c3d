import { expect, it } from 'vitest'
import type { AccountId } from '../../../preload/views'
import { countStandings, standingOf } from '../../../renderer/features/timeline/timeline-states'
import { sampleSession, samples } from '../../fakes/samples'

const now = Date.UTC(2026, 10, 24, 12)
const id = 'anna' as AccountId

it('counts each account once, by its token or by what keeps its key from buying one', () => {
  const { accounts, sessions } = samples(now)
  const counts = countStandings(new Map(accounts.map((it) => [it.id, it])), new Map(sessions.map((it) => [it.id, it])), now)
  expect(Object.fromEntries(counts)).toEqual({ valid: 3, expiring: 1, refused: 1, expired: 1, unreadable: 1, unreachable: 1 })
})

it('a token that is still good counts, whatever became of its key', () => {
  const session = sampleSession({ id, now, key: 'refused', leftMs: 60_000 * 60 })
  expect(standingOf(session, now)).toBe('valid')
  expect(standingOf(session, now + 60_000 * 60)).toBe('refused')
})

it('an account that was never asked about has none', () => {
  expect(standingOf(undefined, now)).toBe('none')
})
