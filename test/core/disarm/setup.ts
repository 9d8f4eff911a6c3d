import { afterEach, vi } from 'vitest'
import type { FakeAccount } from '../../../main/sandbox/account'
import { startFakeTillhub, type FakeTillhub } from '../../../main/sandbox/server'
import type { AccountId } from '../../../preload/views'
import { createTestCore } from '../../fakes/core'
import { anna } from '../../sandbox/setup'

export const oldKey = 'CANARY-old-key-81f7f582'
export const newKey = 'CANARY-new-key-5c0de001'

const open: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

/** Anna, signed in at a fake Tillhub by a key that has leaked. */
export async function setup({ account = {}, label = 'Anna', options }: {
  account?: Partial<FakeAccount>
  label?: string
  options?: Parameters<typeof createTestCore>[0]
} = {}) {
  const server: FakeTillhub = await startFakeTillhub({ accounts: [{ ...anna, apiKey: oldKey, ...account }] })
  open.push(() => server.close())
  const test = createTestCore(options)
  open.push(() => test.core.dispose())
  await test.core.start()
  const { id } = await test.core.flows.add({
    label, accountId: anna.id, key: { typed: oldKey }, environment: { kind: 'custom', baseUrl: server.baseUrl },
    accountClass: 'live', colour: 'teal', tags: [], note: '', allowDuplicate: false,
  })
  await vi.waitFor(() => { if (test.core.sessions.view(id).token.state !== 'held') throw new Error('not signed in yet') })
  return { ...test, ...test.core, server, id, restart: () => restart(test) }
}

/** Another start on the same disk. */
async function restart({ core, disk, keyring }: ReturnType<typeof createTestCore>) {
  await core.dispose()
  const after = createTestCore({ disk: new Map(disk), keyring })
  open.push(() => after.core.dispose())
  await after.core.start()
  return after.core
}

export type Setup = Awaited<ReturnType<typeof setup>>

/** What the owner does in the dashboard: the old key goes, a new one comes. */
export function replaceInDashboard({ server }: Setup, key = newKey): void {
  server.accounts.change(anna.id, { apiKey: key })
}

export const signInPath = '/api/v1/users/auth/key'
export const activityOf = async ({ activity, id }: { activity: Setup['activity']; id: AccountId }): Promise<string[]> =>
  (await activity.list(id)).map(({ what, detail, outcome }) => [what, detail, outcome].filter(Boolean).join(' '))
