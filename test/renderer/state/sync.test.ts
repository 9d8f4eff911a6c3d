import { describe, expect, it } from 'vitest'
import type { AccountId } from '../../../preload/views'
import { ApiError, createClient } from '../../../renderer/state/api'
import { createStores } from '../../../renderer/state/stores'
import { startSync } from '../../../renderer/state/sync'
import { createFakeApi } from '../../fakes/api'
import { sampleAccount, sampleError } from '../../fakes/samples'

function setup() {
  const fake = createFakeApi()
  const stores = createStores()
  return { fake, stores, sync: startSync(createClient(fake.bridge), stores) }
}

describe('sync', () => {
  it('fills the stores with what main has', async () => {
    const { stores, sync } = setup()
    await sync.ready
    expect(stores.accounts.get().size).toBe(8)
    expect(stores.activeId.get()).toBe('anna')
    expect(stores.loaded.get()).toBe(true)
  })

  it('loses no change that is pushed while it loads', async () => {
    const { fake, stores, sync } = setup()
    fake.push('accounts.changed', { upserted: [sampleAccount({ id: 'new' })], removed: ['anna' as AccountId] })
    await sync.ready
    expect(stores.accounts.get().has('new' as AccountId)).toBe(true)
    expect(stores.accounts.get().has('anna' as AccountId)).toBe(false)
  })

  it('leaves accounts alone that a change does not name', async () => {
    const { fake, stores, sync } = setup()
    await sync.ready
    const before = stores.accounts.get().get('nord' as AccountId)
    await fake.api.accounts.pin({ ids: ['rad' as AccountId], pinned: true })
    expect(stores.accounts.get().get('nord' as AccountId)).toBe(before)
    expect(stores.accounts.get().get('rad' as AccountId)?.pinned).toBe(true)
  })

  it('hears nothing more once stopped', async () => {
    const { fake, stores, sync } = setup()
    await sync.ready
    sync.stop()
    fake.push('active.changed', 'rad' as AccountId)
    expect(stores.activeId.get()).toBe('anna')
  })
})

it('turns a failed reply into an error that carries its facts', async () => {
  const fake = createFakeApi()
  fake.fail('accounts.list', sampleError('vault-opening', { requestId: 'r1' }))
  const failure = await createClient(fake.bridge).api.accounts.list().catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(ApiError)
  expect((failure as ApiError).view).toMatchObject({ code: 'vault-opening', requestId: 'r1' })
})
