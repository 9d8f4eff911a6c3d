import { describe, expect, it, vi } from 'vitest'
import type { DashboardStep } from '../../../preload/disarm-views'
import type { RunId } from '../../../preload/views'
import { orderOf } from '../../fakes/order'
import { anna } from '../../sandbox/setup'
import { activityOf, newKey, oldKey, replaceInDashboard, setup, signInPath, type Setup } from './setup'

const run = ({ requests, id }: Setup) => requests.run(orderOf({ runId: 'run' as RunId, id, method: 'GET', path: '/api/v0/me', query: [], headers: [], body: null }))
const tokenCheck = '/api/v0/supported-events'

describe('freezing an account', () => {
  it('keeps everything from being sent as it, asked or unasked, until it is unfrozen', async () => {
    const test = await setup()
    const { core, disarm, sessions, reveal, server, id, scheduler } = test
    await disarm.start(id)
    expect(core.accounts.list()[0]?.frozen).toBe(true)
    server.record.reset()
    expect(await run(test)).toMatchObject({ status: null, error: { code: 'account-frozen', accountId: id } })
    await expect(sessions.refresh(id)).rejects.toMatchObject({ code: 'account-frozen' })
    await expect(reveal.copy(id, 'token')).rejects.toMatchObject({ code: 'account-frozen' })
    await expect(reveal.show(id, 'token')).rejects.toMatchObject({ code: 'account-frozen' })
    core.health.start([id])
    scheduler.replan()
    expect(sessions.view(id).token).toMatchObject({ state: 'none', renewsAt: null })
    expect(server.record.count()).toBe(0)
    await disarm.unfreeze(id)
    await vi.waitFor(() => expect(sessions.view(id).token.state).toBe('held'))
    expect(await run(test)).toMatchObject({ status: 200, error: null })
  })

  it('waits for a sign-in under way, so that the token it brings is ended, too', async () => {
    const { disarm, sessions, server, id } = await setup()
    server.knobs({ path: signInPath }, { latencyMs: 200, times: 1 })
    const asked = sessions.refresh(id)
    await vi.waitFor(() => expect(server.record.inFlight).toBe(1))
    await disarm.start(id)
    await asked
    expect(sessions.state(id).token).toBeNull()
    await disarm.logOut(id)
    expect(await disarm.prove({ id, what: 'token' })).toMatchObject({ tokenProof: { outcome: 'ok' } })
  })

  it('survives a restart, and so does how far the disarming has come', async () => {
    const test = await setup()
    const { disarm, id } = test
    await disarm.start(id)
    const before = await disarm.logOut(id)
    const after = await test.restart()
    expect(after.accounts.list()[0]?.frozen).toBe(true)
    expect(await after.disarm.get(id)).toEqual(before)
    expect(await after.disarm.start(id)).toEqual(before)
    expect(await after.disarm.prove({ id, what: 'token' })).toMatchObject({ tokenProof: { outcome: 'ok', status: 401 } })
  })

  it('goes on when the account was frozen and nothing of the disarming was kept', async () => {
    const { disarm, core, id } = await setup()
    await core.accounts.freeze(id, true)
    expect(await disarm.get(id)).toBeNull()
    expect(await disarm.start(id)).toMatchObject({ endedAt: null, tokenEndsAt: expect.any(Number), canRevoke: true })
  })

  it('is kept by an edit of the account', async () => {
    const { disarm, core, id, flows, server } = await setup()
    await disarm.start(id)
    server.record.reset()
    await flows.update({
      id, label: 'Other', accountId: anna.id, key: { typed: newKey }, environment: { kind: 'custom', baseUrl: server.baseUrl },
      accountClass: 'test', colour: 'red', tags: [], note: '', allowDuplicate: false,
    })
    expect(core.accounts.list()[0]).toMatchObject({ label: 'Other', frozen: true })
    expect(server.record.count()).toBe(0)
    expect(await disarm.get(id)).toMatchObject({ keyReplaced: true, keyTested: null })
  })
})

