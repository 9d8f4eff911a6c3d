import { act, cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { App } from '../../../renderer/app/app'
import { createClient } from '../../../renderer/state/api'
import { createFakeApi } from '../../fakes/api'

// What is loaded when it is first needed is compiled then.
configure({ asyncUtilTimeout: 20_000 })
afterEach(cleanup)

async function open() {
  const fake = createFakeApi()
  render(<App client={createClient(fake.bridge)} />)
  await screen.findByRole('navigation', { name: 'Accounts' })
  return { called: (method: string) => fake.calls.filter((call) => call.method === method).map(({ input }) => input) }
}

const option = (name: RegExp) => screen.getByRole('option', { name })
const list = () => screen.getByRole('listbox', { name: 'Accounts' })
const selected = () => screen.getAllByRole('option', { selected: true }).map(({ id }) => id.split('-').at(-1))
const bar = async () => within(await screen.findByRole('group', { name: 'Marked accounts' }))
const openTags = async () => {
  fireEvent.click((await bar()).getByRole('button', { name: 'Tags…' }))
  return screen.findByRole('textbox', { name: 'Tags' })
}
const markBoth = () => {
  fireEvent.click(option(/^Radhaus/), { ctrlKey: true })
  fireEvent.click(option(/^Blumen/), { metaKey: true })
}

it('marks by Ctrl or Cmd without changing the active account, and a plain click ends it', async () => {
  const { called } = await open()
  markBoth()
  expect(selected()).toEqual(['blume', 'rad'])
  expect(option(/^Bäckerei/).getAttribute('aria-current')).toBe('true')
  expect(called('accounts.activate')).toEqual([])
  ;(await bar()).getByText('2 marked')
  fireEvent.click(option(/^Blumen/))
  expect(selected()).toEqual(['blume'])
  expect(screen.queryByRole('group', { name: 'Marked accounts' })).toBeNull()
})

it('marks a range by Shift, with the mouse and with the keys, and all by Ctrl+A', async () => {
  await open()
  fireEvent.click(option(/^Blumen/), { ctrlKey: true })
  fireEvent.click(option(/^Integration/), { shiftKey: true })
  expect(selected()).toEqual(['blume', 'nord', 'stage'])
  fireEvent.keyDown(list(), { key: 'ArrowUp', shiftKey: true })
  expect(selected()).toEqual(['blume', 'nord'])
  fireEvent.keyDown(list(), { key: 'a', ctrlKey: true })
  await (await bar()).findByText('8 marked')
  fireEvent.keyDown(list(), { key: 'Escape' })
  expect(selected()).toEqual(['anna'])
})

it('removes all marked accounts at once and brings them back by one Undo', async () => {
  const { called } = await open()
  markBoth()
  fireEvent.click((await bar()).getByRole('button', { name: 'Remove' }))
  await screen.findByText('Removed 2 accounts.')
  expect(called('accounts.remove')).toEqual([['blume', 'rad']])
  expect(screen.queryByRole('option', { name: /^Blumen/ })).toBeNull()
  expect(document.activeElement).toBe(list())
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
  await screen.findByRole('option', { name: /^Blumen/ })
  expect(called('accounts.restore')).toEqual([['blume', 'rad']])
})

it('pins, tags and refreshes all marked accounts, and says how the refresh went', async () => {
  const { called } = await open()
  markBoth()
  fireEvent.click((await bar()).getByRole('button', { name: 'Pin' }))
  await (await bar()).findByRole('button', { name: 'Unpin' })
  expect(called('accounts.pin')).toEqual([{ ids: ['blume', 'rad'], pinned: true }])
  fireEvent.click((await bar()).getByRole('button', { name: 'Refresh tokens' }))
  await screen.findByText(/^1 of 2 tokens refreshed/)
  const tags = await openTags()
  fireEvent.change(tags, { target: { value: 'VIP, Gastro' } })
  await act(async () => fireEvent.submit(tags))
  await waitFor(() => expect(called('accounts.tag')).toEqual([{ ids: ['blume', 'rad'], add: ['VIP', 'Gastro'], remove: [] }]))
})

it('takes a pin and tags back by Undo, from those accounts only that did not have them before', async () => {
  const { called } = await open()
  fireEvent.click(option(/^Bäckerei/), { ctrlKey: true })
  fireEvent.click(option(/^Radhaus/), { ctrlKey: true })
  fireEvent.click((await bar()).getByRole('button', { name: 'Pin' }))
  await screen.findByText('1 account pinned.')
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(called('accounts.pin')).toEqual([{ ids: ['rad'], pinned: true }, { ids: ['rad'], pinned: false }]))

  const tags = await openTags()
  fireEvent.change(tags, { target: { value: 'Köln' } })
  await act(async () => fireEvent.submit(tags))
  await screen.findByText('Tags of 1 account changed.')
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(called('accounts.tag').at(-1)).toEqual({ ids: ['anna'], add: [], remove: ['Köln'] }))
})

it('takes a tag away from those marked accounts that have it', async () => {
  const { called } = await open()
  fireEvent.click(option(/^Bäckerei/), { ctrlKey: true })
  fireEvent.click(option(/^Radhaus/), { ctrlKey: true })
  await openTags()
  fireEvent.click(screen.getByRole('button', { name: 'Take Berlin from 1 account' }))
  await waitFor(() => expect(called('accounts.tag')).toEqual([{ ids: ['anna'], add: [], remove: ['Berlin'] }]))
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Take Berlin/ })).toBeNull())
})

it('does to all marked accounts what is chosen from the menu of one of them, and to one alone from the menu of another', async () => {
  const { called } = await open()
  markBoth()
  fireEvent.contextMenu(option(/^Radhaus/))
  const items = (await screen.findAllByRole('menuitem')).map((item) => item.textContent)
  expect(items).toEqual(['Pin to top', 'Refresh tokens', expect.stringContaining('Remove 2 accounts')])
  fireEvent.click(screen.getByRole('menuitem', { name: /^Pin/ }))
  await waitFor(() => expect(called('accounts.pin')).toEqual([{ ids: ['blume', 'rad'], pinned: true }]))
  fireEvent.contextMenu(option(/^Café/))
  fireEvent.click(await screen.findByRole('menuitem', { name: /^Remove account/ }))
  await waitFor(() => expect(called('accounts.remove')).toEqual([['nord']]))
})

it('checks all marked accounts, or all that a search shows, and opens the report', async () => {
  const { called } = await open()
  markBoth()
  fireEvent.click((await bar()).getByRole('button', { name: 'Check' }))
  await screen.findByRole('grid', { name: 'Health report' })
  fireEvent.change(screen.getByRole('searchbox', { name: 'Search accounts' }), { target: { value: 'koln' } })
  fireEvent.click(screen.getByRole('button', { name: 'Check 1 shown' }))
  fireEvent.click(screen.getByRole('button', { name: 'Check all' }))
  await waitFor(() => expect(called('health.start')).toHaveLength(3))
  expect(called('health.start')).toEqual([['blume', 'rad'], ['rad'], ['anna', 'nord', 'rad', 'blume', 'mode', 'stage', 'weg', 'box']])
})

it('never touches what a search hides', async () => {
  const { called } = await open()
  fireEvent.keyDown(list(), { key: 'a', ctrlKey: true })
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'koln' } })
  fireEvent.keyDown(list(), { key: 'Delete' })
  await waitFor(() => expect(called('accounts.remove')).toEqual([['rad']]))
})
