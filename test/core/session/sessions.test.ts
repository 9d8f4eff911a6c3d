import { describe, expect, it } from 'vitest'
import { AppError } from '../../../main/core/errors'
import { Secret } from '../../../main/core/secret'
import { createRefresher } from '../../../main/core/session/refresher'
import { fromRecord, renewalOf, SECOND_OPINION_MS, toRecord, type SessionState } from '../../../main/core/session/session-state'
import { createSessions } from '../../../main/core/session/sessions'
import type { SignIn } from '../../../main/core/tillhub/client'
import type { AccountId, SessionView } from '../../../preload/views'
import { createFakeClock } from '../../fakes/clock'

const anna = 'anna' as AccountId
const ben = 'ben' as AccountId

function setup() {
  const clock = createFakeClock()
  const server = { signIns: [] as string[], loggedOut: [] as string[], inFlight: 0, peak: 0, lifeMs: 3_600_000, delayMs: 0, failure: null as AppError | null, flags: { active: true, blocked: false, deleted: false } }
  const pushed: SessionView[] = []
  const outcomes: string[] = []
  const stored = new Map<string, ReadonlyMap<AccountId, SessionState>>()
  const keys = new Map([[anna, 'key-anna'], [ben, 'key-ben']])

  async function authenticate({ accountId }: { accountId: string }): Promise<SignIn> {
    server.signIns.push(accountId)
    server.peak = Math.max(server.peak, ++server.inFlight)
    if (server.delayMs > 0) await new Promise<void>(done => clock.after(server.delayMs, done))
    else await Promise.resolve()
    server.inFlight--
    if (server.failure) throw server.failure
    const expiresAt = new Date(clock.now() + server.lifeMs).toISOString()
    return {
      token: new Secret(`token-${accountId}-${server.signIns.length}`), tokenType: 'Bearer', expiresAt,
      user: { id: accountId, name: accountId, legacyId: null }, userFields: {}, subUser: { id: 'sub' }, subUserFlags: server.flags,
      host: 'api.example', requestId: 'request', serverDate: null, receivedAt: clock.now(), ms: 1, echoedKeyDiffers: false,
    }
  }

  const sessions = createSessions({
    clock, random: () => 0, ids: () => keys.keys(), keyReadable: id => keys.has(id),
    target: async id => ({ baseUrl: 'https://api.example', accountId: id, key: new Secret(keys.get(id) ?? '') }),
    tillhub: {
      authenticate,
      logout: async ({ token }) => { server.loggedOut.push(token.expose()) },
      send: async () => { throw new Error('not asked here') },
      headers: () => ({}),
    },
    cache: {
      get: async id => stored.get(id) ?? null,
      set: (id, value) => stored.set(id, new Map(value)),
      update: async () => undefined, remove: async () => undefined, flush: async () => undefined, drop: () => stored.clear(),
    },
    onChange: (_id, view) => pushed.push(view),
    onSignIn: (_id, cause, outcome) => outcomes.push(`${cause}:${outcome instanceof AppError ? outcome.code : 'ok'}`),
  })
  return { clock, server, sessions, pushed, outcomes, stored, keys }
}

const settle = async (): Promise<void> => { for (let i = 0; i < 30; i++) await Promise.resolve() }

describe('sessions that are locked', () => {
  it('hold no token, show what is no secret, and have the tokens back after a load', async () => {
    const { sessions } = setup()
    await sessions.refresh(anna)
    const before = sessions.view(anna)
    const { token } = await sessions.tokenFor(anna)
    sessions.lock(new AppError('vault-locked'))
    expect(sessions.state(anna).token).toBeNull()
    expect(sessions.view(anna)).toEqual(before)
    await sessions.load()
    expect((await sessions.tokenFor(anna)).token.equals(token)).toBe(true)
  })

  it('stop a sign-in under way, and store no token of it', async () => {
    const { sessions, server, clock, pushed, outcomes } = setup()
    server.delayMs = 1_000
    const asked = sessions.refresh(anna)
    await settle()
    expect(pushed.at(-1)).toMatchObject({ token: { state: 'signing-in' } })
    sessions.lock(new AppError('vault-locked'))
    expect(pushed.at(-1)).toMatchObject({ token: { state: 'none' } })
    clock.advance(1_000)
    await expect(asked).rejects.toMatchObject({ code: 'vault-locked' })
    expect(sessions.state(anna).token).toBeNull()
    expect(outcomes).toEqual([])
  })
})

