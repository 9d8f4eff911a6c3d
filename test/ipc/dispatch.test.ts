import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AppError } from '../../main/core/errors'
import { createHandlers } from '../../main/ipc/all-handlers'
import { channels } from '../../main/ipc/channels'
import { createDispatch, type AllHandlers } from '../../main/ipc/dispatch'
import { methods, whileLocked } from '../../preload/contract'
import { createTestCore } from '../fakes/core'
import { isHarmless } from './harmless'

let test: ReturnType<typeof createTestCore>
let handlers: AllHandlers
let dispatch: ReturnType<typeof createDispatch>
let relaunched: number

const dispatchOf = (every: AllHandlers) => createDispatch({
  handlers: every,
  isLocked: () => test.core.vault.state().state === 'locked',
  log: { write: (event, fields) => test.logged.push(JSON.stringify({ event, ...fields })) },
})

const unchecked = { state: 'unchecked', version: null, checkedAt: null, error: null } as const

beforeEach(async () => {
  test = createTestCore()
  relaunched = 0
  const { core } = test
  const clipboard = { read: async () => '', write: async () => undefined, clearIf: async () => undefined }
  const files = { choose: async () => null, read: async () => { throw new AppError('import-unreadable') } }
  handlers = createHandlers(core, {
    info: { version: '0', electron: '0', platform: 'linux', locale: 'en', dataFolder: '/data', preferencesKeptAs: null, canStartAtLogin: true },
    clipboard, files, caFile: files, showFolder: async () => undefined, moveData: async () => false, diagnostics: async () => false, save: async () => false, saveBytes: async () => false, choosePlace: async () => null,
    openWindow: () => undefined, showMenu: () => undefined, openAddress: async () => undefined,
    updates: { view: () => unchecked, check: async () => unchecked, address: () => '', replan: () => undefined },
    restart: { relaunch: () => relaunched++, mustRelaunch: () => false },
  })
  dispatch = dispatchOf(handlers)
  await core.start()
})

afterEach(() => test.core.dispose())

