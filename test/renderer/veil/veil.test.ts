import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AccountId, ErrorView, RunId, RunView } from '../../../preload/views'
import { numbersOf } from '../../../preload/catalogue/pseudonyms'
import { createClient } from '../../../renderer/state/api'
import { veilBody, veilData } from '../../../renderer/state/veil/veil-data'
import { createTextVeil, mask } from '../../../renderer/state/veil/veil-text'
import { createViewVeil } from '../../../renderer/state/veil/veil-view'
import { veiledClient } from '../../../renderer/state/veil/veiled-client'
import { createFakeApi } from '../../fakes/api'
import { sampleAccount } from '../../fakes/samples'

const id = (name: string) => name as AccountId
const accountId = '3f0c5a52-8c1d-4d6a-9a53-0d8b6a2f9e11'

describe('a text while presenting', () => {
  const veil = createTextVeil()
  veil.know(['Bäckerei Anna', 'Öl', 'legacy-4711', null])

  it('loses every known name, however it is written', () => {
    expect(veil.hide('BÄCKEREI ANNA and bäckerei anna')).toBe(`${mask} and ${mask}`)
    expect(veil.hide('/api/v1/products/legacy-4711?limit=1')).toBe(`/api/v1/products/${mask}?limit=1`)
  })

  it('loses ids and mail addresses that nobody knew', () => {
    expect(veil.hide(`${accountId} a ${accountId.replaceAll('-', '')} b anna@example.com`)).toBe(`${mask} a ${mask} b ${mask}`)
  })

  it('keeps ordinary words, those that hold a short or a known name too', () => {
    expect(veil.hide('Ölwechsel, Bäckerei Annabell')).toBe('Ölwechsel, Bäckerei Annabell')
  })

  it('never holds a known name, whatever stands around it', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (before, after) => {
      const hidden = veil.hide(`${before} Bäckerei Anna ${after}`)
      expect(hidden).not.toContain(' Bäckerei Anna ')
    }))
  })
})

describe('data while presenting', () => {
  const veil = createTextVeil()

  it('keeps its shape, its numbers, flags and nulls, and loses what tells who it is about', () => {
    const data = {
      id: accountId, name: 'Anna', first_name: 'Anna', customer_number: 4711, email: null, active: true, price: 12.5, currency: 'EUR', addresses: [{ street: 'Am Wall 1', city: '' }],
      tags: ['a'], locations: [accountId], displayName: 'A', created_at: '2026-01-01',
    }
    expect(veilData(data, veil)).toEqual({
      id: mask, name: mask, first_name: mask, customer_number: mask, email: null, active: true, price: 12.5, currency: 'EUR', addresses: [{ street: mask, city: '' }],
      tags: ['a'], locations: [mask], displayName: mask, created_at: '2026-01-01',
    })
  })

  it('that is no JSON shows only its lines', () => {
    expect(veilBody('<p>Anna\n\nMüller', veil)).toBe(`${mask}\n\n${mask}`)
    expect(veilBody('', veil)).toBe('')
  })
})

