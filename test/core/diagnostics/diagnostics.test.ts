import { expect, it } from 'vitest'
import { diagnosticsText, type Facts } from '../../../main/core/diagnostics/diagnostics'
import { logLine } from '../../../main/core/log/log-line'
import type { AccountId } from '../../../preload/views'
import { sampleAccount, sampleError, sampleSession } from '../../fakes/samples'

const canary = 'CANARY'
const id = `${canary}-id` as AccountId
const reason = sampleError('key-refused', { serverMessage: canary, detail: canary, requestId: canary, accountId: id })
const facts: Facts = {
  at: Date.UTC(2026, 0, 1),
  app: { version: '1.2.3', electron: '33.2.1', platform: 'linux', locale: 'de', arch: 'x64', system: '6.1.0' },
  vault: { state: 'open', slot: 'safe-storage', backend: 'gnome_libsecret', reason, accountsOnDisk: 2, hasPassphrase: false, lockedBy: null },
  settings: { theme: 'dark', language: 'de', clipboardSeconds: 30, keySlot: 'safe-storage' },
  accounts: [
    sampleAccount({ id, title: canary, label: canary, accountId: canary, accountName: canary, note: canary, tags: [canary], environment: { kind: 'custom', baseUrl: `https://${canary}.example` } }),
    sampleAccount({ id: 'b', title: canary, keyReadable: false }),
  ],
  sessions: [sampleSession({ id, now: 0, key: 'refused', keyReason: reason, token: 'none', tokenReason: reason }), sampleSession({ id: 'b' as AccountId, now: 0 })],
  lines: [logLine(0, 'vault.state', { state: 'open', slot: 'keychain', backend: null, accounts: 2, by: null })],
}

it('the diagnostics say versions, states, numbers, choices and the last lines of the log', () => {
  expect(JSON.parse(diagnosticsText(facts))).toMatchObject({
    at: '2026-01-01T00:00:00.000Z',
    app: { version: '1.2.3', system: '6.1.0' },
    vault: { state: 'open', backend: 'gnome_libsecret', reason: 'key-refused' },
    settings: { theme: 'dark' },
    accounts: { environment: { custom: 1, production: 1 }, keyReadable: { true: 1, false: 1 } },
    sessions: { key: { refused: 1, accepted: 1 }, tokenReason: { 'key-refused': 1, none: 1 } },
    log: [{ event: 'vault.state', accounts: 2 }],
  })
})

it('the diagnostics say nothing of a customer, in whatever field it stands', () => {
  expect(JSON.stringify(facts).split(canary).length).toBeGreaterThan(10)
  expect(diagnosticsText(facts)).not.toContain(canary)
})