describe('logging out', () => {
  it('ends the token at the server and says by which request', async () => {
    const test = await setup()
    const { disarm, id, server } = test
    await disarm.start(id)
    expect(await disarm.logOut(id)).toMatchObject({ canRevoke: false, loggedOut: { outcome: 'ok', status: 200, requestId: expect.any(String), tokens: 1 } })
    expect(server.record.count({ path: '/api/v0/users/logout' })).toBe(1)
    await vi.waitFor(async () => expect(await activityOf(test)).toEqual(['sign-out ok', 'freeze ok', 'sign-in ok', 'added ok']))
  })

  it('can be tried again after the server did not answer', async () => {
    const { disarm, id, server } = await setup()
    await disarm.start(id)
    server.knobs({ path: '/api/v0/users/logout' }, { status: 503, times: 1 })
    expect(await disarm.logOut(id)).toMatchObject({ loggedOut: { outcome: 'server-error', status: 503 } })
    expect(await disarm.prove({ id, what: 'token' })).toMatchObject({ tokenProof: { outcome: 'still-accepted' } })
    expect(await disarm.logOut(id)).toMatchObject({ loggedOut: { outcome: 'ok' } })
    expect(await disarm.prove({ id, what: 'token' })).toMatchObject({ tokenProof: { outcome: 'ok' } })
  })

  it('has nothing to end where no token was held', async () => {
    const { disarm, sessions, id, server } = await setup()
    await sessions.signOut(id)
    server.record.reset()
    await disarm.start(id)
    expect(await disarm.logOut(id)).toMatchObject({ loggedOut: { outcome: 'ok', tokens: 0, requestId: null }, tokenEndsAt: null })
    await expect(disarm.prove({ id, what: 'token' })).rejects.toMatchObject({ code: 'not-found' })
    expect(server.record.count()).toBe(0)
  })
})

describe('revoking the key at the server', () => {
  it('by replacing it stores the new key at once, and the old one is refused', async () => {
    const test = await setup()
    const { disarm, vault, id, server } = test
    await disarm.start(id)
    expect(await disarm.revoke({ id, how: 'replace', confirmation: ' Anna ' })).toMatchObject({
      revoked: { how: 'replace', outcome: 'ok', status: 200, requestId: expect.any(String) }, keyReplaced: true, keyWaiting: false, canRevoke: false,
    })
    expect(vault.key(id).expose()).toBe(server.accounts.find(anna.id)?.apiKey)
    expect(vault.key(id).expose()).not.toBe(oldKey)
    expect(await disarm.prove({ id, what: 'key' })).toMatchObject({ keyProof: { outcome: 'ok', status: 401 } })
    expect(await disarm.prove({ id, what: 'token' })).toMatchObject({ tokenProof: { outcome: 'still-accepted' } })
  })

  it('keeps a new key that could not be stored, and stores it on the next try', async () => {
    const test = await setup()
    const { disarm, vault, id, files, server } = test
    await disarm.start(id)
    const write = files.write.bind(files)
    files.write = async (name, ...rest) => {
      if (name.startsWith('vault/')) throw new Error('no space')
      return write(name, ...rest)
    }
    await expect(disarm.revoke({ id, how: 'replace', confirmation: 'Anna' })).rejects.toThrow()
    files.write = write
    expect(vault.key(id).expose()).toBe(oldKey)
    const after = await test.restart()
    expect(await after.disarm.get(id)).toMatchObject({ keyWaiting: true, keyReplaced: false })
    expect(await after.disarm.enterKey({ id, key: { keep: true } })).toMatchObject({ keyWaiting: false, keyReplaced: true, keyTested: { outcome: 'ok' } })
    expect(after.vault.key(id).expose()).toBe(server.accounts.find(anna.id)?.apiKey)
  })

  it('by deleting the user behind it ends the key', async () => {
    const { disarm, id } = await setup()
    await disarm.start(id)
    expect(await disarm.revoke({ id, how: 'delete', confirmation: 'Anna' })).toMatchObject({ revoked: { how: 'delete', outcome: 'ok' }, keyReplaced: false })
    expect(await disarm.prove({ id, what: 'key' })).toMatchObject({ keyProof: { outcome: 'ok' } })
  })

  it('needs the account’s title, typed', async () => {
    const { disarm, id, server } = await setup()
    await disarm.start(id)
    await expect(disarm.revoke({ id, how: 'delete', confirmation: 'anna' })).rejects.toMatchObject({ code: 'input-invalid' })
    expect(server.record.count({ method: 'DELETE' })).toBe(0)
  })

  it('says when the token lacks the right, and can be tried another way', async () => {
    const { disarm, id } = await setup({ account: { subUser: { ...anna.subUser!, role: 'accountant' } } })
    await disarm.start(id)
    expect(await disarm.revoke({ id, how: 'replace', confirmation: 'Anna' })).toMatchObject({
      revoked: { outcome: 'revoke-refused', status: 403, requestId: expect.any(String) }, keyReplaced: false, canRevoke: true,
    })
  })

  it.each<[string, object, string]>([
    ['a portal’s page', { body: 'captive-portal' }, 'unexpected-reply'],
    ['an answer without a key', { body: { json: { results: [{}] } } }, 'unexpected-reply'],
    ['no answer', { resetConnection: 'request' }, 'connection-reset'],
    ['an error of the server', { status: 500 }, 'server-error'],
  ])('takes %s for no success', async (_, knobs, outcome) => {
    const { disarm, id, server } = await setup()
    await disarm.start(id)
    server.knobs({ path: /\/api\/key$/ }, knobs)
    expect(await disarm.revoke({ id, how: 'replace', confirmation: 'Anna' })).toMatchObject({ revoked: { outcome }, keyReplaced: false })
  })

  it('is impossible where the sign-in named no user behind the key', async () => {
    const { disarm, id } = await setup({ account: { subUser: undefined } })
    expect(await disarm.start(id)).toMatchObject({ canRevoke: false })
    await expect(disarm.revoke({ id, how: 'delete', confirmation: 'Anna' })).rejects.toMatchObject({ code: 'revoke-impossible' })
  })
})

