import { describe, expect, it } from 'vitest'
import { AppError } from '../../../main/core/errors'
import { Secret } from '../../../main/core/secret'
import { createScheduler } from '../../../main/core/session/scheduler'
import { fromRecord, SECOND_OPINION_MS, toRecord, type SessionState } from '../../../main/core/session/session-state'
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
  const frozen = new Set<AccountId>()

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
    clock, random: () => 0, ids: () => keys.keys(), keyReadable: id => keys.has(id), isFrozen: id => frozen.has(id), baseUrl: async () => 'https://api.example',
    target: async id => ({ baseUrl: 'https://api.example', accountId: id, key: new Secret(keys.get(id) ?? '') }),
    tillhub: {
      authenticate,
      logout: async ({ token }) => {
        server.loggedOut.push(token.expose())
        return { status: 200, requestId: null }
      },
      send: async () => { throw new Error('not asked here') },
      headers: () => ({}),
    },
    cache: {
      get: async id => stored.get(id) ?? null,
      set: (id, value) => stored.set(id, new Map(value)),
      update: async () => undefined, remove: async () => undefined, flush: async () => undefined, drop: () => stored.clear(),
    },
    queue: { run: (id, cause) => scheduler.run(id, cause), disown: id => scheduler.disown(id) },
    renewsAt: () => null,
    onChange: (_id, view) => pushed.push(view),
    onSignIn: (_id, cause, outcome) => outcomes.push(`${cause}:${outcome instanceof AppError ? outcome.code : 'ok'}`),
  })
  const scheduler = createScheduler({
    clock, random: () => 0, ids: () => keys.keys(), hostOf: () => 'https://api.example', renewalOf: () => null, signIn: sessions.signIn,
    isOnline: () => true, background: work => void work, onNetwork: () => undefined,
  })
  return { clock, server, sessions, pushed, outcomes, stored, keys, frozen }
}

const settle = async (): Promise<void> => { for (let i = 0; i < 30; i++) await Promise.resolve() }

describe('the session of a frozen account', () => {
  it('is neither signed in nor used, and says so', async () => {
    const { sessions, server, frozen } = setup()
    await sessions.refresh(anna)
    frozen.add(anna)
    const { token, tokenType } = sessions.state(anna)
    const refused = { code: 'account-frozen', details: { accountId: anna } }
    await expect(sessions.refresh(anna)).rejects.toMatchObject(refused)
    await expect(sessions.signIn(anna, 'renewal')).rejects.toMatchObject(refused)
    await expect(sessions.tokenFor(anna)).rejects.toMatchObject(refused)
    await expect(sessions.replace(anna, { token: token!, tokenType })).rejects.toMatchObject(refused)
    expect(sessions.view(anna).token).toMatchObject({ state: 'held', renewsAt: null })
    expect(server.signIns).toEqual([anna])
  })

  it('leaves the others alone', async () => {
    const { sessions, frozen } = setup()
    frozen.add(anna)
    await expect(sessions.refresh(ben)).resolves.toMatchObject({ token: { state: 'held' } })
  })

  it('can still be signed out', async () => {
    const { sessions, server, frozen } = setup()
    await sessions.refresh(anna)
    frozen.add(anna)
    await sessions.signOut(anna)
    expect(server.loggedOut).toEqual(['token-anna-1'])
  })
})

describe('a dropped token', () => {
  it('is handed out once, and the server is not told', async () => {
    const { sessions, server } = setup()
    await sessions.refresh(anna)
    expect(sessions.drop(anna)?.token.expose()).toBe('token-anna-1')
    expect(sessions.drop(anna)).toBeNull()
    expect(sessions.view(anna).token.state).toBe('none')
    expect(server.loggedOut).toEqual([])
  })

  it('is not handed out after its end', async () => {
    const { sessions, clock } = setup()
    await sessions.refresh(anna)
    clock.jump(3_600_000)
    expect(sessions.drop(anna)).toBeNull()
  })

  it('does not come back by a sign-in that was under way', async () => {
    const { sessions, server, clock } = setup()
    server.delayMs = 1_000
    const asked = sessions.refresh(anna)
    await settle()
    sessions.drop(anna)
    clock.advance(1_000)
    await asked
    expect(sessions.state(anna).token).toBeNull()
  })
})

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
    const signIn = async () => {
      await sessions.signIn(anna, cause)
      return sessions.view(anna)
    }
    await sessions.refresh(anna)
    server.failure = new AppError('key-refused', { status: 401 })
    const once = await signIn()
    expect(once).toMatchObject({ key: { state: 'accepted' }, token: { state: 'held', reason: { code: 'key-refused' } } })
    clock.advance(SECOND_OPINION_MS - 1)
    expect((await signIn()).key.state).toBe('accepted')
    clock.advance(1)
    expect((await signIn()).key).toMatchObject({ state: 'refused', reason: { code: 'key-refused' } })
  })

  it('forget the doubt about a key once it is accepted again, whatever came between', async () => {
    const { sessions, server, clock } = setup()
    await sessions.refresh(anna)
    for (const code of ['key-refused', 'offline'] as const) {
      server.failure = new AppError(code)
      await sessions.signIn(anna, 'check')
    }
    expect(sessions.state(anna).doubtedAt).toBe(clock.now())
    server.failure = null
    await sessions.signIn(anna, 'check')
    clock.advance(SECOND_OPINION_MS)
    server.failure = new AppError('key-refused')
    await sessions.signIn(anna, 'check')
    expect(sessions.state(anna).key.state).toBe('accepted')
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
    await sessions.signIn(anna, 'renewal')
    expect(sessions.view(anna)).toMatchObject({ key: { state: 'accepted' }, token: { state: 'held', reason: { code: 'offline' } } })
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

  it('sign in with the new key when the key is changed while the server is asked with the old one, and only one at a time', async () => {
    const { sessions, server, clock, keys, outcomes } = setup()
    server.delayMs = 1_000
    const late = sessions.refresh(anna)
    await settle()
    keys.set(anna, 'new-key')
    sessions.reset(anna)
    const renewed = sessions.refresh(anna)
    await settle()
    expect(server.signIns).toHaveLength(1)
    for (let second = 0; second < 2; second++) {
      clock.advance(1_000)
      await settle()
    }
    await Promise.all([late, renewed])
    expect([server.signIns.length, server.peak, outcomes]).toEqual([2, 1, ['asked:ok']])
    expect(sessions.view(anna).token.state).toBe('held')
  })

  it('drop the token at sign-out before the server is told, and stay out', async () => {
    const { sessions, server } = setup()
    await sessions.refresh(anna)
    const view = await sessions.signOut(anna)
    expect(view.token.state).toBe('none')
    expect(server.loggedOut).toEqual(['token-anna-1'])
    expect(sessions.state(anna).signedOut).toBe(true)
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
