import { expect } from '@playwright/test'
import { startFakeTillhub, type FakeTillhub } from '../../main/sandbox/server'
import { createSubUser } from '../../main/sandbox/account'
import { drive } from './app-driver'
import type { LaunchOptions, RunningApp } from './launch'

/** Unique in everything that is searched for them later. */
export const canaries = {
  anna: { id: '7a5d6f1e-2c34-4b8a-9d10-6e2f3a4b5c6d', key: 'CANARY-anna-81f7f582b3e94912b45a' },
  bruno: { id: '456E438E3E0E47219FE9900870C4D328', key: 'CANARY-bruno-0c8e2f345a6b4c7d8e9f' },
} as const

export function startServer(): Promise<FakeTillhub> {
  return startFakeTillhub({ accounts: [
    { id: canaries.anna.id, name: 'Anna Kaffee GmbH', legacyId: null, apiKey: canaries.anna.key, subUser: createSubUser({ api_key: canaries.anna.key }) },
    { id: canaries.bruno.id, name: 'Bruno Räder', legacyId: '8E9F0A1B2C3D4E5F8E9F0A1B2C3D4E5F', apiKey: canaries.bruno.key, subUser: createSubUser({ api_key: canaries.bruno.key }) },
  ] })
}

/** The whole job once, from the first start to the last undo. */
export async function journey(launch: (options: LaunchOptions) => Promise<RunningApp>, userDataDir: string): Promise<void> {
  const server = await startServer()
  const { anna, bruno } = canaries
  let running = await launch({ userDataDir })
  let app = drive(running.page)
  try {
    // First run: the sandbox shows the whole job without a customer.
    await app.button('Try the sandbox').click()
    await expect(app.page.getByRole('option').first()).toBeVisible()
    await expect(app.bar).toContainText(/sandbox/i)
    await expect(app.token).toContainText('Valid')

    // An account by hand.
    await app.add({ label: 'Anna', accountId: anna.id, key: anna.key, baseUrl: server.baseUrl, accountClass: 'Test' })
    await expect(app.bar).toContainText('Anna')
    await expect(app.key).toContainText('Accepted')
    await expect(app.token).toContainText(/Valid \d+ d/)

    // The identity: every field of the sub_user, no key.
    const identity = await app.tab('Identity')
    for (const field of ['role', 'scopes', 'groups', 'locations', 'configuration_id', 'parents', 'children', 'metadata', 'api_key']) {
      await expect(identity.getByText(field, { exact: true }).first()).toBeVisible()
    }
    for (const flag of ['Active', 'Not blocked', 'Not deleted']) await expect(identity.getByText(flag)).toBeVisible()
    await expect(identity).toContainText('serviceaccount')
    await expect(identity).not.toContainText(anna.key)

    // A test request as Anna.
    const answer = await app.get('/api/v1/products/{{account.pathId}}?limit=1')
    await expect(answer).toContainText('200')
    await expect(answer).toContainText(/bytes|B\b/)
    await expect(answer).toContainText('Queried products successfully.')
    await expect(answer).toContainText(/[0-9a-f]{8}-[0-9a-f]{4}-/)
    expect(server.record.requests.at(-1)).toMatchObject({ path: `/api/v1/products/${anna.id}`, query: '?limit=1', accountId: anna.id })

    // A second account, with a legacy id that paths must use; the answer on screen belongs to the active account.
    await app.add({ label: 'Bruno', accountId: bruno.id, key: bruno.key, baseUrl: server.baseUrl, accountClass: 'Test' })
    await expect(app.key).toContainText('Accepted')
    await app.tab('Requests')
    await expect(app.response).not.toContainText('Queried products successfully.')
    await app.get('/api/v1/products/{{account.pathId}}?limit=1')
    expect(server.record.requests.at(-1)).toMatchObject({ path: '/api/v1/products/8E9F0A1B2C3D4E5F8E9F0A1B2C3D4E5F', accountId: bruno.id })
    await expect(app.button(/^Send/)).toContainText('Bruno')
    await app.activate('Anna')
    await expect(app.button(/^Send/)).toContainText('Anna')
    await expect(app.response).toContainText(anna.id)

    // A wrong key is kept, with the verdict.
    await app.add({ label: 'Wrong', accountId: anna.id, key: 'not-the-key', baseUrl: server.baseUrl, accountClass: 'Test' })
    await expect(app.key).toContainText('Refused')
    const overview = await app.tab('Overview')
    await expect(overview).toContainText(/refused|does not accept/i)

    // A token of five seconds is renewed before it ends, unasked.
    server.accounts.change(bruno.id, { tokenLifeMs: 5_000 })
    await app.activate('Bruno')
    await app.tab('Overview')
    await app.button('Refresh token').click()
    const before = server.record.signIns(bruno.id)
    await expect.poll(() => server.record.signIns(bruno.id), { timeout: 15_000 }).toBeGreaterThanOrEqual(before + 2)
    await expect(app.token).toContainText(/Valid|Expiring/)
    server.accounts.change(bruno.id, { tokenLifeMs: 3_600_000 })
    await app.button('Refresh token').click()
    await expect(app.token).toContainText(/Valid (59|60) min|Valid 1 h/)

    // After a restart everything is still there.
    await running.close()
    running = await launch({ userDataDir })
    app = drive(running.page)
    await expect(app.bar).toContainText('Bruno')
    await expect(app.key).toContainText('Accepted')
    await expect(app.token).toContainText('Valid')
    for (const label of ['Anna', 'Bruno', 'Wrong']) await expect(app.row(label)).toBeVisible()
    await app.get('/api/v0/me')
    await expect(app.response).toContainText('200')

    // Removing can be undone.
    await app.tab('Overview')
    await app.button('Remove account').click()
    await expect(app.row('Bruno')).toHaveCount(0)
    await app.button('Undo').click()
    await expect(app.row('Bruno')).toBeVisible()
    await expect(app.key).toContainText('Accepted')
    expect(running.complaints).toEqual([])
  } finally {
    await running.close()
    await server.close()
  }
}
