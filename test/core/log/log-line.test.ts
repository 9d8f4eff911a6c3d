import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { logLine } from '../../../main/core/log/log-line'

const at = Date.UTC(2026, 0, 1)
const read = (channel: unknown): unknown => (JSON.parse(logLine(at, 'ipc.sender-refused', { channel } as never)) as { channel: unknown }).channel

describe('a line of the log', () => {
  it('is one JSON object with the time, the event and its fields', () => {
    const fields = { state: 'open', slot: 'safe-storage', backend: 'gnome_libsecret', accounts: 3, by: null }
    expect(JSON.parse(logLine(at, 'vault.state', fields))).toEqual({ at: '2026-01-01T00:00:00.000Z', event: 'vault.state', ...fields })
  })

  it('has no other field, whatever it was handed', () => {
    const line = logLine(at, 'ipc.failed', { channel: 'accounts.add', error: 'TypeError', field: null, message: 'CANARY', cause: new Error('CANARY') } as never)
    expect(line).not.toContain('CANARY')
    expect(Object.keys(JSON.parse(line) as object)).toEqual(['at', 'event', 'channel', 'error', 'field'])
  })

  it.each(['accounts.list', 'vault.openWithPassphrase', 'records/activity', 'format-1-2026-01-01', '33.2.1', 'InvalidStateError', 'upserted.#.note', 'kwallet6'])(
    'says %s', word => expect(read(word)).toBe(word))

  it.each([
    '7a5d6f1e-2c34-4b8a-9d10-6e2f3a4b5c6d', '456E438E3E0E47219FE9900870C4D328', 'eyJhbGciOiJIUzI1NiJ9', 'Bearer x', 'a key', 'Anna & Söhne', 'a\nb', '\u001b[31m',
    '\u202Etxt', 'https://api.tillhub.com/x?token=1', 'x'.repeat(49), 'QWxhZGRpbjpvcGVuIHNlc2FtZQaaaa', '', 5, { a: 1 }, ['a'],
  ])('does not say %j', value => expect(read(value)).toBe('[no word]'))

  it('has no control character, line break or escape, whatever it was handed', () => {
    fc.assert(fc.property(fc.anything(), value => {
      const line = logLine(at, 'ipc.failed', { channel: value, error: value, field: value } as never)
      expect(/^[\x20-\x7e]*$/.test(line)).toBe(true)
    }), { numRuns: 2_000 })
  })
})
