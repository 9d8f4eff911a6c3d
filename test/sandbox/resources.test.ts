import { describe, expect, it } from 'vitest'
import { anna, ben, clientOf, start } from './setup'

const annaClient = async () => clientOf(await start({ now: () => Date.parse('2026-03-02T18:00:00.000Z') }), anna)

describe('what needs no account id', () => {
  it.each(['/api/v0/me', '/api/v0/supported-events', '/api/v0/webhooks/defaults'])('answers %s', async (path) => {
    const { status, body } = await (await annaClient()).get(path)
    expect(status).toBe(200)
    expect(body.count).toBe(body.results.length)
    expect(body.request.id).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('says who is asking', async () => {
    const { body } = await (await clientOf(await start(), ben)).get('/api/v0/me')
    expect(body.results).toEqual([{ id: ben.subUser?.id, role: 'manager', scopes: ['products:read'] }])
  })
})

describe('a list', () => {
  it.each([
    '/api/v1/products', '/api/v0/branches', '/api/v1/branches', '/api/v1/registers', '/api/v0/taxes', '/api/v0/product_groups',
    '/api/v0/accounts', '/api/v0/staff', '/api/v0/customers', '/api/v1/transactions', '/api/v3/transactions', '/api/v0/configurations',
    '/api/v0/iam/users',
  ])('of %s agrees with its total and its single rows', async (path) => {
    const client = await annaClient()
    const list = await client.get(`${path}/{ca}`)
    const meta = await client.get(`${path}/{ca}/meta`)
    const first = list.body.results[0]
    expect(list.body.count).toBe(list.body.results.length)
    expect(meta.body.results).toEqual([{ count: list.body.count }])
    expect((await client.get(`${path}/{ca}/${first.id}`)).body.results).toEqual([first])
    expect(Object.keys(list.body)).toEqual(expect.arrayContaining(['status', 'msg', 'request', 'count', 'results']))
  })

  it('is the account\'s own', async () => {
    const server = await start()
    const [annas, bens] = [await clientOf(server, anna), await clientOf(server, ben)]
    const ids = async (client: typeof annas) => {
      const { body } = await client.get('/api/v1/products/{ca}')
      return body.results.map((row: { id: string }) => row.id) as string[]
    }
    const annasIds = await ids(annas)
    expect((await ids(bens)).filter((id) => annasIds.includes(id))).toEqual([])
  })

  it('reads with a trailing slash too', async () => {
    expect((await (await annaClient()).get('/api/v1/products/{ca}/?limit=1')).body.count).toBe(1)
  })

  it('filters by the fields of its rows', async () => {
    const client = await annaClient()
    expect((await client.get('/api/v0/accounts/{ca}?type=revenue')).body.count).toBe(2)
    expect((await client.get('/api/v0/accounts/{ca}?type=expense')).body.count).toBe(0)
    expect((await client.get('/api/v0/configurations/{ca}?owner=self')).body.results[0].id).toBe(anna.subUser?.configuration_id)
    expect((await client.get('/api/v1/products/{ca}?active=true&extended=true')).body.count).toBe(8)
  })

  it('searches from three letters on', async () => {
    const client = await annaClient()
    const { body } = await client.get('/api/v1/products/{ca}/search?q=CAPPU')
    expect(body.results.map((row: { name: string }) => row.name)).toEqual(['Cappuccino'])
    expect((await client.get('/api/v1/products/{ca}/search?q=ca')).status).toBe(422)
  })

  it('leads from page to page by absolute links that keep the other filters', async () => {
    const server = await start()
    const client = await clientOf(server, anna)
    const names: string[] = []
    let url: string | undefined = `${server.baseUrl}/api/v1/products/${anna.id}?limit=3&deleted=false`
    let pages = 0
    while (url !== undefined) {
      const { body } = await client.get(url)
      names.push(...body.results.map((row: { name: string }) => row.name))
      pages += 1
      expect(body.cursor.first).toBe(`${server.baseUrl}/api/v1/products/${anna.id}?limit=3&deleted=false`)
      expect(body.cursor.self).toBe(url)
      expect(body.request.cursor.page).toBe(pages)
      url = body.cursor.next
      if (url) expect(new URL(url).searchParams.get('deleted')).toBe('false')
    }
    expect(pages).toBe(3)
    expect(new Set(names).size).toBe(8)
  })

  it('leads on by cursors.after where the API is newer, with null at the end', async () => {
    const client = await annaClient()
    const total = (await client.get('/api/v3/transactions/{ca}/meta')).body.results[0].count
    const ids = new Set<string>()
    let url: string | null = '/api/v3/transactions/{ca}?limit=5'
    while (url !== null) {
      const { body } = await client.get(url)
      expect(body).not.toHaveProperty('cursor')
      body.results.forEach((row: { id: string }) => ids.add(row.id))
      url = body.cursors.after
    }
    expect(ids.size).toBe(total)
    expect(total).toBeGreaterThan(5)
  })

  it('ignores the limit where the API knows no pages', async () => {
    const { body } = await (await annaClient()).get('/api/v0/taxes/{ca}?limit=1')
    expect(body.count).toBe(2)
    expect(body).not.toHaveProperty('cursor')
  })

  it.each(['limit=0', 'limit=many', 'page=-1', 'limit=1.5'])('refuses %s', async (query) => {
    expect((await (await annaClient()).get(`/api/v1/products/{ca}?${query}`)).status).toBe(422)
  })

  it('refuses a cursor it never gave', async () => {
    expect((await (await annaClient()).get('/api/v3/transactions/{ca}?cursor=abc')).status).toBe(422)
  })
})

describe('receipts', () => {
  it('grow through the day and reach back two days', async () => {
    let now = Date.parse('2026-03-02T00:00:00.000Z')
    const client = await clientOf(await start({ now: () => now }), anna)
    const count = async () => (await client.get('/api/v1/transactions/{ca}/meta')).body.results[0].count as number
    const atNight = await count()
    now += 12 * 3_600_000
    const atNoon = await count()
    now += 6 * 3_600_000
    expect([atNight > 0, atNoon > atNight, (await count()) > atNoon]).toEqual([true, true, true])
    const { body } = await client.get('/api/v1/transactions/{ca}')
    const dates = body.results.map((row: { date: string }) => row.date) as string[]
    expect(dates).toEqual([...dates].sort().reverse())
    expect([dates[0]?.slice(0, 10), dates.at(-1)?.slice(0, 10)]).toEqual(['2026-03-02', '2026-02-28'])
  })

  it('add up', async () => {
    const { body } = await (await annaClient()).get('/api/v1/transactions/{ca}?limit=10')
    for (const { items, payments, summary_items: [summary] } of body.results) {
      const sum = items.reduce((total: number, item: { amount_total: { gross: number } }) => total + item.amount_total.gross, 0) as number
      expect(payments[0].amount_total).toBeCloseTo(sum, 5)
      expect(summary.amount_total_net + summary.tax_amount_total).toBeCloseTo(sum, 5)
    }
  })
})

describe('writing', () => {
  it('adds, changes and deletes a product for good', async () => {
    const client = await annaClient()
    const added = await client.send('POST', '/api/v1/products/{ca}', { name: 'Mate', id: 'mine' })
    const { id } = added.body.results[0]
    expect(id).not.toBe('mine')
    expect((await client.get('/api/v1/products/{ca}')).body).toMatchObject({ count: 9, results: { 0: { id, name: 'Mate' } } })

    await client.send('PUT', `/api/v1/products/{ca}/${id}`, { name: 'Club Mate' })
    expect((await client.get(`/api/v1/products/{ca}/${id}`)).body.results[0]).toMatchObject({ id, name: 'Club Mate', active: true })

    const deleted = await client.send('DELETE', `/api/v1/products/{ca}/${id}`)
    expect(deleted.body).not.toHaveProperty('results')
    expect((await client.get(`/api/v1/products/{ca}/${id}`)).status).toBe(404)
    expect((await client.get('/api/v1/products/{ca}/meta')).body.results[0].count).toBe(8)
    expect((await client.get('/api/v1/products/{ca}?deleted=true')).body.count).toBe(1)
  })

  it('shows a branch under both versions', async () => {
    const client = await annaClient()
    const { body } = await client.send('POST', '/api/v0/branches/{ca}', { name: 'Strandbar' })
    expect((await client.get(`/api/v1/branches/{ca}/${body.results[0].id}`)).body.results[0].name).toBe('Strandbar')
    expect((await client.send('DELETE', `/api/v1/branches/{ca}/${body.results[0].id}`)).status).toBe(200)
  })

  it('refuses to delete a branch with open registers', async () => {
    const client = await annaClient()
    const [branch] = (await client.get('/api/v0/branches/{ca}')).body.results
    const { status, body } = await client.send('DELETE', `/api/v0/branches/{ca}/${branch.id}`)
    expect([status, body]).toEqual([400, { msg: 'Branch could not be deleted because it has 2 active registers.' }])
  })

  it('refuses a product without a name and a body that is no object', async () => {
    const client = await annaClient()
    const [product] = (await client.get('/api/v1/products/{ca}')).body.results
    expect((await client.send('POST', '/api/v1/products/{ca}', {})).status).toBe(422)
    expect((await client.send('PUT', `/api/v1/products/{ca}/${product.id}`, [])).status).toBe(422)
  })

  it('takes a field called __proto__ as a mere field', async () => {
    const client = await annaClient()
    const [product] = (await client.get('/api/v1/products/{ca}')).body.results
    await client.send('PUT', `/api/v1/products/{ca}/${product.id}`, JSON.parse('{"__proto__":{"deleted":true}}'))
    expect((await client.get(`/api/v1/products/{ca}/${product.id}`)).status).toBe(200)
  })

  it('stays within the account', async () => {
    const server = await start()
    const [annas, bens] = [await clientOf(server, anna), await clientOf(server, ben)]
    await annas.send('POST', '/api/v1/products/{ca}', { name: 'Mate' })
    expect((await bens.get('/api/v1/products/{ca}/meta')).body.results[0].count).toBe(8)
  })
})

describe('what is not there', () => {
  it.each([
    ['an unknown route', 'GET', '/api/v0/nothing/{ca}', 'route not found'],
    ['the wrong method', 'DELETE', '/api/v0/me', 'route not found'],
    ['an unknown id', 'GET', '/api/v1/products/{ca}/nope', 'Could not find'],
    ['an id with a broken escape', 'GET', '/api/v1/products/{ca}/%zz', 'Could not find'],
    ['an unknown row to delete', 'DELETE', '/api/v1/products/{ca}/nope', 'Could not find'],
  ])('answers 404 to %s', async (_case, method, path, msg) => {
    const { status, body } = await (await annaClient()).send(method, path)
    expect([status, body.msg]).toEqual([404, msg])
  })

  it.each([
    ['GET', '/api/v1/products/{ca}/barcode?code=1234', 409, { name: 'BarcodeNotUnique', results: [{}] }],
    ['POST', '/api/v0/vouchers/{ca}', 409, { msg: 'this code has a conflict', error: { name: 'VoucherCodeConflict' } }],
    ['GET', '/api/v0/vouchers/{ca}', 500, { msg: 'Something broke unexpectedly' }],
    ['GET', '/api/v0/payment-products/{ca}', 404, { error: 'Not found' }],
    ['DELETE', '/api/v1/service-steps/{ca}/7', 400, { blocking_services: [{}] }],
    ['DELETE', '/api/v1/notifications/unsubscribe/{ca}/7', 404, { msg: 'Could not find' }],
  ])('answers %s %s with the error body of the official tests', async (method, path, status, expected) => {
    const answer = await (await annaClient()).send(method, path)
    expect(answer.status).toBe(status)
    expect(answer.body).toMatchObject(expected)
  })

  it('answers 503 without a body where the official tests do', async () => {
    const answer = await (await annaClient()).get('/api/v1/notifications/reports/communications/{ca}/export')
    expect([answer.status, answer.body]).toEqual([503, null])
  })
})