describe('the proof', () => {
  it('fails while the sign-in endpoint takes the old key, and ends the token which that try brought', async () => {
    const { disarm, id, server } = await setup()
    await disarm.start(id)
    await disarm.logOut(id)
    expect(await disarm.prove({ id, what: 'key' })).toMatchObject({ keyProof: { outcome: 'still-accepted', status: 200 }, loggedOut: { outcome: 'ok', tokens: 2 } })
    expect(server.record.count({ path: '/api/v0/users/logout' })).toBe(2)
    server.revokeKey(anna.id)
    expect(await disarm.prove({ id, what: 'key' })).toMatchObject({ keyProof: { outcome: 'ok' } })
    expect(await disarm.prove({ id, what: 'token' })).toMatchObject({ tokenProof: { outcome: 'ok' } })
  })

  it('fails for a key whose user is only blocked: it still buys a token', async () => {
    const { disarm, id, server } = await setup()
    await disarm.start(id)
    server.accounts.change(anna.id, { subUser: { ...anna.subUser!, blocked: true } })
    expect(await disarm.prove({ id, what: 'key' })).toMatchObject({ keyProof: { outcome: 'still-accepted' } })
  })

  it.each<[string, object, string]>([
    ['the server cannot be reached', { resetConnection: 'request' }, 'connection-reset'],
    ['a portal answers', { body: 'captive-portal' }, 'unexpected-reply'],
    ['the server fails', { status: 500 }, 'server-error'],
    ['the server asks to wait', { retryAfter: 5 }, 'rate-limited'],
    ['a gateway answers 401 by itself', { body: { text: '<h1>401</h1>', type: 'text/html' }, status: 401 }, 'unexpected-reply'],
  ])('stays open when %s', async (_, knobs, outcome) => {
    const { disarm, id, server } = await setup()
    await disarm.start(id)
    await disarm.logOut(id)
    server.revokeKey(anna.id)
    server.knobs({}, knobs)
    expect(await disarm.prove({ id, what: 'key' })).toMatchObject({ keyProof: { outcome } })
    expect(await disarm.prove({ id, what: 'token' })).toMatchObject({ tokenProof: { outcome } })
  })

  it('counts no refusal of a token that was not accepted before', async () => {
    const { disarm, id, server } = await setup()
    await disarm.start(id)
    server.knobs({ path: tokenCheck }, { status: 401 })
    await disarm.logOut(id)
    expect(await disarm.prove({ id, what: 'token' })).toMatchObject({ tokenProof: { outcome: 'refused-before' } })
  })

  it('of a key that cannot be read is impossible', async () => {
    const { disarm, id, vault } = await setup()
    const records = vault.records()
    vault.records = () => new Map([...records].map(([each, record]) => [each, { ...record, keyReadable: false, profile: { ...record.profile, frozen: true } }]))
    await disarm.start(id)
    await expect(disarm.prove({ id, what: 'key' })).rejects.toMatchObject({ code: 'record-unreadable' })
  })
})

