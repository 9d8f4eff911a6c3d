import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { PasteId, VaultView } from '../../../preload/views'
import { App } from '../../../renderer/app/app'
import { createClient } from '../../../renderer/state/api'
import { createFakeApi } from '../../fakes/api'
import { sampleAccount, sampleError } from '../../fakes/samples'

// A dialog is compiled when it first opens, which takes a busy machine more than the default second.
configure({ asyncUtilTimeout: 20_000 })
afterEach(cleanup)

type Options = Parameters<typeof createFakeApi>[0]

async function open(options?: Options) {
  const fake = createFakeApi(options)
  render(<App client={createClient(fake.bridge)} />)
  await screen.findByRole('navigation', { name: 'Accounts' })
  const called = (method: string) => fake.calls.filter((call) => call.method === method).map(({ input }) => input)
  return { fake, called }
}

const button = (name: string | RegExp) => screen.getByRole('button', { name })
const option = (name: RegExp) => screen.getByRole('option', { name })
const list = () => screen.getByRole('listbox', { name: 'Accounts' })
const press = (name: string | RegExp) => fireEvent.click(button(name))
const bar = () => within(screen.getByRole('banner'))

async function openDialog(name: string) {
  press(name)
  return within(await screen.findByRole('dialog', { name }))
}

describe('the account list', () => {
  it('makes an account active by a click and says so in bar and list', async () => {
    await open()
    fireEvent.click(option(/^Blumen Sommer/))
    expect(bar().getByRole('heading').textContent).toBe('Blumen Sommer')
    expect(bar().getByRole('status', { name: 'Key' }).textContent).toBe('Refused')
    expect(bar().getByRole('status', { name: 'Token' }).textContent).toBe('None')
    expect(option(/^Blumen Sommer/).getAttribute('aria-selected')).toBe('true')
  })

  it('moves the focus by keys and activates only by Enter', async () => {
    const { called } = await open()
    fireEvent.keyDown(list(), { key: 'ArrowDown' })
    expect(list().getAttribute('aria-activedescendant')).toBe(option(/^Blumen/).id)
    expect(called('accounts.activate')).toEqual([])
    fireEvent.keyDown(list(), { key: 'Enter' })
    await waitFor(() => expect(called('accounts.activate')).toEqual(['blume']))
  })

  it('narrows by search and counts what is left', async () => {
    await open()
    fireEvent.change(screen.getByRole('searchbox', { name: 'Search accounts' }), { target: { value: 'koln' } })
    expect(screen.getAllByRole('option')).toHaveLength(1)
    expect(screen.getByText('1 of 8')).toBeTruthy()
  })

  it('removes by Delete and brings the account back by Undo', async () => {
    const { called } = await open()
    fireEvent.keyDown(list(), { key: 'ArrowDown' })
    fireEvent.keyDown(list(), { key: 'Delete' })
    await waitFor(() => expect(screen.queryByRole('option', { name: /^Blumen/ })).toBeNull())
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }))
    await screen.findByRole('option', { name: /^Blumen/ })
    expect(called('accounts.restore')).toEqual([['blume']])
  })
})

