import { expect, it } from 'vitest'
import { createSettingsIpc } from '../../main/ipc/settings'
import { createTestCore } from '../fakes/core'

it('keeps a change of the settings and refuses one that the page could not have made', async () => {
  const settings = createSettingsIpc(createTestCore().core)
  await settings.update({ sort: 'expiry', sidebarPx: 400 })
  for (const bad of [{ sort: 'colour' }, { sidebarPx: 4_000 }, { sidebarPx: 300.5 }, { keySlot: 'keychain' }]) {
    await expect(settings.update(bad)).rejects.toMatchObject({ code: 'input-invalid' })
  }
  expect(await settings.get(undefined)).toMatchObject({ sort: 'expiry', sidebarPx: 400, keySlot: 'safe-storage' })
})

it('keeps saved filters as they are, and none without a name or with more than a filter has', async () => {
  const settings = createSettingsIpc(createTestCore().core)
  const savedFilters = [{ name: 'Ends soon', query: 'expires<24h -tag:"Key customer"' }]
  await settings.update({ savedFilters })
  for (const bad of [[{ name: '', query: 'x' }], [{ name: 'x' }], [{ name: 'x', query: 'y', key: 'z' }], Array(101).fill(savedFilters[0])]) {
    await expect(settings.update({ savedFilters: bad })).rejects.toMatchObject({ code: 'input-invalid' })
  }
  expect(await settings.get(undefined)).toMatchObject({ savedFilters })
})