describe('sessions', () => {
  it('ask the server once when ten callers need the same token', async () => {
    const { sessions, server } = setup()
    const bearers = await Promise.all(Array.from({ length: 10 }, () => sessions.tokenFor(anna)))
    expect(server.signIns).toEqual(['anna'])
    expect(new Set(bearers.map(({ token }) => token.expose()))).toEqual(new Set(['token-anna-1']))
  })

  it('hold at most eight sign-ins in flight', async () => {
    const { sessions, server, keys } = setup()
    const ids = Array.from({ length: 50 }, (_, n) => `a${n}` as AccountId)
    for (const id of ids) keys.set(id, id)
    await Promise.all(ids.map(id => sessions.refresh(id)))
    expect(server.signIns).toHaveLength(50)
    expect(server.peak).toBe(8)
  })

  it('give each account its own token and no other', async () => {
    const { sessions } = setup()
    expect((await sessions.tokenFor(anna)).token.expose()).toContain('anna')
    expect((await sessions.tokenFor(ben)).token.expose()).toContain('ben')
  })

  it('sign in again once a token has ended', async () => {
    const { sessions, server, clock } = setup()
    await sessions.tokenFor(anna)
    clock.advance(server.lifeMs)
    await sessions.tokenFor(anna)
    expect(server.signIns).toHaveLength(2)
  })

  it('replace a refused token once a minute, so that a server that refuses for ever makes no loop', async () => {
    const { sessions, server, clock } = setup()
    const first = await sessions.tokenFor(anna)
    const second = await sessions.replace(anna, first)
    expect(second.token.equals(first.token)).toBe(false)
    await expect(sessions.replace(anna, second)).rejects.toMatchObject({ code: 'unauthorized' })
    clock.advance(60_000)
    await sessions.replace(anna, second)
    expect(server.signIns).toHaveLength(3)
  })

  it('hand out the newer token when the refused one was replaced already', async () => {
    const { sessions, server } = setup()
    const first = await sessions.tokenFor(anna)
    await sessions.refresh(anna)
    await sessions.replace(anna, first)
    expect(server.signIns).toHaveLength(2)
  })

  it('call a key refused by the verdict of the sign-in endpoint only', async () => {
    for (const [code, key, token] of [
      ['key-refused', 'refused', 'none'], ['account-unknown', 'refused', 'none'], ['key-forbidden', 'blocked', 'none'],
      ['timeout', 'unchecked', 'unreachable'], ['unexpected-reply', 'unchecked', 'unreachable'], ['server-error', 'unchecked', 'unreachable'],
    ] as const) {
      const { sessions, server } = setup()
      server.failure = new AppError(code, { requestId: 'abc' })
      const view = await sessions.refresh(anna)
      expect([view.key.state, view.token.state]).toEqual([key, token])
      expect(view.token.reason).toMatchObject({ code, requestId: 'abc' })
    }
  })

  it.each(['renewal', 'check'] as const)('call an accepted key bad by a %s only when it is refused again minutes later', async cause => {
    const { sessions, server, clock } = setup()
    await sessions.refresh(anna)
    server.failure = new AppError('key-refused', { status: 401 })
    const once = await sessions.refresh(anna, cause)
    expect(once).toMatchObject({ key: { state: 'accepted' }, token: { state: 'held', reason: { code: 'key-refused' } } })
    expect(once.token.renewsAt).toBe(clock.now() + SECOND_OPINION_MS)
    clock.advance(SECOND_OPINION_MS - 1)
    expect((await sessions.refresh(anna, cause)).key.state).toBe('accepted')
    clock.advance(1)
    expect(await sessions.refresh(anna, cause)).toMatchObject({ key: { state: 'refused', reason: { code: 'key-refused' } }, token: { renewsAt: null } })
  })

  it('forget the doubt about a key once it is accepted again, whatever came between', async () => {
    const { sessions, server, clock } = setup()
    await sessions.refresh(anna)
    for (const code of ['key-refused', 'offline'] as const) {
      server.failure = new AppError(code)
      await sessions.refresh(anna, 'check')
    }
    expect(sessions.state(anna).doubtedAt).toBe(clock.now())
    server.failure = null
    await sessions.refresh(anna, 'check')
    clock.advance(SECOND_OPINION_MS)
    server.failure = new AppError('key-refused')
    expect((await sessions.refresh(anna, 'check')).key.state).toBe('accepted')
  })

  it('believe the first refusal where somebody asked, or where the key was never accepted', async () => {
    const { sessions, server } = setup()
    await sessions.refresh(anna)
    server.failure = new AppError('key-refused')
    expect((await sessions.refresh(anna, 'asked')).key.state).toBe('refused')
    expect((await sessions.refresh(ben, 'check')).key.state).toBe('refused')
  })

  it('show an accepted key behind a blocked sub_user as blocked, with the token it got', async () => {
    const { sessions, server } = setup()
    server.flags = { active: true, blocked: true, deleted: false }
    const view = await sessions.refresh(anna)
    expect(view).toMatchObject({ key: { state: 'blocked', reason: { code: 'sub-user-blocked' } }, token: { state: 'held' } })
  })

  it('keep a good token while its renewal fails', async () => {
    const { sessions, server } = setup()
    await sessions.refresh(anna)
    server.failure = new AppError('offline')
    const view = await sessions.refresh(anna, 'renewal')
    expect(view).toMatchObject({ key: { state: 'accepted' }, token: { state: 'held', reason: { code: 'offline' } } })
  })

  it('ignore an answer about a key that was changed while the server was asked', async () => {
    const { sessions, server, clock, outcomes } = setup()
    server.delayMs = 1_000
    const late = sessions.refresh(anna)
    await settle()
    sessions.reset(anna)
    clock.advance(1_000)
    await late
    expect(sessions.view(anna).token.state).toBe('none')
    expect(outcomes).toEqual([])
  })

  it('drop the token at sign-out before the server is told, and stay out', async () => {
    const { sessions, server } = setup()
    await sessions.refresh(anna)
    const view = await sessions.signOut(anna)
    expect(view.token.state).toBe('none')
    expect(server.loggedOut).toEqual(['token-anna-1'])
    expect(renewalOf(sessions.state(anna))).toBeNull()
  })

  it('come back after a restart with the token they had', async () => {
    const before = setup()
    await before.sessions.refresh(anna)
    const written: unknown = JSON.parse(JSON.stringify(toRecord(before.sessions.state(anna))))
    const after = setup()
    after.stored.set('sessions', new Map([[anna, fromRecord(written)]]))
    await after.sessions.load()
    expect((await after.sessions.tokenFor(anna)).token.expose()).toBe('token-anna-1')
    expect(after.server.signIns).toEqual([])
  })

  it('never put a token into what is pushed to the page', async () => {
    const { sessions, pushed } = setup()
    await sessions.refresh(anna)
    expect(pushed.length).toBeGreaterThan(1)
    expect(JSON.stringify(pushed)).not.toContain('token-anna')
  })
})

