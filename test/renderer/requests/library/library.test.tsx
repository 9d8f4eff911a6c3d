import { act, fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { AccountId } from '../../../../preload/views'
import { RequestsPanel } from '../../../../renderer/features/requests/requests-panel'
import { sampleError } from '../../../fakes/samples'
import { callsOf, renderPanel } from '../../render-panel'

const anna = 'anna' as AccountId
const path = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Path' })
const type = (field: HTMLElement, value: string) => act(async () => fireEvent.change(field, { target: { value } }))
const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })))
const library = () => within(screen.getByRole('complementary', { name: 'Requests' }))
const toHistory = () => act(async () => fireEvent.click(library().getByRole('radio', { name: 'History' })))

const save = async (name: string, folder: string) => {
  await press('Save this request…')
  const dialog = within(screen.getByRole('dialog'))
  await type(dialog.getByRole('textbox', { name: 'Name' }), name)
  await type(dialog.getByRole('textbox', { name: 'Folder' }), folder)
  await act(async () => fireEvent.click(dialog.getByRole('button', { name: /^(Save|Replace)$/ })))
}

describe('Library', () => {
  it('saves what is written under a name, and takes it back into the editor of any account', async () => {
    const { show } = await renderPanel(<RequestsPanel id={anna} />)
    await type(path(), '/api/v0/me')
    await press('Requests')
    await save('Who am I', 'Support')
    expect(library().getByRole('heading', { name: 'Support' })).toBeTruthy()
    await show(<RequestsPanel id={'nord' as AccountId} />)
    await act(async () => fireEvent.click(library().getByTitle('Who am I')))
    expect(path().value).toBe('/api/v0/me')
  })

  it('says that a name is taken before it replaces what is there', async () => {
    const { fake } = await renderPanel(<RequestsPanel id={anna} />)
    await type(path(), '/a')
    await press('Requests')
    await save('Same', '')
    await type(path(), '/b')
    await save('Same', '')
    expect(callsOf(fake, 'saved.save')).toMatchObject([{ id: null, path: '/a' }, { id: 'saved-1', path: '/b' }])
  })

  it('keeps the dialog, and what is in it, when saving fails', async () => {
    const { fake } = await renderPanel(<RequestsPanel id={anna} />)
    await type(path(), '/a')
    await press('Requests')
    fake.fail('saved.save', sampleError('storage-full'))
    await save('Mine', '')
    expect(within(screen.getByRole('dialog')).getByRole<HTMLInputElement>('textbox', { name: 'Name' }).value).toBe('Mine')
  })

  it('brings back what was removed', async () => {
    const { stores } = await renderPanel(<RequestsPanel id={anna} />)
    await type(path(), '/a')
    await press('Requests')
    await save('Mine', '')
    await press('Remove Mine')
    expect(library().queryByTitle('Mine')).toBeNull()
    await act(async () => stores.toasts.get()[0]?.action?.run())
    expect(library().getByTitle('Mine')).toBeTruthy()
  })

  it('renames a folder with all below it, and says when it comes together with another', async () => {
    const { fake } = await renderPanel(<RequestsPanel id={anna} />)
    await type(path(), '/a')
    await press('Requests')
    await save('Prices', 'Support/Prices')
    await save('Other', 'Elsewhere')
    await press('Rename folder Support')
    const dialog = within(screen.getByRole('dialog', { name: 'Rename folder “Support”' }))
    expect(dialog.getByText('1 request goes along.')).toBeTruthy()
    await type(dialog.getByRole('textbox', { name: 'Folder' }), 'Elsewhere')
    expect(dialog.getByText(/comes together/)).toBeTruthy()
    await type(dialog.getByRole('textbox', { name: 'Folder' }), 'Help')
    await press('Rename')
    expect(callsOf(fake, 'saved.renameFolder')).toEqual([{ from: 'Support', to: 'Help' }])
    expect(library().getAllByRole('heading').map(({ textContent }) => textContent)).toEqual(['Help', 'Help/Prices', 'Elsewhere'])
  })

  it('keeps the new name of a folder in the dialog when it could not be given', async () => {
    const { fake } = await renderPanel(<RequestsPanel id={anna} />)
    await type(path(), '/a')
    await press('Requests')
    await save('Prices', 'Support')
    await press('Rename folder Support')
    const dialog = within(screen.getByRole('dialog'))
    fake.fail('saved.renameFolder', sampleError('storage-full'))
    await type(dialog.getByRole('textbox', { name: 'Folder' }), 'Help')
    await press('Rename')
    expect(dialog.getByText('The disk is full')).toBeTruthy()
    expect(dialog.getByRole<HTMLInputElement>('textbox', { name: 'Folder' }).value).toBe('Help')
  })

  it('lists what was sent as the account, and sends it again', async () => {
    const { fake } = await renderPanel(<RequestsPanel id={anna} />)
    await type(path(), '/api/v0/me')
    await press(/^Send/)
    await type(path(), '/other')
    await press('Requests')
    await toHistory()
    await press('Run again: /api/v0/me')
    expect(callsOf(fake, 'requests.run')).toMatchObject([{ draft: { path: '/api/v0/me' } }, { draft: { path: '/api/v0/me' } }])
    expect(path().value).toBe('/api/v0/me')
  })

  it('deletes the history on request', async () => {
    const { fake } = await renderPanel(<RequestsPanel id={anna} />)
    await type(path(), '/api/v0/me')
    await press(/^Send/)
    await press('Requests')
    await toHistory()
    await press('Delete history')
    expect(library().getByText('Nothing sent as this account yet.')).toBeTruthy()
    expect(callsOf(fake, 'history.purge')).toEqual([anna])
  })
})
