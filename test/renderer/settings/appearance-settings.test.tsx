import { act, fireEvent, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { AppearanceSettings } from '../../../renderer/features/settings/appearance-settings'
import { callsOf, renderPanel } from '../render-panel'
import { createFakeApi } from '../../fakes/api'

it('keeps each choice at once', async () => {
  const { fake, stores } = await renderPanel(<AppearanceSettings />, createFakeApi())
  for (const name of ['Dark', 'High', 'Compact']) await act(async () => fireEvent.click(screen.getByRole('radio', { name })))
  expect(callsOf(fake, 'settings.update')).toEqual([{ theme: 'dark' }, { contrast: 'high' }, { density: 'compact' }])
  expect(stores.settings.get()).toMatchObject({ theme: 'dark', contrast: 'high', density: 'compact' })
})

it('changes the zoom by steps, says where it is, and goes back to 100', async () => {
  const { fake } = await renderPanel(<AppearanceSettings />, createFakeApi())
  const zoom = within(screen.getByRole('group', { name: 'Zoom' }))
  const press = (name: string) => act(async () => fireEvent.click(zoom.getByRole('button', { name })))
  expect(zoom.getByRole('button', { name: 'Actual size' }).hasAttribute('disabled')).toBe(true)
  await press('Larger')
  await press('Larger')
  expect(zoom.getByRole('status').textContent).toBe('125%')
  await press('Smaller')
  await press('Actual size')
  expect(callsOf(fake, 'settings.update')).toEqual([{ zoomPercent: 110 }, { zoomPercent: 125 }, { zoomPercent: 110 }, { zoomPercent: 100 }])
})
