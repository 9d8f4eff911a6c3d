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
