import { expect, it } from 'vitest'
import { answers, checked } from '../../main/ipc/output'
import { createRightsIpc } from '../../main/ipc/rights'
import { accepted, setup } from '../core/health/setup'
import { findSecrets } from '../e2e/canary-search'

const words = {
  columns: { account: 'Account', accountId: 'Account ID', environment: 'Environment', role: 'Role', active: 'Active', blocked: 'Blocked', deleted: 'Deleted' },
  yes: 'yes', no: 'no', unknown: '?',
}

async function signedIn() {
  const app = await setup(3)
  app.server.answer = id => accepted(id, { sub_user: { role: `role-of-${id}`, scopes: [`scope-of-${id}`, 'read'], active: true, api_key: 'CANARY-key-0', key: 'CANARY-key-1' } })
  await Promise.all(app.ids.slice(0, 2).map(id => app.core.sessions.refresh(id)))
  await app.settle()
  const saved: { name: string; text: string }[] = []
  return { ...app, saved, rights: createRightsIpc(app.core, async (name, text) => saved.push({ name, text }) > 0) }
}

it('rights are those of the last sign-in, of the accounts asked for that are there, and hold no secret', async () => {
  const { rights, ids, core } = await signedIn()
  const list = await rights.list([ids[1], 'nobody', ids[2], ids[0]])
  expect(list).toMatchObject([{ role: 'role-of-account-1', scopes: ['scope-of-account-1', 'read'] }, { subUser: 'unknown', takenAt: null }, { role: 'role-of-account-0' }])
  expect(checked(answers.rights.list, list)).toEqual(list)
  expect(JSON.stringify(list)).not.toContain('CANARY')
  await expect(rights.list([])).rejects.toMatchObject({ code: 'input-invalid' })
  await core.dispose()
})

it('null and a missing list stay two answers on their way to the page', () => {
  const view = { id: 'a', takenAt: 1, subUser: 'there', role: null, active: null, blocked: null, deleted: null, scopes: null, locations: undefined, groups: [] }
  expect(checked(answers.rights.list, [view])).toEqual([view])
  expect(() => checked(answers.rights.list, [{ ...view, scopes: [5] }])).toThrow(expect.objectContaining({ code: 'internal' }))
})

it('a saved table names the accounts and holds no key and no token', async () => {
  const { rights, ids, saved, core } = await signedIn()
  expect(await rights.export({ ids, kind: 'scopes', items: ['read'], words })).toBe(true)
  expect(saved[0]?.name).toMatch(/^tillkeys-scopes-\d{4}-\d\d-\d\d\.csv$/)
  expect(saved[0]?.text).toContain('"Account 1","account-1","https://api.tillhub.com","role-of-account-1","yes","?","?","yes"')
  const secrets = [0, 1, 2].flatMap(n => [`CANARY-key-${n}`, `CANARY-token-account-${n}`])
  expect(findSecrets([['table', Buffer.from(saved[0]!.text)]], secrets)).toEqual([])
  for (const bad of [null, { ids, kind: 'keys', items: [], words }, { ids, kind: 'scopes', items: [], words: { ...words, extra: '' } }]) {
    await expect(rights.export(bad)).rejects.toMatchObject({ code: 'input-invalid' })
  }
  await core.dispose()
})
