import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { AccountId, PasteId } from '../../../preload/views'
import { DisarmPage } from '../../../renderer/features/disarm/disarm-page'
import { createFakeApi } from '../../fakes/api'
import { sampleError } from '../../fakes/samples'
import { callsOf, renderPanel } from '../render-panel'

const anna = 'anna' as AccountId
const button = (name: string | RegExp) => screen.getByRole('button', { name })
const press = async (name: string | RegExp) => act(async () => fireEvent.click(button(name)))
const steps = () => screen.getAllByRole('button', { expanded: false }).concat(screen.queryAllByRole('button', { expanded: true }))
const stateOf = (name: RegExp) => steps().find((step) => name.test(step.textContent ?? ''))?.textContent
const show = (fake = createFakeApi()) => renderPanel(<DisarmPage id={anna} />, fake)

async function begun(fake = createFakeApi()) {
  await fake.api.disarm.start(anna)
  return show(fake)
}

describe('DisarmPage', () => {
  it('changes nothing before the user begins, then freezes', async () => {
    const { fake, stores } = await show()
    expect(callsOf(fake, 'disarm.start')).toEqual([])
    await press('Freeze and begin')
    expect(stores.accounts.get().get(anna)?.frozen).toBe(true)
    expect(screen.getByText(/^Leave, stay frozen/)).toBeTruthy()
    expect(button(/^Revoke the key at the server/).getAttribute('aria-expanded')).toBe('true')
  })

  it('leads from the leaked key to the receipt', async () => {
    const { fake, stores } = await begun()
    await press('Skip')
    await press('Log out the token')
    for (const box of screen.getAllByRole('checkbox')) await act(async () => fireEvent.click(box))
    await press('Try the old key')
    await press('Try the old token')
    const field = screen.getByLabelText<HTMLInputElement>('New API key')
    fireEvent.input(field, { target: { value: 'canary-new-key' } })
    await press('Save and test')
    expect(field.value).toBe('')
    await press('Unfreeze')
    await press('Save as web page')
    expect(callsOf(fake, 'disarm.enterKey')).toEqual([{ id: anna, key: { typed: 'canary-new-key' } }])
    expect(callsOf(fake, 'disarm.receipt')).toEqual([{ id: anna, format: 'html', language: 'en' }])
    expect(stores.accounts.get().get(anna)?.frozen).toBe(false)
    expect(screen.getByText(/^Last saved on /)).toBeTruthy()
    expect(stateOf(/receipt/)).toContain('Done')
  })

  it('asks for the account’s title before the server is asked to revoke', async () => {
    const { fake } = await begun()
    const revoke = button('Revoke at the server')
    const typed = screen.getByRole('textbox', { name: 'Type “Bäckerei Anna” to confirm' })
    expect(revoke.hasAttribute('disabled')).toBe(true)
    fireEvent.change(typed, { target: { value: 'Bäckerei' } })
    expect(revoke.hasAttribute('disabled')).toBe(true)
    fireEvent.change(typed, { target: { value: 'Bäckerei Anna' } })
    await press('Revoke at the server')
    expect(callsOf(fake, 'disarm.revoke')).toEqual([{ id: anna, how: 'replace', confirmation: 'Bäckerei Anna' }])
    expect(stateOf(/Revoke/)).toContain('Done')
    expect(stateOf(/dashboard/)).toContain('Not needed')
  })

  it('shows why the server did not revoke, and stays there', async () => {
    const fake = createFakeApi()
    fake.api.disarm.revoke = async ({ id, how }) => {
      const view = await fake.api.disarm.start(id)
      return { ...view, revoked: { at: 1, outcome: 'revoke-refused', status: 403, requestId: 'request-403', how } }
    }
    await begun(fake)
    fireEvent.change(screen.getByRole('textbox'), { target: { value: 'Bäckerei Anna' } })
    await press('Revoke at the server')
    expect(screen.getByText('The server did not revoke the key')).toBeTruthy()
    expect(screen.getByText('request-403')).toBeTruthy()
    expect(stateOf(/Revoke/)).toContain('Not yet')
  })

  it('shows that the old key still works', async () => {
    const fake = createFakeApi()
    fake.api.disarm.prove = async ({ id }) => ({ ...(await fake.api.disarm.start(id)), keyProof: { at: 1, outcome: 'still-accepted', status: 200, requestId: 'request-200' } })
    await begun(fake)
    await press(/^Prove that/)
    await press('Try the old key')
    expect(within(screen.getByRole('region', { name: 'Old key' })).getByText('It still works')).toBeTruthy()
    expect(within(screen.getByRole('region', { name: 'Old token' })).getByText(/^Not proven, so it may be good until/)).toBeTruthy()
  })

  it('says that the account stays frozen when the user leaves, and goes on from there', async () => {
    const { stores, show: render } = await begun()
    stores.page.set('disarm')
    await press('Leave, stay frozen')
    expect(stores.page.get()).toBe('account')
    expect(stores.accounts.get().get(anna)?.frozen).toBe(true)
    await render(<p />)
    await render(<DisarmPage id={anna} />)
    expect(stateOf(/Freeze/)).toContain('Done')
  })

  it('names what is not done before it unfreezes', async () => {
    const { fake } = await begun()
    await press(/^Enter the new key/)
    const doubts = screen.getByText('Not everything is done').closest('[role=note]')
    expect(doubts?.textContent).toContain('The old key is still stored')
    expect(doubts?.textContent).toContain('The old token was not seen to be refused.')
    await press('Unfreeze anyway')
    await waitFor(() => expect(callsOf(fake, 'disarm.unfreeze')).toEqual([anna]))
    expect(screen.getByText(/^Ended on /)).toBeTruthy()
  })

  it('takes a pasted key by its handle', async () => {
    const fake = createFakeApi()
    fake.api.secrets.paste = async () => ({ pasteId: 'paste-7' as PasteId, length: 36, shape: 'uuid', accountId: null, baseUrl: null })
    await begun(fake)
    await press(/^Enter the new key/)
    await press('Paste key')
    expect(screen.getByText('Pasted · 36 characters')).toBeTruthy()
    await press('Save and test')
    expect(callsOf(fake, 'disarm.enterKey')).toEqual([{ id: anna, key: { pasted: 'paste-7' } }])
  })

  it('shows at the step why an act failed', async () => {
    const { fake } = await begun()
    await press(/^Enter the new key/)
    fake.fail('disarm.enterKey', sampleError('key-leaked'))
    fireEvent.input(screen.getByLabelText('New API key'), { target: { value: 'old' } })
    await press('Save and test')
    expect(within(screen.getByRole('alert')).getByText('That is the leaked key')).toBeTruthy()
  })

  it('stores a key that waits', async () => {
    const fake = createFakeApi()
    fake.api.disarm.get = async (id) => ({ ...(await fake.api.disarm.start(id)), keyWaiting: true })
    await begun(fake)
    await press(/^Enter the new key/)
    expect(button('Unfreeze anyway').hasAttribute('disabled')).toBe(true)
    await press('Store the new key')
    expect(callsOf(fake, 'disarm.enterKey')).toEqual([{ id: anna, key: { keep: true } }])
  })

  it('offers another try when loading failed', async () => {
    const fake = createFakeApi()
    fake.fail('disarm.get', sampleError('storage-failed'))
    await show(fake)
    await press('Try again')
    expect(button('Freeze and begin')).toBeTruthy()
  })
})