describe('a call from the page', () => {
  it('has one channel per method of the contract, and each is implemented', () => {
    for (const [feature, table] of Object.entries(methods)) {
      for (const method of Object.keys(table)) {
        expect(channels).toContain(`${feature}.${method}`)
        expect(handlers[feature as keyof AllHandlers]).toHaveProperty(method)
      }
    }
  })

  it('to an unknown channel, or with more than one argument, is refused', async () => {
    for (const [channel, args] of [['accounts.steal', []], ['__proto__.toString', []], ['accounts.constructor', []], ['', []], ['accounts.list', [1, 2]]] as const) {
      expect(await dispatch(channel, args)).toMatchObject({ ok: false, error: { code: 'input-invalid' } })
    }
  })

  it('with a field too many, a wrong type or a text too long is refused, naming the field', async () => {
    const good = {
      label: 'A', accountId: 'id', key: { typed: 'k' }, environment: { kind: 'production' }, accountClass: 'live', colour: 'teal', tags: [], note: '', allowDuplicate: false,
    }
    for (const [bad, detail] of [
      [{ ...good, extra: 1 }, ''], [{ ...good, label: 5 }, 'label'], [{ ...good, label: 'x'.repeat(201) }, 'label'],
      [{ ...good, tags: Array(51).fill('t') }, 'tags'], [{ ...good, key: { typed: 'k', pasted: 'p' } }, 'key'],
      [{ ...good, environment: { kind: 'custom' } }, 'environment'], [{ ...good, colour: 'beige' }, 'colour'],
    ] as const) {
      expect(await dispatch('accounts.add', [bad])).toMatchObject({ ok: false, error: { code: 'input-invalid', detail } })
    }
  })

  it('to a method that takes nothing is refused when it brings something, and nothing happens', async () => {
    const before = test.files.snapshot()
    for (const channel of ['vault.lock', 'vault.eraseAll', 'vault.retry', 'vault.useMemory', 'sandbox.start', 'accounts.list', 'app.diagnostics']) {
      for (const something of [null, 0, '', {}, []]) {
        expect(await dispatch(channel, [something])).toMatchObject({ ok: false, error: { code: 'input-invalid' } })
      }
    }
    expect(test.core.vault.state().state).toBe('open')
    expect(test.files.snapshot()).toEqual(before)
    expect(relaunched).toBe(0)
  })

  it('with any garbage answers with data, changes nothing and throws nothing', async () => {
    const before = test.files.snapshot()
    await fc.assert(fc.asyncProperty(fc.constantFrom(...channels), fc.anything(), async (channel, input) => {
      fc.pre(isHarmless(channel, input))
      const reply = await dispatch(channel, [input])
      expect(typeof reply.ok).toBe('boolean')
      if (!reply.ok) expect(reply.error.code).not.toBe('internal')
    }), { numRuns: 2_000 })
    expect(test.files.snapshot()).toEqual(before)
    expect(test.core.accounts.list()).toEqual([])
  })

  it('is refused while the vault is locked, unless it is one of the few that need no secret', async () => {
    await test.core.flows.addSamples()
    expect(await dispatch('vault.lock', [])).toMatchObject({ ok: true, value: { state: 'locked', lockedBy: 'asked' } })
    const locked = { ok: false, error: { code: 'vault-locked' } }
    for (const channel of channels.filter(each => !whileLocked.has(each))) expect(await dispatch(channel, [])).toMatchObject(locked)
    for (const channel of whileLocked) expect(channels).toContain(channel)
    for (const channel of ['accounts.list', 'session.list', 'vault.state', 'settings.get']) expect(await dispatch(channel, [])).toMatchObject({ ok: true })
    expect(await dispatch('vault.unlock', [])).toMatchObject({ ok: true, value: { state: 'open', lockedBy: null } })
    expect(await dispatch('vault.slots', [])).toMatchObject({ ok: true, value: [{ kind: 'safe-storage' }] })
  })

  it('with a passphrase leaves it in no answer and no log', async () => {
    const passphrase = 'CANARY of a passphrase'
    const replies = []
    for (const [channel, input] of [
      ['vault.addPassphrase', { passphrase }], ['vault.testSlot', { kind: 'passphrase', passphrase }], ['vault.lock', undefined],
      ['vault.openWithPassphrase', { passphrase }], ['vault.openWithPassphrase', { passphrase: `not the ${passphrase}` }], ['vault.addPassphrase', passphrase],
    ] as const) replies.push(await dispatch(channel, [input]))
    expect(replies.map(({ ok }) => ok)).toEqual([true, true, true, true, false, false])
    expect(JSON.stringify([replies, test.logged])).not.toContain('CANARY')
  })

  it('to erase everything leaves nothing on the disk, and asks for a new start', async () => {
    await test.core.flows.addSamples()
    await test.core.activity.flush()
    for (const name of ['tillkeys.log', ...[1, 2, 3, 4].map(age => `tillkeys.${age}.log`)]) test.files.disk.set(`logs/${name}`, Buffer.from('a line'))
    expect(test.files.disk.size).toBeGreaterThan(2)
    expect(await dispatch('vault.eraseAll', [])).toEqual({ ok: true, value: undefined })
    expect([...test.files.disk.keys()]).toEqual([])
    expect(relaunched).toBe(1)
    await test.core.dispose()
    expect([...test.files.disk.keys()]).toEqual([])
  })

  it('that fails inside answers a code, and the message stays in main', async () => {
    const broken = { ...handlers, accounts: { ...handlers.accounts, list: async () => { throw new Error('CANARY-in-a-message') } } }
    const reply = await dispatchOf(broken)('accounts.list', [])
    expect(reply).toMatchObject({ ok: false, error: { code: 'internal' } })
    expect(JSON.stringify([reply, test.logged])).not.toContain('CANARY')
  })
})
