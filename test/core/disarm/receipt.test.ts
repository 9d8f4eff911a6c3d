import { describe, expect, it } from 'vitest'
import { newRecord, readRecord, writeRecord, type DisarmRecord } from '../../../main/core/disarm/disarm-record'
import { writeReceipt } from '../../../main/core/disarm/receipt'
import { Secret } from '../../../main/core/secret'
import { anna } from '../../sandbox/setup'
import { newKey, oldKey, replaceInDashboard, setup } from './setup'

const at = Date.UTC(2026, 10, 24, 9, 7, 6)
const fact = { at, outcome: 'ok', status: 200, requestId: 'request-1' } as const
const token = { token: new Secret('CANARY-token'), tokenType: 'Bearer', endsAt: Date.UTC(2026, 11, 24) }
const beginning = { startedAt: at, title: 'Anna', accountId: 'id-1', environment: { kind: 'production' } as const, place: null, oldKey: new Secret(oldKey) }

const recordOf = (change: Partial<DisarmRecord> = {}): DisarmRecord => ({ ...newRecord(beginning, token), ...change })
const write = (record: DisarmRecord, format: 'html' | 'text' = 'text', language: 'en' | 'de' = 'en') =>
  writeReceipt(record, { format, language, at, secrets: [new Secret(newKey)] })

describe('the receipt', () => {
  it('says of an unfinished disarming what is not done and not proven', () => {
    const { name, text } = write(recordOf())
    expect(name).toBe('tillkeys-receipt-2026-11-24.txt')
    expect(text).toContain('Frozen:     2026-11-24 09:07:06 UTC')
    expect(text).toContain('Unfrozen:   not yet: nothing is sent as this account')
    expect(text).toContain('– The sign-in endpoint refuses the old key: not tried')
    expect(text).toContain('– The server refuses the old token: not tried; valid until 2026-12-24 00:00:00 UTC at the latest')
    expect(text).toContain('* That the old key no longer works.')
    expect(text).toContain('* That the old token no longer works.')
  })

  it('says of a finished one when, by which request, and what stays unknown', () => {
    const refused = { ...fact, status: 401, requestId: 'request-2' }
    const { text } = write(recordOf({ keyProof: refused, tokenProof: refused, loggedOut: { ...fact, tokens: 1 }, keyTested: fact, endedAt: at }))
    expect(text).toContain('✓ Token logged out at the server: done\n    2026-11-24 09:07:06 UTC · request.id request-1')
    expect(text).toContain('✓ The sign-in endpoint refuses the old key: proven\n    2026-11-24 09:07:06 UTC · request.id request-2')
    expect(text).not.toContain('no longer works')
    expect(text).toContain('* Tokens that somebody else obtained')
  })

  it.each([
    ['a key that is still accepted', { keyProof: { ...fact, outcome: 'still-accepted' } }, '✗ The sign-in endpoint refuses the old key: NOT PROVEN: still accepted'],
    ['a token that is still valid', { tokenProof: { ...fact, outcome: 'still-accepted' } }, '✗ The server refuses the old token: NOT PROVEN: still accepted; valid until 2026-12-24'],
    ['a server that did not answer', { keyProof: { ...fact, outcome: 'offline', status: null } }, 'NOT PROVEN: no proof: offline'],
    ['a refusal that proves nothing', { tokenProof: { ...fact, outcome: 'refused-before' } }, 'NOT PROVEN: refused, but it was not seen to be accepted'],
    ['a revocation that failed', { revoked: { ...fact, outcome: 'revoke-refused', status: 403, how: 'delete' } }, '✗ User behind the key deleted at the server: failed: revoke-refused, HTTP 403'],
    ['a step by hand', { ticked: [{ step: 'delete-key', at }] }, '✓ Dashboard: leaked key deleted: ticked by hand, not checked by the program'],
    ['no token', { tokens: [], tokenEndsAt: null, loggedOut: { ...fact, tokens: 0 } }, '✓ No token was held that had to be logged out: done'],
  ] as [string, Partial<DisarmRecord>, string][])('names %s', (_, change, line) => {
    expect(write(recordOf(change)).text).toContain(line)
  })

  it('holds the same in both formats and both languages', () => {
    for (const language of ['en', 'de'] as const) {
      const [text, html] = (['text', 'html'] as const).map(format => write(recordOf({ loggedOut: { ...fact, tokens: 2 } }), format, language).text)
      const words = [...html!.matchAll(/<(?:strong|small|dt|dd|h1|h2)>([^<]+)</g)].map(([, word]) => word!.replaceAll('&#39;', '\'').replaceAll('&gt;', '>').replaceAll('&amp;', '&'))
      expect(words.length).toBeGreaterThan(25)
      for (const word of words) expect(text).toContain(word)
      expect(html).toContain(`<html lang="${language}">`)
    }
  })

  it('shows hostile text as text and loads nothing', () => {
    const { text } = write(recordOf({ title: '<img src=x onerror=alert(1)>"\'&', accountId: '</dd><script>alert(1)</script>' }), 'html')
    expect(text).not.toMatch(/<img|<script|https?:/)
    expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;')
    expect(text).toContain('default-src \'none\'')
  })

  it('holds no secret, not even one that stands in a label or an id', () => {
    const { keyProof } = recordOf({ keyProof: { ...fact, requestId: `x ${oldKey}` } })
    for (const format of ['html', 'text'] as const) {
      const { text } = write(recordOf({ title: `Anna ${oldKey} ${newKey}`, accountId: 'CANARY-token', keyProof, newKey: new Secret('CANARY-waiting') }), format)
      expect(text).not.toContain('CANARY')
    }
  })

  it('is the same after the record was written down and read again', () => {
    const record = recordOf({ newKey: new Secret('CANARY-waiting') })
    const again = readRecord(JSON.parse(JSON.stringify(writeRecord(record))))
    expect(writeRecord(again)).toEqual(writeRecord(record))
    expect(write(again)).toEqual(write(record))
  })

  it('of a real disarming holds no key, whatever the account is called', async () => {
    const test = await setup({ label: `Anna ${oldKey}`, account: { name: newKey } })
    const { disarm, id } = test
    await disarm.start(id)
    await disarm.logOut(id)
    replaceInDashboard(test)
    await disarm.prove({ id, what: 'key' })
    await disarm.enterKey({ id, key: { typed: newKey } })
    const during = await disarm.receipt({ id, format: 'html', language: 'de' })
    await disarm.unfreeze(id)
    const after = await disarm.receipt({ id, format: 'text', language: 'en' })
    for (const { text } of [during, after]) {
      expect(text).toContain(anna.id)
      expect(text).not.toContain('CANARY')
    }
    expect(await disarm.noteReceipt(id)).toMatchObject({ receiptAt: expect.any(Number) })
  })
})
