import { act, configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { ManyStart } from '../../../preload/runs-views'
import type { AccountId } from '../../../preload/views'
import { RunsPage } from '../../../renderer/features/runs/runs-page'
import { createFakeApi } from '../../fakes/api'
import { sampleAnswer } from '../../fakes/runs'
import { sampleError } from '../../fakes/samples'
import { callsOf, renderPanel } from '../render-panel'

// The menu is loaded when it is first needed, and compiled then.
configure({ asyncUtilTimeout: 20_000 })

const button = (name: string | RegExp) => screen.getByRole('button', { name })
const press = (name: string | RegExp) => act(async () => void fireEvent.click(button(name)))
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const titles = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent)
const grid = () => screen.getByRole('grid', { name: 'Run on many accounts' })
const started = (fake: ReturnType<typeof createFakeApi>) => callsOf(fake, 'runs.start') as ManyStart[]

/** A read as all eight sample accounts, done. */
async function ran(fake = createFakeApi()) {
  const shown = await renderPanel(<RunsPage />, fake)
  type('Path', '/api/v0/me')
  await press('Run as 8 accounts')
  return shown
}

describe('a new run', () => {
  it('asks all accounts, or those that the search finds', async () => {
    const { fake, stores } = await renderPanel(<RunsPage />)
    expect(screen.getByText('All 8 accounts')).toBeTruthy()
    fireEvent.change(screen.getByLabelText('Choose accounts'), { target: { value: 'tag:köln' } })
    expect(stores.query.get()).toBe('tag:köln')
    expect(screen.getByText('1 of 8 accounts')).toBeTruthy()
    type('Path', '/api/v0/me')
    await press('Run as 1 account')
    expect(started(fake)[0]).toMatchObject({
      ids: ['rad'], canary: null, request: { method: 'GET', path: '/api/v0/me', body: null }, look: { rules: { kinds: ['ids', 'times'], paths: ['$.request.id', '$.cursor.*', '$.cursors.*'] } },
    })
  })

  it('asks the accounts that were marked, until others are chosen', async () => {
    const { stores } = await renderPanel(<RunsPage />)
    await act(async () => stores.runTargets.set(['anna' as AccountId, 'nord' as AccountId]))
    expect(screen.getByText('2 accounts that you marked')).toBeTruthy()
    await press('Choose by search instead')
    expect(button('Run as 8 accounts')).toBeTruthy()
  })

  it('says what is wrong with a search, and does not begin without accounts or a path', async () => {
    await renderPanel(<RunsPage />)
    expect(button('Run as 8 accounts').hasAttribute('disabled')).toBe(true)
    type('Path', '/api/v0/me')
    fireEvent.change(screen.getByLabelText('Choose accounts'), { target: { value: 'foo:bar' } })
    expect(screen.getByText(/not understood/)).toBeTruthy()
    expect(button('Run as 0 accounts').hasAttribute('disabled')).toBe(true)
  })

  it('keeps what was written while another page is shown, and forgets it with the lock', async () => {
    const { show, fake } = await renderPanel(<RunsPage />)
    type('Path', '/api/v0/me')
    await show(null)
    await show(<RunsPage />)
    expect(screen.getByLabelText<HTMLInputElement>('Path').value).toBe('/api/v0/me')
    await act(async () => void (await fake.api.vault.lock()))
    await show(null)
    await show(<RunsPage />)
    expect(screen.getByLabelText<HTMLInputElement>('Path').value).toBe('')
  })

  it('asks for an account where there is none, and loads again what it could not', async () => {
    await renderPanel(<RunsPage />, createFakeApi({ accounts: [] }))
    expect(screen.getByRole('heading', { name: 'No accounts to ask yet' })).toBeTruthy()
    const fake = createFakeApi()
    fake.fail('runs.get', sampleError('internal'))
    await renderPanel(<RunsPage />, fake)
    await press('Try again')
    expect(button('Run as 8 accounts')).toBeTruthy()
  })
})

