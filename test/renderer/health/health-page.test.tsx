import { act, configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { HealthRunView } from '../../../preload/health-views'
import type { AccountId } from '../../../preload/views'
import { HealthPage } from '../../../renderer/features/health/health-page'
import { createFakeApi } from '../../fakes/api'
import { sampleRow } from '../../fakes/health'
import { sampleError } from '../../fakes/samples'
import { callsOf, renderPanel } from '../render-panel'

// The menu is loaded when it is first needed, and compiled then.
configure({ asyncUtilTimeout: 20_000 })

const button = (name: string | RegExp) => screen.getByRole('button', { name })
const press = (name: string | RegExp) => act(async () => void fireEvent.click(button(name)))
const titles = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent)
const row = (name: RegExp) => screen.getByRole('row', { name })
const grid = () => screen.getByRole('grid', { name: 'Health report' })
const run = (more: Partial<HealthRunView>): HealthRunView => ({
  state: 'running', pausedBy: null, total: 8, done: 3, againAt: null, startedAt: Date.now(), finishedAt: null, ...more,
})

/** The eight sample accounts, checked. */
async function checked() {
  const shown = await renderPanel(<HealthPage />)
  await press('Check 8 accounts')
  return shown
}

describe('the health page', () => {
  it('explains itself where nothing was checked yet, and checks every account', async () => {
    const { fake } = await checked()
    expect(callsOf(fake, 'health.start')).toEqual([['anna', 'nord', 'rad', 'blume', 'mode', 'stage', 'weg', 'box']])
    expect(titles()[0]).toMatch(/^Blumen Sommer/)
    expect(row(/^Mark Blumen Sommer/).textContent).toContain('Refused')
    expect(screen.getByText('Checked 8 accounts')).toBeTruthy()
  })

  it('asks for an account where there is none', async () => {
    await renderPanel(<HealthPage />, createFakeApi({ accounts: [] }))
    expect(screen.getByRole('heading', { name: 'Nothing to check yet' })).toBeTruthy()
  })

  it('says why it could not load, and loads when asked again', async () => {
    const fake = createFakeApi()
    fake.fail('health.report', sampleError('internal'))
    await renderPanel(<HealthPage />, fake)
    await press('Try again')
    expect(screen.getByRole('heading', { name: 'No account was checked yet' })).toBeTruthy()
  })

  it('counts the verdicts, and shows those of one of them', async () => {
    const { fake } = await checked()
    const summary = within(screen.getByRole('group', { name: 'Verdicts' }))
    expect(summary.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Refused 1', 'Blocked 1', 'Unreadable 1', 'Unreachable 1', 'Accepted 4'])
    fireEvent.click(summary.getByRole('button', { name: /^Accepted/ }))
    expect(titles()).toHaveLength(4)
    await press('Check 4 shown')
    expect(callsOf(fake, 'health.start').at(-1)).toEqual(['anna', 'nord', 'stage', 'rad'])
    fireEvent.click(button('Show all'))
    expect(screen.getByText('8 accounts')).toBeTruthy()
  })

  it('checks again what failed', async () => {
    const { fake } = await checked()
    await press('Check 4 failed')
    expect(new Set(callsOf(fake, 'health.start').at(-1) as string[])).toEqual(new Set(['blume', 'mode', 'weg', 'box']))
  })

  it('tells all that was found of an account, with its request.id to copy, and opens the account', async () => {
    const twin = 'nord' as AccountId
    const rows = [sampleRow({ id: 'anna', verdict: 'refused', code: 'key-refused', status: 401, remarks: ['same-key'], sameKeyAs: [twin], requestId: 'r-7' })]
    const { fake, stores } = await renderPanel(<HealthPage />, createFakeApi({ health: rows }))
    stores.page.set('health')
    fireEvent.click(row(/^Mark Bäckerei Anna/))
    const details = within(screen.getByRole('region', { name: 'Details of Bäckerei Anna' }))
    expect(details.getByText(/does not accept this pair/)).toBeTruthy()
    expect(details.getByText('Café Nordlicht')).toBeTruthy()
    fireEvent.click(details.getByRole('button', { name: 'Copy request.id' }))
    await waitFor(() => expect(callsOf(fake, 'app.copyText')).toEqual(['r-7']))
    await act(async () => void fireEvent.click(details.getByRole('button', { name: 'Open account' })))
    expect(stores.page.get()).toBe('account')
  })

  it('is used by the keys alone', async () => {
    const { fake, stores } = await checked()
    stores.page.set('health')
    const key = (name: string, more: object = {}) => fireEvent.keyDown(grid(), { key: name, ...more })
    key('Home')
    key('ArrowDown', { shiftKey: true })
    await press('Check 2 marked')
    expect(callsOf(fake, 'health.start').at(-1)).toEqual(['blume', 'mode'])
    key('ArrowDown')
    key(' ')
    expect(button('Check 3 marked')).toBeTruthy()
    key('a', { ctrlKey: true })
    expect(button('Check 8 marked')).toBeTruthy()
    key('Escape')
    expect(screen.queryByRole('button', { name: /marked$/ })).toBeNull()
    await act(async () => void key('Enter'))
    expect(stores.activeId.get()).toBe('weg')
  })

  it('sorts by a column, and the other way round', async () => {
    await checked()
    fireEvent.click(button('Account'))
    expect(titles()[0]).toMatch(/^Bäckerei Anna/)
    fireEvent.click(button('Account'))
    expect(titles()[0]).toMatch(/^Weinhandlung/)
    expect(screen.getByRole('columnheader', { name: 'Account' }).getAttribute('aria-sort')).toBe('descending')
  })

  it('finds by words, and says when nothing matches', async () => {
    await checked()
    const search = (text: string) => fireEvent.change(screen.getByRole('searchbox', { name: 'Search report' }), { target: { value: text } })
    search('koln')
    expect(titles()).toHaveLength(1)
    search('nobody')
    expect(screen.getByText('No account matches.')).toBeTruthy()
    expect(button('Export').hasAttribute('disabled')).toBe(true)
  })

  it('saves what is shown, in the order shown, with the words of the window', async () => {
    const { fake, stores } = await checked()
    fireEvent.click(button(/^Accepted/))
    await press('Export')
    const item = await screen.findByRole('menuitem', { name: /^CSV/ })
    await act(async () => void fireEvent.click(item))
    const [input] = callsOf(fake, 'health.export') as [{ format: string; ids: string[]; words: { title: string } }]
    expect(input).toMatchObject({ format: 'csv', words: { language: 'en', title: 'Health report' } })
    expect(input.ids).toHaveLength(4)
    expect(stores.toasts.get()[0]?.text).toBe('Report of 4 accounts saved.')
  })
})

describe('a check under way', () => {
  async function underWay() {
    const shown = await checked()
    const push = (more: Partial<HealthRunView>, rows = [] as ReturnType<typeof sampleRow>[]) => act(async () => shown.fake.push('health.changed', { run: run(more), rows }))
    return { ...shown, push }
  }

  it('shows how far it is, and the rows as they come', async () => {
    const { push } = await underWay()
    await push({}, [sampleRow({ id: 'anna', verdict: 'server-error', code: 'server-error' })])
    expect(screen.getByRole('progressbar', { name: 'Progress of the check' }).getAttribute('aria-valuetext')).toBe('Checking · 3 of 8')
    expect(row(/^Mark Bäckerei Anna/).textContent).toContain('Server error')
  })

  it('is paused, resumed and cancelled', async () => {
    const { push, fake } = await underWay()
    await push({})
    await press('Pause')
    expect(screen.getByText(/^Paused ·/)).toBeTruthy()
    await press('Resume')
    await press('Cancel')
    expect(['health.pause', 'health.resume', 'health.cancel'].map((method) => callsOf(fake, method as 'health.pause').length)).toEqual([1, 1, 1])
    expect(screen.getByText(/^Cancelled after/)).toBeTruthy()
    expect(screen.queryByRole('progressbar')).toBeNull()
  })

  it('says why it paused by itself, and what it waits for', async () => {
    const { push } = await underWay()
    await push({ state: 'paused', pausedBy: 'network' })
    expect(screen.getByText(/twenty accounts in a row could not be reached/)).toBeTruthy()
    await push({ againAt: Date.now() + 90_000 })
    expect(screen.getByText(/^Asking keys again that were refused once, in 1 min/)).toBeTruthy()
  })
})
