import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AccountId } from '../../../preload/views'
import { bucketAt, endingIn, histogramOf, isReplaced, lastEvent, livesOf, nextEnd, type Life } from '../../../renderer/features/timeline/timeline-buckets'
import { samples } from '../../fakes/samples'

const moment = fc.integer({ min: 0, max: 1_000 })
const life = fc.record({
  id: fc.constant('anna' as AccountId), issuedAt: fc.constant(null), endsAt: fc.option(moment), renewsAt: fc.option(moment),
}) satisfies fc.Arbitrary<Life>
const lives = fc.array(life, { maxLength: 60 })
const edges = fc.uniqueArray(moment, { minLength: 2, maxLength: 20 }).map((all) => all.sort((one, other) => one - other))
const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0)

describe('histogramOf', () => {
  it('counts each token exactly once', () => {
    fc.assert(fc.property(lives, edges, (all, cuts) => {
      const { buckets, before, after, undated } = histogramOf(all, cuts)
      expect(sum(buckets.map(({ ending }) => ending)) + before + after + undated).toBe(all.length)
    }))
  })

  it('has in each bucket what ends in it, what of that is not renewed, and what is renewed in it; the sums are the totals', () => {
    fc.assert(fc.property(lives, edges, (all, cuts) => {
      const histogram = histogramOf(all, cuts)
      for (const bucket of histogram.buckets) {
        const here = endingIn(all, bucket)
        const { ending, lapsing, renewing, from, to } = bucket
        expect({ ending, lapsing, renewing }).toEqual({
          ending: here.length,
          lapsing: here.filter((it) => !isReplaced(it)).length,
          renewing: all.filter(({ renewsAt }) => renewsAt !== null && renewsAt >= from && renewsAt < to).length,
        })
      }
      for (const part of ['ending', 'lapsing', 'renewing'] as const) expect(histogram[part]).toBe(sum(histogram.buckets.map((bucket) => bucket[part])))
    }))
  })

  it('has a bucket between each two edges, and none without edges', () => {
    expect(histogramOf([], [10, 20, 50]).buckets).toMatchObject([{ from: 10, to: 20 }, { from: 20, to: 50 }])
    expect(histogramOf([], []).buckets).toEqual([])
  })
})

it('bucketAt counts an edge to the bucket that begins there', () => {
  expect([9, 10, 19, 20, 49, 50].map((at) => bucketAt([10, 20, 50], at))).toEqual([-1, 0, 0, 1, 1, 2])
})

it('a token is replaced only by a renewal before its end', () => {
  expect(isReplaced({ endsAt: 10, renewsAt: 9 })).toBe(true)
  for (const renewsAt of [null, 10, 11]) expect(isReplaced({ endsAt: 10, renewsAt })).toBe(false)
})

it('the next end is the first one to come, the last event an end or a renewal', () => {
  const at = (endsAt: number | null, renewsAt: number | null = null): Life => ({ id: 'anna' as AccountId, issuedAt: null, endsAt, renewsAt })
  const all = [at(40, 99), at(20), at(30), at(null)]
  expect(nextEnd(all, 20)).toBe(30)
  expect(nextEnd(all, 40)).toBeNull()
  expect(lastEvent(all)).toBe(99)
  expect(lastEvent([])).toBe(-Infinity)
})

it('there is one life for each account, also for one without a session, and none for a session whose account is gone', () => {
  const { accounts, sessions } = samples(0)
  const known = new Map(accounts.slice(0, 2).map((account) => [account.id, account]))
  const [anna] = sessions
  const found = livesOf(known, new Map(sessions.filter(({ id }) => id !== 'nord').map((session) => [session.id, session])))
  expect(found).toEqual([
    { id: 'anna', issuedAt: anna!.token.issuedAt, endsAt: anna!.token.endsAt, renewsAt: anna!.token.renewsAt },
    { id: 'nord', issuedAt: null, endsAt: null, renewsAt: null },
  ])
})