describe('the new key', () => {
  it('is stored, tested and used once the account is unfrozen', async () => {
    const test = await setup()
    const { disarm, vault, sessions, id } = test
    await disarm.start(id)
    await disarm.logOut(id)
    replaceInDashboard(test)
    expect(await disarm.enterKey({ id, key: { typed: newKey } })).toMatchObject({ keyReplaced: true, keyTested: { outcome: 'ok', status: 200 } })
    expect(vault.key(id).expose()).toBe(newKey)
    expect(await disarm.prove({ id, what: 'key' })).toMatchObject({ keyProof: { outcome: 'ok' } })
    expect(await disarm.unfreeze(id)).toMatchObject({ endedAt: expect.any(Number), keyReplaced: true })
    await vi.waitFor(() => expect(sessions.view(id)).toMatchObject({ key: { state: 'accepted' }, token: { state: 'held' } }))
  })

  it('is not the old one', async () => {
    const { disarm, id } = await setup()
    await disarm.start(id)
    await expect(disarm.enterKey({ id, key: { typed: ` ${oldKey} ` } })).rejects.toMatchObject({ code: 'key-leaked' })
    await expect(disarm.enterKey({ id, key: { keep: true } })).rejects.toMatchObject({ code: 'key-required' })
    await expect(disarm.enterKey({ id, key: { typed: ' ' } })).rejects.toMatchObject({ code: 'key-required' })
  })

  it('is kept when it is refused or cannot be tried, and says which', async () => {
    const test = await setup()
    const { disarm, vault, server, id } = test
    await disarm.start(id)
    expect(await disarm.enterKey({ id, key: { typed: 'mistyped' } })).toMatchObject({ keyTested: { outcome: 'key-refused', status: 401 } })
    replaceInDashboard(test)
    server.knobs({ path: signInPath }, { resetConnection: 'request', times: 1 })
    expect(await disarm.enterKey({ id, key: { typed: newKey } })).toMatchObject({ keyTested: { outcome: 'connection-reset' } })
    expect(vault.key(id).expose()).toBe(newKey)
    expect(await disarm.enterKey({ id, key: { keep: true } })).toMatchObject({ keyTested: { outcome: 'ok' } })
  })

  it('of a blocked user says so', async () => {
    const test = await setup()
    const { disarm, id, server } = test
    await disarm.start(id)
    replaceInDashboard(test)
    server.accounts.change(anna.id, { subUser: { ...anna.subUser!, blocked: true } })
    expect(await disarm.enterKey({ id, key: { typed: newKey } })).toMatchObject({ keyTested: { outcome: 'sub-user-blocked' } })
  })
})

describe('a disarming', () => {
  it('keeps the ticks of the dashboard’s steps', async () => {
    const { disarm, id } = await setup()
    await disarm.start(id)
    const steps: DashboardStep[] = ['delete-key', 'create-key']
    for (const step of steps) await disarm.tick({ id, step, done: true })
    expect(await disarm.tick({ id, step: 'delete-key', done: false })).toMatchObject({ ticked: [{ step: 'create-key', at: expect.any(Number) }] })
  })

  it('can end without a new key: a false alarm', async () => {
    const { disarm, core, id } = await setup()
    await disarm.start(id)
    expect(await disarm.unfreeze(id)).toMatchObject({ keyReplaced: false })
    expect(core.accounts.list()[0]?.frozen).toBe(false)
    await expect(disarm.logOut(id)).rejects.toMatchObject({ code: 'input-invalid' })
    expect(await disarm.start(id)).toMatchObject({ endedAt: null, loggedOut: null })
  })

  it('does one step at a time', async () => {
    const { disarm, id, server } = await setup()
    await disarm.start(id)
    const [first, second] = await Promise.all([disarm.logOut(id), disarm.logOut(id)])
    expect(second.loggedOut).toEqual(first.loggedOut)
    expect(server.record.count({ path: '/api/v0/users/logout' })).toBe(1)
  })

  it('has no steps before it begins, and none for an account that is gone', async () => {
    const { disarm, core, id } = await setup()
    await expect(disarm.logOut(id)).rejects.toMatchObject({ code: 'not-found' })
    await core.accounts.remove([id])
    await expect(disarm.start(id)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('writes no secret down in clear, and keeps none of the old ones after its end', async () => {
    const test = await setup()
    const { disarm, id, disk, logged } = test
    await disarm.start(id)
    await disarm.prove({ id, what: 'key' })
    replaceInDashboard(test)
    await disarm.enterKey({ id, key: { typed: newKey } })
    await disarm.unfreeze(id)
    const after = await test.restart()
    for (const [name, bytes] of disk) expect(`${name} ${new TextDecoder().decode(bytes)}`).not.toMatch(/CANARY/)
    expect(logged.join()).not.toMatch(/CANARY/)
    await expect(after.disarm.prove({ id, what: 'key' })).rejects.toMatchObject({ code: 'input-invalid' })
    const file = [...disk].find(([name]) => name === `records/disarm/${id}.json`)
    const sealed = after.vault.unseal(id, 'records/disarm', new TextDecoder().decode(file?.[1]))
    expect(JSON.parse(sealed ?? '')).toMatchObject({ oldKey: null, newKey: null, tokens: [] })
  })
})