describe('what main sends while presenting', () => {
  const veil = createViewVeil('Account')
  const anna = sampleAccount({ id: 'anna', title: 'Bäckerei Anna', accountName: 'Anna GmbH', accountId, note: 'Mrs. Anna', createdAt: 2 })
  const older = sampleAccount({ id: 'older', title: 'Blumen', createdAt: 1 })

  it('names accounts by their age, and says nothing of them but colour, class and environment', () => {
    const [first, second] = veil.veil([anna, older])
    expect(first).toEqual({ ...anna, label: 'Account 2', title: 'Account 2', accountId: mask, accountName: null, tags: [], note: mask })
    expect(second.title).toBe('Account 1')
    expect(veil.veil([sampleAccount({ id: 'new', title: 'Neu', createdAt: 3 })])[0]!.title).toBe('Account 3')
    expect(numbersOf([anna, older]).get(id('anna'))).toBe(2)
  })

  it('keeps the ids by which the window works, and hides those of the server', () => {
    const error: Partial<ErrorView> = { accountId: id('anna'), requestId: 'r-1', detail: 'Bäckerei Anna', serverMessage: `No account ${accountId}` }
    expect(veil.veil(error)).toEqual({ accountId: 'anna', requestId: 'r-1', detail: mask, serverMessage: `No account ${mask}` })
  })

  it('shows an answer without the customer', () => {
    const run: Partial<RunView> = {
      runId: accountId as RunId, id: id('anna'), url: `https://api.tillhub.com/api/v1/products/${accountId}`, status: 200,
      body: JSON.stringify({ results: [{ id: accountId, name: 'Brötchen', price: 1.2 }] }), nextPage: `/api/v1/products/${accountId}?cursor=2`, requestId: accountId,
    }
    expect(veil.veil(run)).toEqual({
      ...run, url: `https://api.tillhub.com/api/v1/products/${mask}`, body: JSON.stringify({ results: [{ id: mask, name: mask, price: 1.2 }] }, null, 2),
    })
  })

  it('compares identities and answers without their telling values', () => {
    expect(veil.veil({ path: 'sub_user.email', kind: 'changed', before: 'a', after: null })).toMatchObject({ before: mask, after: null })
    expect(veil.veil({ path: 'sub_user.role', kind: 'changed', before: 'manager', after: undefined })).toMatchObject({ before: 'manager', after: undefined })
    expect(veil.veil({ depth: 1, kind: 'changed', name: 'name', left: '"A"', right: '1' })).toMatchObject({ left: JSON.stringify(mask), right: '1' })
    expect(veil.veil({ locations: ['a', 'b', 'a'] })).toEqual({ locations: ['•• 1', '•• 2', '•• 1'] })
  })
})

describe('the window while presenting', () => {
  async function open() {
    const fake = createFakeApi()
    const bare = createClient(fake.bridge)
    const client = veiledClient(bare, 'Account')
    const real = await bare.api.accounts.list()
    await client.api.accounts.list()
    return { fake, bare, client, real }
  }

  it('gets no title, name or account id from any method that reads', async () => {
    const { client, real } = await open()
    const { api } = client
    const first = real[0]!.id
    const got = JSON.stringify(await Promise.all([
      api.accounts.list(), api.session.list(), api.identity.get(first), api.token.get(first), api.activity.list(first), api.health.report(),
      api.rights.list(real.map((each) => each.id)), api.vault.generations(), api.identity.news(), api.disarm.get(first), api.runs.get(),
    ]))
    for (const { title, accountName, accountId: secret } of real) {
      for (const text of [title, accountName, secret]) if (text) expect(got).not.toContain(text)
    }
  })

  it('gets changes that main pushes without names, too', async () => {
    const { fake, client, real } = await open()
    const pushed: unknown[] = []
    client.on('accounts.changed', (change) => pushed.push(change))
    fake.push('accounts.changed', { upserted: [{ ...real[0]!, title: 'Renamed Ltd' }], removed: [] })
    expect(pushed).toHaveLength(1)
    expect(JSON.stringify(pushed)).not.toContain('Renamed')
  })

  it('confirms by the pseudonym it shows, where main wants the title', async () => {
    const { fake, client, real } = await open()
    const account = real[0]!
    const [shown] = await client.api.accounts.list()
    await client.api.disarm.revoke({ id: account.id, how: 'delete', confirmation: shown!.title }).catch(() => undefined)
    expect(fake.calls.find(({ method }) => method === 'disarm.revoke')!.input).toMatchObject({ confirmation: account.title })
  })

  it('neither reveals a secret nor writes back what stands in place of a name', async () => {
    const { fake, client, real } = await open()
    const { id: first } = real[0]!
    await expect(client.api.secrets.reveal({ id: first, what: 'key' })).rejects.toMatchObject({ view: { code: 'presenting' } })
    await expect(client.api.app.copyText(`/products/${mask}`)).rejects.toMatchObject({ view: { code: 'presenting' } })
    await expect(client.api.accounts.update({ id: first } as never)).rejects.toMatchObject({ view: { code: 'presenting' } })
    expect(fake.calls.filter(({ method }) => ['secrets.reveal', 'app.copyText', 'accounts.update'].includes(method))).toEqual([])
  })

  it('gets drafts and saved requests as they are, since they go back to main', async () => {
    const { client, real } = await open()
    const draft = { method: 'GET', path: `/api/v1/products/${accountId}`, query: [], headers: [], body: null } as const
    await client.api.requests.keepDraft({ id: real[0]!.id, draft })
    expect(await client.api.requests.draft(real[0]!.id)).toEqual(draft)
  })
})
