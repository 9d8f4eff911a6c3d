import { act, fireEvent, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { About } from '../../../renderer/features/settings/about'
import { createFakeApi } from '../../fakes/api'
import { sampleError } from '../../fakes/samples'
import { callsOf, renderPanel } from '../render-panel'

it('saves the diagnostics when asked, and says so', async () => {
  const { fake, stores } = await renderPanel(<About />, createFakeApi())
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Save diagnostics…' })))
  expect(callsOf(fake, 'app.diagnostics')).toHaveLength(1)
  expect(stores.toasts.get().map(({ text }) => text)).toEqual(['Diagnostics saved'])
})

it('moves the data folder only once the user has read what that does', async () => {
  const { fake } = await renderPanel(<About />, createFakeApi())
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Move…' })))
  expect(callsOf(fake, 'app.moveDataFolder')).toHaveLength(0)
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Choose folder…' })))
  expect(callsOf(fake, 'app.moveDataFolder')).toHaveLength(1)
  expect(screen.queryByRole('alertdialog')).toBeNull()
})

it('says why a folder is refused and lets the user choose another', async () => {
  const fake = createFakeApi()
  const moveDataFolder = async () => ({ ok: false as const, error: sampleError('folder-not-empty') })
  await renderPanel(<About />, { ...fake, bridge: { ...fake.bridge, app: { ...fake.bridge.app, moveDataFolder } } })
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Move…' })))
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Choose folder…' })))
  expect(screen.getByRole('alert').textContent).toContain('That folder is not empty')
  expect(screen.getByRole('button', { name: 'Choose folder…' })).toBeTruthy()
})

it('says nothing of a save that was called off', async () => {
  const fake = createFakeApi()
  const { stores } = await renderPanel(<About />, { ...fake, bridge: { ...fake.bridge, app: { ...fake.bridge.app, diagnostics: async () => ({ ok: true, value: false }) } } })
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Save diagnostics…' })))
  expect(stores.toasts.get()).toEqual([])
})
