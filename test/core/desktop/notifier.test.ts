import { afterEach, describe, expect, it, vi } from 'vitest'
import { desktopWords } from '../../../main/core/desktop/desktop-words'
import { createNotifier, type Notice } from '../../../main/core/desktop/notifier'
import { startFakeTillhub } from '../../../main/sandbox/server'
import type { AccountId } from '../../../preload/views'
import { createFakeClock, type FakeClock } from '../../fakes/clock'
import { createTestCore } from '../../fakes/core'
import { createFakeKeyring } from '../../fakes/key-wrap'
import { anna, ben } from '../../sandbox/setup'

const SIGN_IN = '/api/v1/users/auth/key'
const LIFE_MS = 60 * 60_000
const open: { close(): Promise<unknown> }[] = []
afterEach(async () => {
  for (const each of open.splice(0)) await each.close()
})

async function setup({ clock = createFakeClock(Date.now()), disk = new Map<string, Uint8Array>(), keyring = createFakeKeyring() } = {}) {
  const server = await startFakeTillhub({ accounts: [anna, ben] })
  server.knobs({ path: SIGN_IN }, { tokenLifeMs: LIFE_MS })
  const test = createTestCore({ clock, disk, keyring })
  const settings = { notifies: true, presentation: false }
  const notices: Notice[] = []
  let watched: AccountId | null = null
  const stop = createNotifier({
    core: test.core, clock, settings: () => settings, words: () => desktopWords('en', 'en'), isWatched: id => id === watched,
    show: notice => notices.push(notice),
  })
  open.push(server, { close: async () => { stop(); await test.core.dispose() } })
  await test.core.start()
  const add = async (who: typeof anna, label: string, isPinned: boolean): Promise<AccountId> => {
    const { id } = await test.core.flows.add({
      label, accountId: who.id, key: { typed: who.apiKey }, environment: { kind: 'custom', baseUrl: server.baseUrl },
      accountClass: 'test', colour: 'teal', tags: [], note: '', allowDuplicate: false,
    })
    await vi.waitFor(() => expect(test.core.sessions.view(id).key.state).toBe('accepted'))
    if (isPinned) await test.core.accounts.pin([id], true)
    return id
  }
  return { ...test, server, clock, settings, notices, add, disk, keyring, watch: (id: AccountId | null) => { watched = id } }
}

/** Lets time pass in steps, with the server's answers between them. */
async function pass(clock: FakeClock, ms: number): Promise<void> {
  const step = ms > 60_000 ? 60_000 : 500
  for (let left = ms; left > 0; left -= step) {
    clock.advance(Math.min(left, step))
    await new Promise(done => setTimeout(done, 8))
  }
}

const refuse = { status: 401 }

describe('a notification', () => {
  it('tells once that the key of a pinned account is refused, by name and without a secret', async () => {
    const { core, server, clock, notices, add } = await setup()
    const id = await add(anna, 'Bakery', true)
    server.knobs({ path: SIGN_IN }, refuse)
    for (let time = 0; time < 3; time++) {
      await core.sessions.refresh(id)
      await pass(clock, 5_000)
    }
    expect(notices).toEqual([{ id, title: 'Bakery', body: 'The server refuses its API key.' }])
    expect(JSON.stringify(notices)).not.toContain(anna.apiKey)
  })

  it('tells nothing of an account that is not pinned, that the user looks at, or when it is switched off', async () => {
    const { core, server, clock, notices, add, watch, settings } = await setup()
    const loose = await add(anna, 'Loose', false)
    const pinned = await add(ben, 'Pinned', true)
    server.knobs({ path: SIGN_IN }, refuse)
    await core.sessions.refresh(loose)
    watch(pinned)
    await core.sessions.refresh(pinned)
    await pass(clock, 5_000)
    expect(notices).toEqual([])
    watch(null)
    settings.notifies = false
    server.knobs({ path: SIGN_IN }, { status: 403 })
    await core.sessions.refresh(pinned)
    await pass(clock, 5_000)
    expect(notices).toEqual([])
  })

  it('tells once that the renewal of a pinned account fails, however often it is tried again, and again only after it went well', async () => {
    const { core, server, clock, notices, add } = await setup()
    const id = await add(anna, 'Bakery', true)
    await add(ben, 'Loose', false)
    const mend = server.knobs({ path: SIGN_IN }, { status: 500 })
    await pass(clock, LIFE_MS + 20 * 60_000)
    expect(core.sessions.state(id).failures).toBeGreaterThan(1)
    expect(notices).toEqual([{ id, title: 'Bakery', body: 'Its token could not be renewed. It is tried again.' }])
    mend()
    await core.sessions.refresh(id)
    server.knobs({ path: SIGN_IN }, { status: 500 })
    await pass(clock, LIFE_MS + 20 * 60_000)
    // A busy machine answers a sign-in later than the clock of the test goes on.
    await expect.poll(async () => {
      await pass(clock, 60_000)
      return notices.length
    }, { timeout: 10_000 }).toBe(2)
  })

  it('tells nothing while there is no network', async () => {
    const { core, server, clock, notices, add } = await setup()
    const id = await add(anna, 'Bakery', true)
    server.knobs({ path: SIGN_IN }, { resetConnection: 'request' })
    await pass(clock, LIFE_MS + 10 * 60_000)
    expect(core.sessions.state(id).failures).toBeGreaterThan(0)
    expect(notices).toEqual([])
  })

  it('does not tell after a restart what was so before it', async () => {
    const first = await setup()
    const id = await first.add(anna, 'Bakery', true)
    first.server.knobs({ path: SIGN_IN }, refuse)
    await first.core.sessions.refresh(id)
    await pass(first.clock, 5_000)
    expect(first.notices).toHaveLength(1)
    await first.core.dispose()
    first.clock.advance(60_000)
    const { disk, keyring, clock } = first
    const second = await setup({ clock, disk, keyring })
    await pass(clock, 5_000)
    expect(second.core.sessions.view(id).key.state).toBe('refused')
    expect(second.notices).toEqual([])
  })

  it('names several in one, and none while the screen is shared', async () => {
    const { core, server, clock, notices, add, settings } = await setup()
    const ids = [await add(anna, 'Bakery', true), await add(ben, 'Kiosk', true)]
    server.knobs({ path: SIGN_IN }, refuse)
    await Promise.all(ids.map(id => core.sessions.refresh(id)))
    await pass(clock, 5_000)
    expect(notices.map(({ title, body }) => [title, body])).toEqual([['2 pinned accounts need you', 'Bakery, Kiosk']])
    settings.presentation = true
    server.knobs({ path: SIGN_IN }, { status: 403 })
    await Promise.all(ids.map(id => core.sessions.refresh(id)))
    await pass(clock, 5_000)
    expect(notices[1]?.body).toBe('Account 1, Account 2')
  })
})
