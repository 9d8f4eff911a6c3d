import { act, fireEvent, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { DesktopSettings } from '../../../renderer/features/settings/desktop-settings'
import { createFakeApi } from '../../fakes/api'
import { callsOf, renderPanel } from '../render-panel'

it('is off by default, but for notifications, and each choice is kept at once', async () => {
  const { fake } = await renderPanel(<DesktopSettings />, createFakeApi())
  const boxes = screen.getAllByRole<HTMLInputElement>('checkbox')
  expect(boxes.map(({ checked }) => checked)).toEqual([true, false, false])
  for (const box of boxes) await act(async () => fireEvent.click(box))
  expect(callsOf(fake, 'settings.update')).toEqual([{ notifies: false }, { closeToTray: true }, { startAtLogin: true }])
})

it('says why a program that is not installed cannot start at login', async () => {
  await renderPanel(<DesktopSettings />, createFakeApi({ app: { canStartAtLogin: false } }))
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Start when I log in' }).disabled).toBe(true)
  expect(screen.getByText(/Only the installed app/)).toBeTruthy()
})
