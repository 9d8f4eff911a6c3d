import { beforeAll, describe, expect, it } from 'vitest'
import { sampleAccounts } from '../../main/sandbox/samples'
import { startFakeTillhub, type FakeTillhub } from '../../main/sandbox/server'
import { clientOf, signIn, type Answered } from './setup'

const samples = sampleAccounts()
let server: FakeTillhub
beforeAll(async () => {
  server = await startFakeTillhub({ accounts: samples.map(({ account }) => account) })
  return () => server.close()
})

function sample(label: string) {
  const found = samples.find((each) => each.label === label)
  if (!found) throw new Error(`no sample ${label}`)
  return found
}
function signInAs(label: string): Promise<Answered> {
  const { accountId, apiKey } = sample(label)
  return signIn(server, { id: accountId, api_key: apiKey })
}

describe('the sample accounts', () => {
  it('are the same in every run', () => {
    const stable = samples.map(({ account, ...typed }) => ({ ...typed, subUser: account.subUser?.id }))
    expect(sampleAccounts().map(({ account, ...typed }) => ({ ...typed, subUser: account.subUser?.id }))).toEqual(stable)
  })

  it('are told apart by label, id, key and colour', () => {
    for (const field of ['label', 'accountId', 'apiKey', 'colour'] as const) {
      expect(new Set(samples.map((each) => each[field])).size).toBe(samples.length)
    }
  })

  it('have keys that say they are samples', () => {
    for (const { apiKey, account } of samples) {
      expect(apiKey).toMatch(/^sample-key-/)
      expect(account.apiKey).toMatch(/^sample-key-/)
    }
  })

  it('sign in, but for the one whose key was replaced', async () => {
    for (const { label } of samples) {
      const expected = label === 'Weinhandlung Rebstock' ? 401 : 200
      expect([label, (await signInAs(label)).status]).toEqual([label, expected])
    }
  })

  it('show each form of a sub_user', async () => {
    const subUser = async (label: string) => (await signInAs(label)).body.sub_user
    expect(await subUser('Elbkontor')).toMatchObject({ role: 'serviceaccount', scopes: null, locations: null })
    expect(await subUser('Museumsshop')).toMatchObject({ scopes: [], locations: [] })
    expect(await subUser('Blumen Wiesengrün')).toMatchObject({ blocked: true })
    expect(await subUser('Eisdiele Polarstern')).toBeUndefined()
    expect(await subUser('Buchhandlung Lesezeichen')).toMatchObject({ key: { mq_account: {} } })
  })

  it('show each form of a legacy id', async () => {
    const user = async (label: string) => (await signInAs(label)).body.user
    expect((await user('Radwerk Freiburg')).legacy_id).toMatch(/^[0-9A-F]{32}$/)
    expect((await user('Elbkontor')).legacy_id).toBeNull()
    expect((await user('Eisdiele Polarstern')).legacy_id).toBe('')
    expect(await user('Buchhandlung Lesezeichen')).not.toHaveProperty('legacy_id')
  })

  it('limit a key to branches that there are', async () => {
    const { body } = await signInAs('Bäckerei Kornblum')
    const client = await clientOf(server, sample('Bäckerei Kornblum').account)
    for (const id of body.sub_user.locations) expect((await client.get(`/api/v0/branches/{ca}/${id}`)).status).toBe(200)
  })

  it('have one token of five minutes', async () => {
    const { body } = await signInAs('Nordlicht')
    expect((Date.parse(body.expires_at) - Date.now()) / 60_000).toBeCloseTo(5, 1)
  })

  it('have a shop of their own each, with 8 to 60 products and receipts that name them', async () => {
    const shops = new Set<string>()
    for (const { account } of samples) {
      const client = await clientOf(server, account)
      const products = (await client.get('/api/v1/products/{ca}?limit=100')).body.results as { id: string; name: string }[]
      const sales = (await client.get('/api/v1/transactions/{ca}?limit=200')).body.results as { items: { product: string }[] }[]
      const registers = (await client.get('/api/v1/registers/{ca}')).body.results as { branch: string }[]
      expect(products.length).toBeGreaterThanOrEqual(8)
      expect(products.length).toBeLessThanOrEqual(60)
      expect(sales.length).toBeGreaterThan(0)
      const known = new Set(products.map(({ id }) => id))
      expect(sales.flatMap(({ items }) => items).filter(({ product }) => !known.has(product))).toEqual([])
      expect(registers.length).toBeGreaterThan(0)
      shops.add(products.map(({ name }) => name).join())
    }
    expect(shops.size).toBe(samples.length)
  })
})
