import { act, configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { AccountId } from '../../../preload/views'
import { openTour } from '../../../renderer/features/onboarding/open-tour'
import { SandboxTour } from '../../../renderer/features/onboarding/sandbox-tour'
import { refusedSample, stepsTaken, tourSteps, type Seen } from '../../../renderer/features/onboarding/tour'
import { createClient } from '../../../renderer/state/api'
import { createStores } from '../../../renderer/state/stores'
import { createFakeApi } from '../../fakes/api'
import { sampleAccount, sampleSession } from '../../fakes/samples'
import { callsOf, renderPanel } from '../render-panel'

configure({ asyncUtilTimeout: 10_000 })

const now = Date.now()
const ids = ['one', 'two', 'bad'] as AccountId[]
const accounts = ids.map((id) => sampleAccount({ id, title: id, environment: { kind: 'sandbox', baseUrl: 'http://127.0.0.1:5000' } }))
const sessions = ids.map((id) => sampleSession({ id, now, ...(id === 'bad' && { key: 'refused', token: 'none' }) }))
const setup = (dismissedHints: readonly string[] = []) => createFakeApi({ now, accounts, sessions, settings: { dismissedHints } })
const card = () => screen.queryByRole('complementary', { name: 'Sandbox tour' })
const inCard = () => within(card()!)
const press = (name: string | RegExp) => fireEvent.click(inCard().getByRole('button', { name }))
const isDone = () => inCard().queryByText('Done') !== null

describe('the sandbox tour', () => {
  it('is there with the sandbox, until it is closed for good', async () => {
    const { fake } = await renderPanel(<SandboxTour />, setup())
    press('Close the tour')
    expect(card()).toBeNull()
    expect(callsOf(fake, 'settings.update')).toEqual([{ dismissedHints: ['sandbox-tour'] }])
  })

  it('is not there without the sandbox, or once it was closed', async () => {
    await renderPanel(<SandboxTour />, createFakeApi({ accounts: [sampleAccount({ id: 'real' })] }))
    expect(card()).toBeNull()
    await renderPanel(<SandboxTour />, setup(['sandbox-tour']))
    expect(card()).toBeNull()
  })

  it('ticks each step when it was done, and ends with the first own account', async () => {
    const fake = setup()
    const { stores } = await renderPanel(<SandboxTour />, fake)
    expect(isDone()).toBe(false)

    act(() => stores.activeId.set(ids[1]!))
    expect(isDone()).toBe(true)
    press('Next step')
    press('Show me')
    expect(stores.tab.get()).toBe('token')
    expect(isDone()).toBe(true)
    press('Next step')
    press('Show me')
    expect(stores.tab.get()).toBe('identity')
    press('Next step')

    press('Show me')
    expect(stores.tab.get()).toBe('requests')
    expect(isDone()).toBe(false)
    vi.spyOn(fake.api.activity, 'list').mockResolvedValue([{ at: Date.now() + 1, what: 'request', outcome: 'ok', status: 200, ms: 1, bytes: 1, requestId: null, detail: null }])
    act(() => fake.push('activity.added', [ids[1]!]))
    await waitFor(() => expect(isDone()).toBe(true))
    press('Next step')

    press('Show me')
    expect(stores.activeId.get()).toBe('bad')
    expect(isDone()).toBe(true)
    press('Next step')
    press('Show me')
    expect(stores.page.get()).toBe('health')
    expect(callsOf(fake, 'health.start')).toEqual([ids])
    press('Next step')

    expect(inCard().getAllByRole('button', { name: /done$/ })).toHaveLength(6)
    press('Add your first account')
    expect(stores.dialog.get()).toEqual({ kind: 'add-account' })
    expect(card()).toBeNull()
  })

  it('lets the user jump to any step and skip one', async () => {
    await renderPanel(<SandboxTour />, setup())
    press('Step 5 of 6')
    inCard().getByRole('heading', { name: 'When a key is refused' })
    press('Skip')
    inCard().getByRole('heading', { name: 'All accounts at once' })
    press('Skip')
    inCard().getByRole('button', { name: 'Add your first account' })
  })

  it('opens again from its first step, with the sandbox', async () => {
    const fake = setup(['other', 'sandbox-tour'])
    const stores = createStores()
    stores.settings.set(await fake.api.settings.get())
    stores.page.set('health')
    await openTour(createClient(fake.bridge), stores)
    expect(stores.settings.get().dismissedHints).toEqual(['other'])
    expect(stores.page.get()).toBe('account')
    expect(callsOf(fake, 'sandbox.start')).toHaveLength(1)
  })
})

describe('what counts as a step', () => {
  const seen = (more: Partial<Seen>): Seen => ({ activeId: ids[0]!, page: 'account', tab: 'overview', session: sessions[0], ...more })

  it('is seen from one sight of the window to the next', () => {
    expect(stepsTaken(seen({}), seen({}))).toEqual([])
    expect(stepsTaken(seen({}), seen({ activeId: ids[2]!, session: sessions[2] }))).toEqual(['switch', 'refused'])
    expect(stepsTaken(seen({ activeId: null }), seen({}))).toEqual([])
    expect(stepsTaken(seen({}), seen({ page: 'runs', tab: 'token' }))).toEqual([])
    expect(stepsTaken(seen({}), seen({ page: 'health' }))).toEqual(['check'])
    expect(tourSteps).toHaveLength(6)
  })

  it('a refused key is only looked for in the sandbox', () => {
    const byId = new Map(sessions.map((session) => [session.id, session]))
    expect(refusedSample(accounts, byId)).toBe('bad')
    expect(refusedSample([sampleAccount({ id: 'bad' })], byId)).toBeNull()
  })
})