describe('the refresher', () => {
  it('renews a token of five seconds before it ends, again and again, with one timer', async () => {
    const { sessions, server, clock } = setup()
    server.lifeMs = 5_000
    await sessions.refresh(anna)
    const refresher = createRefresher({
      clock, ids: () => [anna], dueAt: id => renewalOf(sessions.state(id)), renew: id => void sessions.refresh(id, 'renewal').then(() => refresher.replan()),
    })
    refresher.replan()
    for (let second = 0; second < 60; second++) {
      const { endsAt } = sessions.view(anna).token
      expect(endsAt).toBeGreaterThan(clock.now())
      clock.advance(500)
      await settle()
    }
    expect(server.signIns.length).toBeGreaterThanOrEqual(7)
    expect(server.signIns.length).toBeLessThanOrEqual(9)
    expect(clock.pending()).toBe(1)
    refresher.stop()
  })

  it('notices within its tick that the clock jumped, as after sleep', async () => {
    const { sessions, server, clock } = setup()
    await sessions.refresh(anna)
    const refresher = createRefresher({ clock, ids: () => [anna], dueAt: id => renewalOf(sessions.state(id)), renew: id => void sessions.refresh(id, 'renewal') })
    refresher.replan()
    clock.advance(100)
    clock.jump(86_400_000)
    clock.advance(30_000)
    await settle()
    expect(server.signIns).toHaveLength(2)
  })

  it('leaves a refused key alone', async () => {
    const { sessions, server, clock } = setup()
    server.failure = new AppError('key-refused')
    await sessions.refresh(anna)
    const refresher = createRefresher({ clock, ids: () => [anna], dueAt: id => renewalOf(sessions.state(id)), renew: id => void sessions.refresh(id, 'renewal') })
    refresher.replan()
    clock.advance(86_400_000)
    await settle()
    expect(server.signIns).toHaveLength(1)
  })
})
