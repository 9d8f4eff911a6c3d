import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { AccountId } from '../../../preload/views'
import { App } from '../../../renderer/app/app'
import { createClient } from '../../../renderer/state/api'
import { createFakeApi } from '../../fakes/api'
import { callsOf } from '../render-panel'

configure({ asyncUtilTimeout: 20_000 })
afterEach(cleanup)

async function open(options?: Parameters<typeof createFakeApi>[0]) {
  const fake = createFakeApi(options)
  render(<App client={createClient(fake.bridge)} />)
  await screen.findByRole('navigation', { name: 'Accounts' })
  await screen.findByTitle('Command palette (Ctrl K)')
  return fake
}
const key = (name: string, more: Partial<KeyboardEventInit> = {}, on: Element | Window = window) => fireEvent.keyDown(on, { key: name, ctrlKey: true, ...more })
const active = () => within(screen.getByRole('banner')).getByRole('heading').textContent
const shows = (title: string) => waitFor(() => expect(active()).toBe(title))

describe('switching by keys', () => {
  it('goes to pinned accounts by Ctrl and their number, in the order of their names', async () => {
    await open()
    fireEvent.click(screen.getByRole('option', { name: /^Radhaus/ }))
    key('d')
    await waitFor(() => expect(screen.getAllByRole('option')[1]!.textContent).toContain('Radhaus'))
    key('1', { code: 'Digit1' })
    await shows('Bäckerei Anna')
    key('2', { code: 'Digit2' })
    await shows('Radhaus Köln')
  })

  it('goes back to the account before, and back again', async () => {
    await open()
    const first = active()
    fireEvent.click(screen.getByRole('option', { name: /^Blumen Sommer/ }))
    await shows('Blumen Sommer')
    key('j')
    await shows(first)
    key('j')
    await shows('Blumen Sommer')
  })

  it('steps through the recent accounts while Ctrl is held, and switches when it is let go', async () => {
    const fake = await open({ visits: [{ id: 'rad' as AccountId, at: 1, score: 1 }] })
    const first = active()
    fireEvent.click(screen.getByRole('option', { name: /^Blumen Sommer/ }))
    await shows('Blumen Sommer')
    key('Tab')
    const list = await screen.findByRole('listbox', { name: 'Recent accounts' })
    const marked = () => within(list).getByRole('option', { selected: true }).textContent
    expect(marked()).toContain(first)
    key('Tab', {}, list)
    expect(marked()).toContain('Radhaus Köln')
    const before = callsOf(fake, 'accounts.activate').length
    fireEvent.keyUp(list, { key: 'Control' })
    await shows('Radhaus Köln')
    expect(callsOf(fake, 'accounts.activate').slice(before)).toEqual(['rad'])
  })

  it('stays where it is when Escape ends the stepping', async () => {
    const fake = await open({ visits: [{ id: 'rad' as AccountId, at: 1, score: 1 }] })
    key('Tab')
    const list = await screen.findByRole('listbox', { name: 'Recent accounts' })
    fireEvent.keyDown(list, { key: 'Escape', ctrlKey: true })
    await waitFor(() => expect(screen.queryByRole('listbox', { name: 'Recent accounts' })).toBeNull())
    expect(callsOf(fake, 'accounts.activate')).toEqual([])
  })

  it('does nothing behind an open dialog', async () => {
    const fake = await open()
    key('n')
    const dialog = await screen.findByRole('dialog', { name: 'Add account' })
    key('2', { code: 'Digit2' }, within(dialog).getByRole('textbox', { name: 'Label' }))
    expect(callsOf(fake, 'accounts.activate')).toEqual([])
  })

  it('does not send a request from within the list, where another account may have the focus', async () => {
    const fake = await open()
    fireEvent.click(screen.getByRole('tab', { name: 'Requests' }))
    fireEvent.change(await screen.findByRole('textbox', { name: 'Path' }), { target: { value: '/api/v1/me' } })
    key('Enter', {}, screen.getByRole('listbox', { name: 'Accounts' }))
    expect(callsOf(fake, 'requests.run')).toEqual([])
    key('Enter', {}, screen.getByRole('tablist', { name: 'Account' }))
    await waitFor(() => expect(callsOf(fake, 'requests.run')).toHaveLength(1))
  })
})

describe('the shortcuts', () => {
  it('are all on one sheet', async () => {
    await open()
    fireEvent.keyDown(window, { key: 'F1' })
    const sheet = within(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' }))
    expect(sheet.getByText('Command palette').closest('.shortcut-line')!.textContent).toBe('Command paletteCtrl K')
    expect(sheet.getByText('Refresh token').closest('.shortcut-line')!.textContent).toBe('Refresh tokenCtrl R')
  })

  it('can be changed, which takes the keys from the command that had them', async () => {
    const fake = await open()
    fireEvent.keyDown(window, { key: 'F1' })
    fireEvent.click(within(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })).getByRole('button', { name: 'Change shortcuts' }))
    const settings = within(await screen.findByRole('dialog', { name: 'Settings' }))
    const keys = await settings.findByRole('button', { name: 'Change the keys of Refresh token: Ctrl R' })
    fireEvent.click(keys)
    key('c', {}, keys)
    expect(settings.getByRole('status').textContent).toBe('These keys belong to text fields.')
    key('e', {}, keys)
    await waitFor(() => expect(settings.getByRole('status').textContent).toBe('Refresh token: Ctrl E. Ctrl E was taken from “Edit account”.'))
    expect(callsOf(fake, 'settings.update').at(-1)).toEqual({ shortcuts: [{ command: 'refresh', keys: 'Mod+E' }, { command: 'edit', keys: null }] })
    fireEvent.click(settings.getByRole('button', { name: 'Close' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    key('e')
    await waitFor(() => expect(callsOf(fake, 'session.refresh')).toHaveLength(1))
  })

  it('can all have their usual keys back', async () => {
    const fake = await open({ settings: { shortcuts: [{ command: 'refresh', keys: 'F8' }] } })
    fireEvent.keyDown(window, { key: 'F8' })
    await waitFor(() => expect(callsOf(fake, 'session.refresh')).toHaveLength(1))
    fireEvent.keyDown(window, { key: 'F1' })
    fireEvent.click(within(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })).getByRole('button', { name: 'Change shortcuts' }))
    fireEvent.click(await screen.findByRole('button', { name: 'Usual keys for all' }))
    await screen.findByRole('button', { name: 'Change the keys of Refresh token: Ctrl R' })
    expect(callsOf(fake, 'settings.update').at(-1)).toEqual({ shortcuts: [] })
  })
})