describe('adding an account', () => {
  it('hands a typed key over once, and keeps it nowhere', async () => {
    const { called } = await open()
    const dialog = await openDialog('Add account')
    fireEvent.change(dialog.getByRole('textbox', { name: 'Account ID' }), { target: { value: 'new-id' } })
    const key = dialog.getByLabelText<HTMLInputElement>('API key')
    fireEvent.input(key, { target: { value: 'canary-key' } })
    fireEvent.click(dialog.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(called('accounts.add')).toMatchObject([{ accountId: 'new-id', key: { typed: 'canary-key' } }])
    expect(key.value).toBe('')
    expect(document.documentElement.outerHTML).not.toContain('canary-key')
  })

  it('takes a pasted key by its handle, so that the page never holds it', async () => {
    const { called } = await open()
    const dialog = await openDialog('Add account')
    fireEvent.change(dialog.getByRole('textbox', { name: 'Account ID' }), { target: { value: 'new-id' } })
    fireEvent.click(dialog.getByRole('button', { name: 'Paste key' }))
    await dialog.findByText('Pasted from the clipboard · 36 characters')
    fireEvent.click(dialog.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(called('accounts.add')).toMatchObject([{ key: { pasted: 'paste-1' } }]))
  })

  it('says at the field what is missing, and keeps what was entered', async () => {
    await open()
    const dialog = await openDialog('Add account')
    fireEvent.change(dialog.getByRole('textbox', { name: 'Label' }), { target: { value: 'Anna' } })
    fireEvent.click(dialog.getByRole('button', { name: 'Save' }))
    await dialog.findByText(/The account ID is missing/)
    expect(dialog.getByRole<HTMLInputElement>('textbox', { name: 'Label' }).value).toBe('Anna')
  })

  it('names the account that is stored already and opens it', async () => {
    await open()
    const dialog = await openDialog('Add account')
    fireEvent.change(dialog.getByRole('textbox', { name: 'Account ID' }), { target: { value: '8c0d6b7e90f14d2aa6d1c2b3a4958677' } })
    fireEvent.input(dialog.getByLabelText('API key'), { target: { value: 'k' } })
    fireEvent.click(dialog.getByRole('button', { name: 'Save' }))
    await dialog.findByText('Stored already as “Café Nordlicht”')
    fireEvent.click(dialog.getByRole('button', { name: 'Open it' }))
    await waitFor(() => expect(bar().getByRole('heading').textContent).toBe('Café Nordlicht'))
  })

  it('swaps an exchanged pair', async () => {
    await open()
    const dialog = await openDialog('Add account')
    const id = dialog.getByRole<HTMLInputElement>('textbox', { name: 'Account ID' })
    const key = dialog.getByLabelText<HTMLInputElement>('API key')
    fireEvent.change(id, { target: { value: 'the-key' } })
    fireEvent.input(key, { target: { value: '8c0d6b7e90f14d2aa6d1c2b3a4958677' } })
    fireEvent.click(dialog.getByRole('button', { name: 'Swap' }))
    expect([id.value, key.value]).toEqual(['8c0d6b7e90f14d2aa6d1c2b3a4958677', 'the-key'])
  })

  it('knows the id of a stored account in the place of a key', async () => {
    await open({ accounts: [sampleAccount({ id: 'till', accountId: 'Till-7' })] })
    const dialog = await openDialog('Add account')
    fireEvent.input(dialog.getByLabelText('API key'), { target: { value: ' till-7 ' } })
    expect(dialog.getByText('Account ID and API key look swapped.')).toBeTruthy()
  })

  it('says how to put a pasted id in its place, since the page never gets what was pasted', async () => {
    const { fake } = await open()
    fake.api.secrets.paste = async () => ({ pasteId: 'p' as PasteId, length: 36, shape: 'uuid', accountId: null, baseUrl: null })
    const dialog = await openDialog('Add account')
    fireEvent.change(dialog.getByRole('textbox', { name: 'Account ID' }), { target: { value: 'the-key' } })
    fireEvent.click(dialog.getByRole('button', { name: 'Paste key' }))
    await dialog.findByText(/^Cut the text in Account ID and press Paste key/)
    expect(dialog.queryByRole('button', { name: 'Swap' })).toBeNull()
  })

  it('asks before it drops what was entered', async () => {
    await open()
    const dialog = await openDialog('Add account')
    fireEvent.change(dialog.getByRole('textbox', { name: 'Label' }), { target: { value: 'Anna' } })
    fireEvent.click(dialog.getByRole('button', { name: 'Cancel' }))
    const question = within(await screen.findByRole('alertdialog', { name: 'Discard what you entered?' }))
    fireEvent.click(question.getByRole('button', { name: 'Keep editing' }))
    expect((await screen.findByRole<HTMLInputElement>('textbox', { name: 'Label' })).value).toBe('Anna')
  })
})

describe('the window', () => {
  it('greets a newcomer with four ways in', async () => {
    const { called } = await open({ accounts: [] })
    await screen.findByRole('region', { name: 'Welcome to Tillkeys' })
    for (const way of ['Add by hand', 'Paste a cURL', 'Choose a file']) expect(button(way)).toBeTruthy()
    press('Try the sandbox')
    await waitFor(() => expect(called('sandbox.start')).toHaveLength(1))
    await screen.findByRole('option', { name: /^Sandbox: Corner Shop/ })
    await screen.findByRole('complementary', { name: 'Sandbox tour' })
  })

  it('says why it could not load, and loads when asked to try again', async () => {
    const fake = createFakeApi()
    fake.fail('accounts.list', sampleError('internal'))
    render(<App client={createClient(fake.bridge)} />)
    const alert = await screen.findByRole('alert')
    expect(screen.queryByRole('navigation')).toBeNull()
    fireEvent.click(within(alert).getByRole('button', { name: 'Try again' }))
    await screen.findByRole('navigation', { name: 'Accounts' })
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('shows a failure the user asked for until it is dismissed', async () => {
    const { fake } = await open()
    fake.fail('health.start', sampleError('storage-full', { requestId: 'r-42' }))
    press('Check all')
    const alert = within(await screen.findByRole('alert'))
    expect(alert.getByText('The disk is full')).toBeTruthy()
    expect(alert.getByText('r-42')).toBeTruthy()
    fireEvent.click(alert.getByRole('button', { name: 'Dismiss' }))
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('activates an account from the palette', async () => {
    await open()
    fireEvent.keyDown(window, { key: 'k', ctrlKey: true })
    await screen.findByRole('dialog', { name: 'Command palette' })
    const search = screen.getByRole('combobox', { name: 'Search commands and accounts' })
    fireEvent.change(search, { target: { value: 'rad' } })
    fireEvent.keyDown(search, { key: 'Enter' })
    await waitFor(() => expect(bar().getByRole('heading').textContent).toBe('Radhaus Köln'))
  })

  it('changes its language at once', async () => {
    await open()
    const dialog = await openDialog('Settings')
    fireEvent.click(dialog.getByRole('radio', { name: 'Deutsch' }))
    await screen.findByRole('dialog', { name: 'Einstellungen' })
    expect(document.documentElement.lang).toBe('de')
  })

  it('keeps how the list is sorted and how wide it is', async () => {
    const { called } = await open({ settings: { sort: 'status', sidebarPx: 400 } })
    expect(screen.getAllByRole('option')[1]?.textContent).toMatch(/^Blumen Sommer/)
    const handle = screen.getByRole('separator', { name: 'Width of the account list' })
    expect(handle.getAttribute('aria-valuenow')).toBe('400')
    fireEvent.keyDown(handle, { key: 'ArrowRight' })
    expect(handle.getAttribute('aria-valuenow')).toBe('416')
    press('Sort')
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Name' }))
    await waitFor(() => expect(called('settings.update')).toEqual([{ sidebarPx: 416 }, { sort: 'name' }]))
    expect(screen.getAllByRole('option')[2]?.textContent).toMatch(/^Café Nordlicht/)
  })

  it('previews an import and takes the good rows only', async () => {
    const { called } = await open()
    press('Import')
    const dialog = within(await screen.findByRole('dialog', { name: 'Import accounts' }))
    expect(dialog.getByText('The API key is missing')).toBeTruthy()
    fireEvent.click(dialog.getByRole('button', { name: 'Import 2 accounts' }))
    await screen.findByText('Imported 2 accounts.')
    expect(called('imports.apply')).toEqual([{ importId: 'import-1', rows: [1, 2] }])
  })
})

describe('the vault', () => {
  const states: readonly [VaultView['state'], string][] = [
    ['unavailable', 'Your keys cannot be stored safely yet'],
    ['mismatch', 'This keyring belongs to another vault'],
    ['damaged', 'The vault file is damaged'],
    ['newer', 'The vault was written by a newer Tillkeys'],
  ]
  it.each(states)('explains itself when %s and offers to try again', async (state, title) => {
    const { called } = await open({ vault: { state, backend: 'basic_text' } })
    expect(within(await screen.findByRole('alert')).getByText(title)).toBeTruthy()
    press('Try again')
    await waitFor(() => expect(called('vault.retry')).toHaveLength(1))
  })

  it('keeps saying that nothing is saved while in memory', async () => {
    await open({ vault: { state: 'unavailable' } })
    await screen.findByRole('alert')
    press('Work in memory for this run')
    await screen.findByText(/^Nothing is saved/)
    expect(screen.getByRole('tablist', { name: 'Account' })).toBeTruthy()
  })
})

describe('settings that could not be read', () => {
  it('are told once, with the file that keeps them', async () => {
    await open({ app: { preferencesKeptAs: 'preferences.json.unreadable-2026-01-01T00-00-00.000Z' } })
    const messages = within(screen.getByRole('status', { name: 'Messages' }))
    await messages.findByText(/could not be read .* kept as preferences\.json\.unreadable-2026/)
    expect(messages.getAllByText(/could not be read/)).toHaveLength(1)
  })
})