describe('a write', () => {
  async function planned(path = '/api/v0/things') {
    const shown = await renderPanel(<RunsPage />)
    fireEvent.change(screen.getByLabelText('Method'), { target: { value: 'DELETE' } })
    type('Path', path)
    await press('Look at what 8 would send…')
    return { ...shown, dialog: within(await screen.findByRole('alertdialog', { name: 'DELETE as 8 accounts' })) }
  }

  it('shows where each request would go, and sends nothing before the number of live accounts is typed', async () => {
    const { fake, dialog } = await planned()
    expect(callsOf(fake, 'runs.plan')).toHaveLength(1)
    const begin = () => dialog.getByRole('button', { name: 'Send to this one first' })
    expect(begin().hasAttribute('disabled')).toBe(true)
    fireEvent.change(dialog.getByLabelText(/Type “DELETE 6” to go on/), { target: { value: 'DELETE 6' } })
    await act(async () => void fireEvent.click(begin()))
    // A test account goes ahead.
    expect(started(fake)[0]).toMatchObject({ canary: 'stage', confirmation: 'DELETE 6', request: { method: 'DELETE' } })
  })

  it('waits behind its canary, and goes on when told so', async () => {
    const { fake, dialog } = await planned()
    fireEvent.change(dialog.getByLabelText(/Type “DELETE 6”/), { target: { value: 'DELETE 6' } })
    fireEvent.change(dialog.getByLabelText('Try first'), { target: { value: 'anna' } })
    await act(async () => void fireEvent.click(dialog.getByRole('button', { name: 'Send to this one first' })))
    expect(started(fake)[0]?.canary).toBe('anna')
    const said = screen.getByText(/The first account was asked.*7 wait/)
    expect([said.getAttribute('role'), said.getAttribute('aria-live')]).toEqual(['status', 'polite'])
    await press('Send to the other 7')
    expect(screen.getByText('8 accounts asked')).toBeTruthy()
  })

  it('is sent once more to live accounts only when that is typed, too', async () => {
    const { fake, dialog } = await planned()
    fireEvent.change(dialog.getByLabelText(/Type “DELETE 6”/), { target: { value: 'DELETE 6' } })
    await act(async () => void fireEvent.click(dialog.getByRole('button', { name: 'Send to this one first' })))
    await press('Send to the other 7')
    await press('Try 3 again')
    const again = within(screen.getByRole('alertdialog', { name: 'Send it again?' }))
    fireEvent.change(again.getByLabelText(/Type “DELETE 2”/), { target: { value: 'DELETE 2' } })
    await act(async () => void fireEvent.click(again.getByRole('button', { name: 'Try 3 again' })))
    expect(callsOf(fake, 'runs.retry')).toEqual([{ confirmation: 'DELETE 2' }])
  })
})

