import { act, fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { ExplanationView, LadderView } from '../../../../preload/request-views'
import type { AccountId, RunId } from '../../../../preload/views'
import { OverviewPanel } from '../../../../renderer/features/overview/overview-panel'
import { RequestsPanel } from '../../../../renderer/features/requests/requests-panel'
import { createFakeApi } from '../../../fakes/api'
import { sampleLadder } from '../../../fakes/requests'
import { sampleError } from '../../../fakes/samples'
import { callsOf, renderPanel } from '../../render-panel'

const anna = 'anna' as AccountId
const blume = 'blume' as AccountId
const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })))
const ladder = () => within(screen.getByRole('region', { name: 'Test ladder' }))
const steps = () => ladder().getAllByRole('listitem')
const facts: ExplanationView['facts'] = {
  host: null, tokenAgeMs: null, skewMs: 0, role: null, scopes: null, neededScope: null, pathId: 'x', expectedPathId: 'y', other: null, retryAt: null,
}

/** Waits at its first steps until it is told how it ends. */
function slowLadder() {
  const fake = createFakeApi()
  const ends: ((view: LadderView) => void)[] = []
  fake.api.requests.climb = ({ id, runId }) => new Promise((resolve) => {
    const view = sampleLadder({ id, runId, now: 0, breaksAt: 'me', change: { state: 'running' } })
    fake.push('ladder.stepped', { ...view, endedAt: null, rungs: view.rungs.map((rung) => (rung.state === 'skipped' ? { ...rung, state: 'waiting' } : rung)) })
    ends.push(resolve)
  })
  return { fake, end: (more: Omit<Parameters<typeof sampleLadder>[0], 'id' | 'now' | 'runId'>) => act(async () => {
    const [{ id, runId } = { id: anna, runId: '' as RunId }] = (callsOf(fake, 'requests.climb') as { id: AccountId; runId: RunId }[]).slice(-1)
    ends.pop()?.(sampleLadder({ id, runId, now: 0, ...more }))
  }) }
}

describe('the test ladder', () => {
  it('shows each step as it is taken, by a word and by what it shows', async () => {
    const { fake, end } = slowLadder()
    await renderPanel(<RequestsPanel id={anna} />, fake)
    await press('Test ladder')
    expect(ladder().getByRole('status').textContent).toBe('Who am I…')
    expect(within(steps()[0]!).getByText('Passed')).toBeTruthy()
    expect(within(steps()[0]!).getByText('The key is accepted')).toBeTruthy()
    expect(within(steps()[1]!).getByText('Running')).toBeTruthy()
    expect(within(steps()[2]!).getByText('Waiting')).toBeTruthy()
    await end({})
    expect(ladder().getByRole('status').textContent).toMatch(/^Every step passed/)
    expect(ladder().getAllByText('Passed')).toHaveLength(8)
  })

  it('stops at the first failure, with its explanation and what to do', async () => {
    const { fake, end } = slowLadder()
    await renderPanel(<RequestsPanel id={anna} />, fake)
    await press('Test ladder')
    await end({
      breaksAt: 'product',
      change: { status: 403, error: sampleError('unauthorized', { status: 403, requestId: 'request-product' }), explanation: { causes: [{ code: 'path-id-unknown', certainty: 'sure' }], facts } },
    })
    expect(ladder().getByRole('status').textContent).toMatch(/^Stopped at “One product”/)
    const broken = within(steps()[3]!)
    expect(broken.getByText('Failed')).toBeTruthy()
    expect(broken.getByText('The request was not authorized')).toBeTruthy()
    expect(broken.getByText('Write {{account.pathId}} in its place.')).toBeTruthy()
    expect(ladder().getAllByText('Not tried')).toHaveLength(4)
    await act(async () => fireEvent.click(broken.getByRole('button', { name: 'Copy request.id' })))
    expect(callsOf(fake, 'app.copyText')).toEqual(['request-product'])
  })

  it('can be stopped, and climbed again', async () => {
    const { fake, end } = slowLadder()
    await renderPanel(<RequestsPanel id={anna} />, fake)
    await press('Test ladder')
    const [first] = callsOf(fake, 'requests.climb') as { runId: RunId }[]
    await press('Stop')
    expect(callsOf(fake, 'requests.cancel')).toEqual([first?.runId])
    await end({ breaksAt: 'me', change: { error: sampleError('cancelled') } })
    expect(ladder().getByRole('status').textContent).toMatch(/^Stopped on request/)
    await press('Run again')
    expect(callsOf(fake, 'requests.climb')).toHaveLength(2)
    await end({})
  })

  it('counts as ended although the last of its steps is told late', async () => {
    const { fake } = await renderPanel(<RequestsPanel id={anna} />)
    await press('Test ladder')
    const [{ runId } = { runId: '' as RunId }] = callsOf(fake, 'requests.climb') as { runId: RunId }[]
    await act(async () => fake.push('ladder.stepped', { ...sampleLadder({ id: anna, runId, now: 0 }), endedAt: null }))
    expect(ladder().getByRole('button', { name: 'Run again' })).toBeTruthy()
  })

  it('takes the request of a step into the editor', async () => {
    await renderPanel(<RequestsPanel id={anna} />)
    await press('Test ladder')
    await press('Open in the editor: Taxes')
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Path' }).value).toBe('/api/v0/taxes/{{account.pathId}}?deleted=false')
  })

  it('stays with its account, and is gone once it is closed', async () => {
    const { show } = await renderPanel(<RequestsPanel id={anna} />)
    await press('Test ladder')
    await show(<RequestsPanel id={blume} />)
    expect(screen.queryByRole('region', { name: 'Test ladder' })).toBeNull()
    await show(<RequestsPanel id={anna} />)
    await press('Close the test ladder')
    expect(screen.queryByRole('region', { name: 'Test ladder' })).toBeNull()
  })

  it('says why it could not be climbed, and forgets what it showed with the lock', async () => {
    const { fake, stores } = await renderPanel(<RequestsPanel id={anna} />)
    fake.fail('requests.climb', sampleError('too-busy'))
    await press('Test ladder')
    expect(ladder().getByText('Too much at once')).toBeTruthy()
    await act(async () => fake.push('vault.changed', { ...stores.vault.get(), state: 'locked' }))
    expect(screen.queryByRole('region', { name: 'Test ladder' })).toBeNull()
  })

  it('is one step away where a key is refused', async () => {
    const { fake, stores } = await renderPanel(<OverviewPanel id={blume} />)
    await press('Test ladder')
    expect(stores.tab.get()).toBe('requests')
    await act(async () => void (await import('../../../../renderer/state/ladders')))
    expect(callsOf(fake, 'requests.climb')).toMatchObject([{ id: blume }])
  })
})
