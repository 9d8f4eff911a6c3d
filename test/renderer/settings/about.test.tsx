import { act, fireEvent, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { About } from '../../../renderer/features/settings/about'
import { createFakeApi } from '../../fakes/api'
import { callsOf, renderPanel } from '../render-panel'

it('saves the diagnostics when asked, and says so', async () => {
  const { fake, stores } = await renderPanel(<About />, createFakeApi())
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Save diagnostics…' })))
  expect(callsOf(fake, 'app.diagnostics')).toHaveLength(1)
  expect(stores.toasts.get().map(({ text }) => text)).toEqual(['Diagnostics saved'])
})

it('says nothing of a save that was called off', async () => {
  const fake = createFakeApi()
  const { stores } = await renderPanel(<About />, { ...fake, bridge: { ...fake.bridge, app: { ...fake.bridge.app, diagnostics: async () => ({ ok: true, value: false }) } } })
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Save diagnostics…' })))
  expect(stores.toasts.get()).toEqual([])
})
