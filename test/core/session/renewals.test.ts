import { expect, it } from 'vitest'
import type { PreferenceValues } from '../../../main/core/ports'
import { createRenewals } from '../../../main/core/session/renewals'
import { freshSession, SECOND_OPINION_MS, type SessionState } from '../../../main/core/session/session-state'
import type { AccountId } from '../../../preload/views'
import { sampleError } from '../../fakes/samples'

const anna = 'anna' as AccountId
const DAY = 86_400_000
const NOW = 100 * DAY
const held = { ...freshSession, life: { issuedAt: NOW, endsAt: NOW + DAY / 2, expiresAt: null } }
const due = NOW + DAY / 2 - 300_000

function renewalOf({ session = {}, record = {}, pinned = false, frozen = false, active = false, policy = 'used', state = 'open', back = null }: {
  session?: Partial<SessionState>; record?: object; pinned?: boolean; frozen?: boolean; active?: boolean; policy?: PreferenceValues['renewal']; state?: string; back?: number | null
} = {}) {
  const found = { keyReadable: true, removedAt: null, ...record, profile: { environment: { kind: 'production' }, pinned, frozen } }
  return createRenewals({
    vault: { state: () => ({ state }), records: () => new Map([[anna, found]]) } as never,
    preferences: { read: () => ({ renewal: policy }) } as never,
    clock: { now: () => NOW } as never,
    activeId: () => (active ? anna : null),
    session: () => ({ ...held, ...session }),
    backAt: () => back,
  }).of(anna)
}

it('an account that is active, pinned or was used within a day is renewed unasked, the others on use', () => {
  expect([{}, { active: true }, { pinned: true }, { session: { lastUsedAt: NOW } }, { session: { lastUsedAt: NOW - DAY } }].map(facts => renewalOf(facts)?.at))
    .toEqual([Infinity, due, due, due, Infinity])
})

it('every account is renewed unasked when that is wanted', () => {
  expect(renewalOf({ policy: 'all' })).toEqual({ host: 'https://api.tillhub.com', at: due })
})

it('nothing is unasked for an account that is locked, unreadable, removed, frozen, signed out, refused, or blocked without a token', () => {
  const never = [
    { state: 'locked' }, { record: { keyReadable: false } }, { record: { removedAt: 1 } }, { frozen: true }, { session: { signedOut: true } },
    { session: { key: { state: 'refused' as const, reason: null, changedAt: null } } },
    { session: { key: { state: 'blocked' as const, reason: null, changedAt: null }, life: null } },
  ]
  for (const facts of never) expect(renewalOf({ ...facts, pinned: true })).toBeNull()
})

it('what failed because of its host is made up for once that is back, and nothing else', () => {
  const failed = { failures: 3, failedAt: NOW - 10_000, problem: sampleError('timeout') }
  expect(renewalOf({ session: failed, back: NOW - 1_000 })?.at).toBe(NOW - 1_000)
  expect(renewalOf({ session: failed, back: NOW - 60_000 })?.at).toBe(Infinity)
  expect(renewalOf({ session: { ...failed, problem: sampleError('account-unknown') }, back: NOW - 1_000 })?.at).toBe(Infinity)
})

it('an accepted key that was refused once is asked again minutes later, however long its token lives', () => {
  const doubted = { failures: 1, failedAt: NOW, problem: sampleError('key-refused'), doubtedAt: NOW }
  expect(renewalOf({ session: doubted, pinned: true })?.at).toBe(NOW + SECOND_OPINION_MS)
  expect(renewalOf({ session: doubted })?.at).toBe(Infinity)
})
