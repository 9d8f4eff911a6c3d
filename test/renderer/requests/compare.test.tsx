import { act, fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { AccountId } from '../../../preload/views'
import { RequestsPanel } from '../../../renderer/features/requests/requests-panel'
import { RunsPage } from '../../../renderer/features/runs/runs-page'
import { createFakeApi } from '../../fakes/api'
import { sampleRun } from '../../fakes/requests'
import { sampleAccount, sampleError } from '../../fakes/samples'
import { callsOf, renderPanel } from '../render-panel'

const anna = 'anna' as AccountId
const type = (value: string) => act(async () => fireEvent.change(screen.getByRole('textbox', { name: 'Path' }), { target: { value } }))
const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })))
const search = () => screen.getByRole('combobox', { name: 'Search the other account' })
const titles = () => within(screen.getByRole('listbox', { name: 'Accounts' })).queryAllByRole('option').map((option) => option.textContent)
const choose = async (name: string) => {
  await act(async () => fireEvent.change(search(), { target: { value: name } }))
  await act(async () => fireEvent.keyDown(search(), { key: 'Enter' }))
}

async function answered(fake = createFakeApi()) {
  const shown = await renderPanel(<RequestsPanel id={anna} />, fake)
  await type('/api/v0/me')
  await press(/^Send/)
  await type('/something/else')
  return shown
}

describe('comparing with another account', () => {
  it('sends what was answered as both at once, and goes to how they differ', async () => {
    const { fake, stores, show } = await answered()
    await press('Compare with another account…')
    await choose('nord')
    expect(callsOf(fake, 'runs.start')).toMatchObject([{ ids: [anna, 'nord'], request: { method: 'GET', path: '/api/v0/me' }, canary: null, confirmation: '' }])
    expect(stores.page.get()).toBe('runs')
    await show(<RunsPage />)
    expect(screen.getByRole('region', { name: 'Answer of Café Nordlicht' })).toBeTruthy()
  })

  it('opens the form with both of them for what changes something, and sends nothing', async () => {
    const { fake, show } = await renderPanel(<RequestsPanel id={anna} />)
    fireEvent.change(screen.getByRole('combobox', { name: 'Method' }), { target: { value: 'DELETE' } })
    await type('/api/v0/x')
    fake.api.requests.run = async ({ draft }) => sampleRun(draft, 0)
    await press(/^Send/)
    await press('Compare with another account…')
    await choose('nord')
    expect(callsOf(fake, 'runs.start')).toEqual([])
    await show(<RunsPage />)
    expect(screen.getByText('2 accounts that you marked')).toBeTruthy()
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Path' }).value).toBe('/api/v0/x')
  })

  it('begins from the history, too', async () => {
    const { fake } = await answered()
    await press('Requests')
    await act(async () => fireEvent.click(screen.getByRole('radio', { name: 'History' })))
    await press('Run again as another account and compare: /api/v0/me')
    await choose('nord')
    expect(callsOf(fake, 'runs.start')).toMatchObject([{ ids: [anna, 'nord'], request: { path: '/api/v0/me' } }])
  })

  it('stays where it is, with an alert, when another run is under way', async () => {
    const { fake, stores } = await answered()
    fake.fail('runs.start', sampleError('run-under-way'))
    await press('Compare with another account…')
    await choose('nord')
    expect(stores.page.get()).toBe('account')
    expect(stores.notices.get().map(({ error }) => error.code)).toEqual(['run-under-way'])
  })

  it('offers only the first of many accounts, and never the one itself', async () => {
    const accounts = Array.from({ length: 400 }, (_, at) => sampleAccount({ id: `a${at}`, title: `Filiale ${at}` }))
    await renderPanel(<RequestsPanel id={'a0' as AccountId} />, createFakeApi({ accounts }))
    await type('/api/v0/me')
    await press(/^Send/)
    await press('Compare with another account…')
    expect(titles()).toHaveLength(8)
    await act(async () => fireEvent.change(search(), { target: { value: 'filiale 399' } }))
    expect(titles()).toEqual(['Filiale 399'])
    await act(async () => fireEvent.change(search(), { target: { value: 'filiale 0' } }))
    expect(titles().some((title) => title === 'Filiale 0')).toBe(false)
  })

  it('is not offered where there is no other account', async () => {
    await renderPanel(<RequestsPanel id={anna} />, createFakeApi({ accounts: [sampleAccount({ id: 'anna' })] }))
    await type('/api/v0/me')
    await press(/^Send/)
    expect(screen.queryByRole('button', { name: 'Compare with another account…' })).toBeNull()
  })
})

it('takes what is written over to a run as many accounts, whose form is open', async () => {
  const { stores, show } = await renderPanel(<RequestsPanel id={anna} />)
  await type('/api/v0/me')
  await press('Run as many accounts…')
  expect(stores.page.get()).toBe('runs')
  await show(<RunsPage />)
  expect(screen.getByText('All 8 accounts')).toBeTruthy()
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Path' }).value).toBe('/api/v0/me')
})