describe('the answers', () => {
  it('come together in groups, with what differs on top', async () => {
    await ran()
    expect(screen.getByText('4 same, 1 differs, 3 failed')).toBeTruthy()
    const groups = within(screen.getByRole('group', { name: 'Groups of equal answers' })).getAllByRole('button').map(({ textContent }) => textContent)
    expect(groups).toEqual(['Same 4', 'Differs A 1', 'Failed: HTTP 401 1', expect.stringMatching(/^Failed: .* 1$/), expect.stringMatching(/^Failed: .* 1$/)])
    expect(titles()[0]).toMatch(/^Modehaus Lindqvist/)
  })

  it('of one group are shown alone, and it can become the baseline', async () => {
    await ran()
    await press(/^Differs A/)
    expect(titles()).toHaveLength(1)
    await press('Make it the baseline')
    expect(screen.getByText('1 same, 4 differ, 3 failed')).toBeTruthy()
    await press('Show all')
    expect(grid().getAttribute('aria-rowcount')).toBe('9')
  })

  it('stand side by side with the baseline’s, or with any that is held', async () => {
    const { fake } = await ran()
    fireEvent.click(screen.getByRole('row', { name: /^Modehaus/ }))
    const pane = within(screen.getByRole('region', { name: 'Answer of Modehaus Lindqvist' }))
    const difference = within(await pane.findByRole('table', { name: 'Difference' }))
    expect(callsOf(fake, 'runs.compare').at(-1)).toEqual({ left: 'anna', right: 'mode' })
    expect(difference.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual(['$', 'plandiffers', 'seatsadded'])
    fireEvent.click(pane.getByRole('checkbox', { name: 'Only what differs' }))
    expect(difference.getAllByRole('rowheader')).toHaveLength(5)
    await press('Compare others with this one')
    await act(async () => void fireEvent.click(screen.getByRole('row', { name: /^Café Nordlicht/ })))
    expect(callsOf(fake, 'runs.compare').at(-1)).toEqual({ left: 'mode', right: 'nord' })
    expect(screen.getByText('Compared with Modehaus Lindqvist')).toBeTruthy()
  })

  it('can be read as they are, and their request.id copied', async () => {
    const { fake } = await ran()
    fireEvent.click(screen.getByRole('row', { name: /^Modehaus/ }))
    fireEvent.click(screen.getByRole('radio', { name: 'Answer' }))
    await waitFor(() => expect(callsOf(fake, 'runs.answer')).toEqual(['mode']))
    expect((await screen.findByText('"basic"')).closest('pre')).toBeTruthy()
    fireEvent.click(button('Copy request.id'))
    await waitFor(() => expect(callsOf(fake, 'app.copyText')).toEqual(['request-mode']))
  })

  it('are walked through by the keys alone, and Enter opens the account', async () => {
    const { stores } = await ran()
    const key = (name: string) => fireEvent.keyDown(grid(), { key: name })
    key('Home')
    expect(screen.getByRole('region', { name: 'Answer of Modehaus Lindqvist' })).toBeTruthy()
    key('End')
    await act(async () => void key('Enter'))
    // What is the same comes last, in the order of the names.
    expect(stores.activeId.get()).toBe('rad')
    expect(stores.page.get()).toBe('account')
  })

  it('are saved as they are shown, with the words of the window', async () => {
    const { fake, stores } = await ran()
    await press(/^Same/)
    await press('Export')
    const item = await screen.findByRole('menuitem', { name: /^CSV/ })
    await act(async () => void fireEvent.click(item))
    const [input] = callsOf(fake, 'runs.export') as [{ ids: string[]; words: { groups: object } }]
    expect(input.ids).toHaveLength(4)
    expect(input.words.groups).toMatchObject({ same: 'Same', other: 'Differs A' })
    expect(stores.toasts.get()[0]?.text).toBe('Answers of 4 accounts saved.')
  })

  it('change as they come', async () => {
    const { fake } = await ran()
    const { run } = (await fake.api.runs.get())!
    await act(async () => fake.push('runs.changed', { run: { ...run, state: 'running', done: 7 }, rows: [sampleAnswer({ id: 'anna', state: 'running', group: null })] }))
    expect(screen.getByRole('row', { name: /^Bäckerei Anna/ }).textContent).toContain('Running')
    expect(screen.getByRole('progressbar', { name: 'Progress of the run' }).getAttribute('aria-valuetext')).toBe('Running · 7 of 8')
    // Each step would be too much to listen to.
    expect(screen.getByText('Running · 7 of 8').getAttribute('aria-live')).toBe('off')
    await press('Pause')
    await press('Resume')
    expect(screen.getByText('8 accounts asked').getAttribute('aria-live')).toBe('polite')
  })
})

describe('how they are looked at', () => {
  const add = (label: string, text: string) => act(async () => {
    type(label, text)
    fireEvent.keyDown(screen.getByLabelText(label), { key: 'Enter' })
  })

  it('is changed by chips, and a column shows what it finds', async () => {
    const { fake } = await ran()
    await press('Amounts')
    await add('Add what does not count', 'updated_by')
    await press('Count $.request.id again')
    await press('Order of lists')
    expect(callsOf(fake, 'runs.look').at(-1)).toEqual({
      rules: { kinds: ['ids', 'times', 'amounts'], fields: ['updated_by'], paths: ['$.cursor.*', '$.cursors.*'], arrayOrder: false }, columns: [],
    })
    await add('Add a column', 'count')
    expect(screen.getByRole('columnheader', { name: '$.count' })).toBeTruthy()
    expect(screen.getByRole('row', { name: /^Modehaus/ }).textContent).toContain('found by $.count')
    await press('Remove column $.count')
    expect(screen.queryByRole('columnheader', { name: '$.count' })).toBeNull()
  })

  it('loses no change that comes before main has answered the one before', async () => {
    const { fake } = await ran()
    await act(async () => {
      fireEvent.click(button('Amounts'))
      fireEvent.click(button('Order of lists'))
      fireEvent.click(button('IDs'))
    })
    expect(callsOf(fake, 'runs.look').at(-1)).toMatchObject({ rules: { kinds: ['times', 'amounts'], arrayOrder: false } })
  })

  it('says which query is none, and keeps it to be corrected', async () => {
    const { fake } = await ran()
    fake.fail('runs.look', sampleError('query-invalid', { detail: '$.[' }))
    await add('Add a column', '$.[')
    expect(screen.getByRole('alert').textContent).toContain('That is not a JSONPath query: $.[')
    expect(screen.getByLabelText<HTMLInputElement>('Add a column').value).toBe('$.[')
    await add('Add a column', '$.ok')
    expect(screen.queryByRole('alert')).toBeNull()
  })
})
