import { EditorView } from '@codemirror/view'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { RunOrder } from '../../../preload/request-views'
import type { AccountId } from '../../../preload/views'
import { RequestsPanel } from '../../../renderer/features/requests/requests-panel'
import { createFakeApi } from '../../fakes/api'
import { sampleError } from '../../fakes/samples'
import { callsOf, renderPanel } from '../render-panel'

const anna = 'anna' as AccountId
const nord = 'nord' as AccountId
const path = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Path' })
const type = (value: string) => fireEvent.change(path(), { target: { value } })
const choose = (method: string) => fireEvent.change(screen.getByRole('combobox', { name: 'Method' }), { target: { value: method } })
const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })))
const dialog = () => within(screen.getByRole('alertdialog'))
const response = () => within(screen.getByRole('region', { name: 'Response' }))

/** It comes late. */
const bodyEditor = () => waitFor(() => {
  const found = document.querySelector('.code-host')?.querySelector<HTMLElement>('[role="textbox"][aria-label="Body"]')
  if (!found) throw new Error('no editor yet')
  return found
})

describe('RequestsPanel', () => {
  it('names the account on the button and shows status, time and size of the answer', async () => {
    const { fake } = await renderPanel(<RequestsPanel id={anna} />)
    type('/api/v1/products/{{account.pathId}}')
    await press('Send as Bäckerei Anna')
    expect(callsOf(fake, 'requests.run')).toMatchObject([{ draft: { id: anna, method: 'GET', path: '/api/v1/products/{{account.pathId}}', body: null } }])
    for (const words of ['200 OK', '123 ms', /^\d+ bytes$/, 'req-1']) expect(response().getByText(words)).toBeTruthy()
  })

  it('says the outcome to those who do not see it, a failure too', async () => {
    const { fake } = await renderPanel(<RequestsPanel id={anna} />)
    const said = () => screen.getAllByRole('status').map(({ textContent }) => textContent).join()
    expect(said()).not.toContain('ms')
    type('/api/v0/me')
    await press(/^Send/)
    expect(said()).toContain('200 OK, 123 ms')
    fake.fail('requests.run', sampleError('offline'))
    await press(/^Send/)
    await waitFor(() => expect(said()).toMatch(/network|connection|reach/i))
    expect(said()).not.toContain('123 ms')
  })

  it('sends a change of a live account only once its name is typed', async () => {
    const { fake } = await renderPanel(<RequestsPanel id={anna} />)
    choose('DELETE')
    type('/api/v0/x')
    await press(/^Send/)
    const name = await dialog().findByRole('textbox', { name: /Bäckerei Anna/ })
    expect(dialog().getByText('https://api.tillhub.com/api/v0/x')).toBeTruthy()
    expect(dialog().getByRole<HTMLButtonElement>('button', { name: 'Yes, send DELETE' }).disabled).toBe(true)
    await act(async () => fireEvent.change(name, { target: { value: 'Bäckerei Anna' } }))
    await press('Yes, send DELETE')
    expect(callsOf(fake, 'requests.run').map((order) => (order as RunOrder).consent.confirmation)).toEqual([null, 'Bäckerei Anna'])
    expect(response().getByText('200 OK')).toBeTruthy()
  })

  it('sends by a held button once that was chosen for the account, until its name is asked for again', async () => {
    const { fake } = await renderPanel(<RequestsPanel id={anna} />)
    choose('DELETE')
    type('/api/v0/x')
    await press(/^Send/)
    fireEvent.change(await dialog().findByRole('textbox', { name: /Bäckerei Anna/ }), { target: { value: 'Bäckerei Anna' } })
    fireEvent.click(dialog().getByRole('checkbox', { name: /hold the button/ }))
    await press('Yes, send DELETE')
    expect(callsOf(fake, 'accounts.holdToSend')).toEqual([{ id: anna, isOn: true }])
    await press(/^Send/)
    const held = await dialog().findByRole('button', { name: 'Hold to send DELETE' })
    await waitFor(() => expect(held.hasAttribute('disabled')).toBe(false))
    fireEvent.keyDown(held, { key: 'Enter' })
    await waitFor(() => expect(callsOf(fake, 'requests.run')).toHaveLength(4), { timeout: 3_000 })
    expect(callsOf(fake, 'requests.run')[3]).toMatchObject({ consent: { confirmation: null, isHeld: true } })
    await press(/^Send/)
    fireEvent.click(await dialog().findByRole('button', { name: 'Ask for the name again' }))
    expect(await dialog().findByRole('textbox', { name: /Bäckerei Anna/ })).toBeTruthy()
  })

  it('leaves it unsent on Cancel', async () => {
    await renderPanel(<RequestsPanel id={anna} />)
    choose('DELETE')
    type('/api/v0/x')
    await press(/^Send/)
    await dialog().findByRole('textbox')
    await press('Cancel')
    expect(screen.queryByRole('alertdialog')).toBeNull()
    expect(response().queryByText('200 OK')).toBeNull()
  })

  it('names the account whose id is in a request, and sends it only when that is meant', async () => {
    const fake = createFakeApi()
    const foreign = { id: nord, title: 'Kiosk Nord' }
    fake.api.requests.preview = async () => ({ url: 'https://api.tillhub.com/x', problems: [], variables: [], guard: { needsTitle: false, foreign } })
    fake.fail('requests.run', sampleError('foreign-account', { detail: foreign.title, accountId: nord }))
    await renderPanel(<RequestsPanel id={anna} />, fake)
    type('/x')
    await press(/^Send/)
    fireEvent.click(await dialog().findByRole('checkbox', { name: /Kiosk Nord/ }))
    await press('Yes, send GET')
    expect(callsOf(fake, 'requests.run')).toMatchObject([{ consent: { allowForeign: false } }, { consent: { allowForeign: true, confirmation: null } }])
  })

  it('sends by Ctrl+Enter from the body, broken JSON too, but warns', async () => {
    const { fake } = await renderPanel(<RequestsPanel id={'stage' as AccountId} />)
    choose('POST')
    type('/api/v0/x')
    const body = await bodyEditor()
    await act(async () => EditorView.findFromDOM(body)?.dispatch({ changes: { from: 0, insert: '{"a":' } }))
    expect(await screen.findByText(/Line 1, column 6: A value is missing here.*not valid JSON/)).toBeTruthy()
    await act(async () => fireEvent.keyDown(body, { key: 'Enter', ctrlKey: true }))
    expect(callsOf(fake, 'requests.run')).toMatchObject([{ draft: { body: '{"a":' } }])
  })

  it('can be cancelled while it runs', async () => {
    const fake = createFakeApi()
    fake.api.requests.run = () => new Promise(() => {})
    await renderPanel(<RequestsPanel id={anna} />, fake)
    expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull()
    type('/x')
    await press(/^Send/)
    await press('Cancel')
    expect(callsOf(fake, 'requests.cancel')).toHaveLength(1)
  })

  it('shows each account its own draft and answer', async () => {
    const { show } = await renderPanel(<RequestsPanel id={anna} />)
    type('/of-anna')
    await press(/^Send/)
    await show(<RequestsPanel id={nord} />)
    expect(path().value).toBe('')
    expect(response().queryByText('200 OK')).toBeNull()
    await show(<RequestsPanel id={anna} />)
    expect(path().value).toBe('/of-anna')
    expect(response().getByText('200 OK')).toBeTruthy()
  })

  it('names what stands in the way while typing', async () => {
    const fake = createFakeApi()
    fake.api.requests.preview = async () => ({
      url: null, problems: [sampleError('variable-unknown', { detail: 'account.pahtId' })], guard: null,
      variables: [{ name: 'today', value: '2026-11-24', problem: null }, { name: 'account.pahtId', value: null, problem: 'variable-unknown' }],
    })
    await renderPanel(<RequestsPanel id={anna} />, fake)
    type('/{{account.pahtId}}?start={{today}}')
    const uses = within(await screen.findByRole('list', { name: 'Variables' }))
    expect(uses.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['today = 2026-11-24', 'account.pahtId = no such variable'])
  })

  it('says in words why a request was not sent', async () => {
    const fake = createFakeApi()
    fake.fail('requests.run', sampleError('path-absolute'))
    await renderPanel(<RequestsPanel id={anna} />, fake)
    type('https://evil.example/')
    await press(/^Send/)
    expect(response().getByText('The path leads to another host')).toBeTruthy()
  })

  it('copies the request as code, without the token unless that is chosen', async () => {
    const { fake } = await renderPanel(<RequestsPanel id={anna} />)
    type('/x')
    await press('Copy as cURL')
    await press('Copy as…')
    await act(async () => fireEvent.click(screen.getByRole('menuitem', { name: 'PHP' })))
    expect(callsOf(fake, 'requests.copyAs')).toMatchObject([
      { draft: { id: anna, path: '/x' }, format: 'curl', withToken: false }, { draft: { path: '/x' }, format: 'php', withToken: false },
    ])
  })

  it('offers paths below the text box while they are typed and not when they are pasted, and Enter sends as long as none of them is chosen', async () => {
    const { fake } = await renderPanel(<RequestsPanel id={anna} />)
    await act(async () => type('/api/v1/register'))
    expect(screen.queryByRole('listbox', { name: 'What can be sent' })).toBeNull()
    await act(async () => fireEvent.input(path(), { target: { value: '/api/v1/registers' }, data: 's', inputType: 'insertText' }))
    const list = within(screen.getByRole('listbox', { name: 'What can be sent' }))
    expect(list.getAllByRole('option')[0]?.textContent).toContain('/api/v1/registers/{{account.pathId}}')
    const key = (name: string) => act(async () => fireEvent.keyDown(path(), { key: name }))
    await key('ArrowDown')
    expect(path().getAttribute('aria-activedescendant')).toBe(list.getByRole('option', { selected: true }).id)
    await key('Enter')
    expect(path().value).toBe('/api/v1/registers/{{account.pathId}}')
    expect(screen.queryByRole('listbox')).toBeNull()
    expect(callsOf(fake, 'requests.run')).toEqual([])
  })

  it('writes other forms of the resource and its parameters by one click', async () => {
    const { fake } = await renderPanel(<RequestsPanel id={anna} />)
    await act(async () => type('/api/v1/products/{{account.pathId}}'))
    await press('Add deleted')
    expect(screen.queryByRole('button', { name: 'Add deleted' })).toBeNull()
    await press('Total')
    expect(path().value).toBe('/api/v1/products/{{account.pathId}}/meta')
    await press('List')
    await press('Add deleted')
    await press(/^Send/)
    expect(callsOf(fake, 'requests.run')).toMatchObject([
      { draft: { path: '/api/v1/products/{{account.pathId}}', query: [{ name: 'limit', value: '10' }, { name: 'deleted', value: 'false' }] } },
    ])
  })

  it('takes a test request into the draft and sends nothing yet', async () => {
    const { fake } = await renderPanel(<RequestsPanel id={anna} />)
    await press('Token alone')
    expect(path().value).toBe('/api/v0/supported-events')
    expect(callsOf(fake, 'requests.run')).toEqual([])
  })
})
