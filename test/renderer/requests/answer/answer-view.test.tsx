import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { AccountId, JsonValue, RunId, RunView } from '../../../../preload/views'
import { AnswerView } from '../../../../renderer/features/requests/answer/answer-view'
import { filterJson } from '../../../../renderer/features/requests/answer/json-filter'
import type { FilterWorker, Question } from '../../../../renderer/features/requests/answer/json-filter-client'
import { firstLook } from '../../../../renderer/features/requests/answer/look'
import { callsOf, renderPanel } from '../../render-panel'

const products = {
  status: 200, msg: 'Queried products successfully.', count: 3, cursor: { next: 'https://api.tillhub.com/next' },
  results: [{ id: 'p1', name: 'Brezel', price: '1.20' }, { id: 'p2', name: 'Espresso', price: '10.00' }, { id: 'p3', name: 'Apfel', price: null }],
}
const answerOf = (body: JsonValue | string, change: Partial<RunView> = {}): RunView => {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return {
    runId: 'run' as RunId, id: 'anna' as AccountId, startedAt: 0, method: 'GET', url: 'https://api.tillhub.com/x', status: 200, statusText: 'OK', ms: 1,
    bytes: text.length, truncated: false, bodyKind: 'json', contentType: 'application/json', body: text, headers: [{ name: 'x-served-by', value: 'till' }],
    requestHeaders: [], requestId: null, timeline: [{ afterMs: 5, what: 'sent', detail: 'GET https://api.tillhub.com/x', headers: [{ name: 'accept', value: 'application/json' }] }],
    kept: null, explanation: null, nextPage: null, pages: null, error: null, ...change,
  }
}
const onNext = vi.fn()
const onAll = vi.fn()
function Shown({ answer }: { readonly answer: RunView }) {
  const [look, setLook] = useState(firstLook)
  return <AnswerView answer={answer} look={look} onLook={(change) => setLook((old) => ({ ...old, ...change }))} onNext={onNext} onAll={onAll} />
}
const show = async (answer: RunView) => {
  // Room for the lists, which draw what is in view.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600)
  return renderPanel(<Shown answer={answer} />)
}
const tab = (name: string) => act(async () => fireEvent.click(screen.getByRole('tab', { name })))
const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })))
const grid = () => screen.getByRole('grid', { name: 'Table' })
const columnOf = (at: number) => within(grid()).getAllByRole('row').slice(1).map((row) => within(row).getAllByRole('gridcell')[at]?.textContent)
const filter = (path: string) => act(async () => fireEvent.change(screen.getByRole('searchbox', { name: 'JSONPath' }), { target: { value: path } }))
const selected = () => screen.getByRole('treeitem', { selected: true })

/** Runs paths at once, where there are no workers. */
class NearWorker implements FilterWorker {
  onmessage: FilterWorker['onmessage'] = null
  onerror = null
  postMessage({ text, path }: Question) {
    this.onmessage?.({ data: filterJson(text, path) } as MessageEvent)
  }
  terminate() {}
}

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('AnswerView', () => {
  it('begins with the rows as a table, and says what the envelope says', async () => {
    await show(answerOf(products))
    expect(columnOf(1)).toEqual(['Brezel', 'Espresso', 'Apfel'])
    for (const words of ['3 rows', 'Queried products successfully.']) expect(screen.getByText(words)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Next page' })).toBeNull()
  })

  it('sorts by a heading up, down and not at all, numbers in texts as numbers and null last', async () => {
    await show(answerOf(products))
    await press('price')
    expect(columnOf(2)).toEqual(['1.20', '10.00', 'null'])
    await press('price')
    expect(columnOf(2)).toEqual(['10.00', '1.20', 'null'])
    expect(screen.getByRole('columnheader', { name: 'price' }).getAttribute('aria-sort')).toBe('descending')
    await press('price')
    expect(columnOf(1)).toEqual(['Brezel', 'Espresso', 'Apfel'])
  })

  it('copies the rows in view, in their order and with their columns, as CSV', async () => {
    const { fake } = await show(answerOf(products))
    await press('name')
    await press('Columns 3/3')
    await act(async () => fireEvent.click(within(screen.getByRole('dialog', { name: 'Columns' })).getByRole('button', { name: 'id' })))
    await press('Copy as CSV')
    await waitFor(() => expect(callsOf(fake, 'app.copyText')).toEqual(['"name","price"\r\n"Apfel","null"\r\n"Brezel","1.20"\r\n"Espresso","10.00"']))
  })

  it('opens a row of the table in the tree, where arrows open, close and move', async () => {
    const { fake } = await show(answerOf(products))
    await act(async () => fireEvent.keyDown(grid(), { key: 'ArrowDown' }))
    await act(async () => fireEvent.keyDown(grid(), { key: 'Enter' }))
    expect(selected().textContent).toContain('1:')
    const tree = screen.getByRole('tree')
    const key = (name: string) => act(async () => fireEvent.keyDown(tree, { key: name }))
    await key('ArrowRight')
    await key('ArrowDown')
    expect(selected().textContent).toContain('Espresso')
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Copy path' })))
    await press('Copy value')
    expect(callsOf(fake, 'app.copyText')).toEqual(['$.results[1].name', 'Espresso'])
    await key('ArrowLeft')
    await key('ArrowLeft')
    expect(selected().getAttribute('aria-expanded')).toBe('false')
    await key('ArrowLeft')
    expect(selected().textContent).toContain('results')
  })

  it('begins with a single row as a tree, where all of its fields stand below each other', async () => {
    await show(answerOf({ ...products, results: products.results.slice(0, 1) }))
    expect(screen.getByRole('tab', { name: 'Tree' }).getAttribute('aria-selected')).toBe('true')
    expect(screen.getByText('Brezel')).toBeTruthy()
    await tab('Table')
    expect(columnOf(1)).toEqual(['Brezel'])
  })

  it('says of a long answer that all of it can be saved, and of one that was cut that it was', async () => {
    const long = answerOf('{"results":[', { bodyKind: 'text', truncated: true, kept: 'whole', bytes: 3_000_000 })
    const { show: showNext } = await show(long)
    expect(screen.getByText('The answer has 3,000,000 bytes. Its first megabyte is shown; saved, it is whole.')).toBeTruthy()
    await showNext(<Shown answer={{ ...long, kept: 'cut' }} />)
    expect(screen.getByText(/It was cut after 3,000,000 bytes/)).toBeTruthy()
  })

  it('filters by a JSONPath in every form of the answer', async () => {
    vi.stubGlobal('trustedTypes', { createPolicy: (_: string, rules: object) => rules })
    vi.stubGlobal('Worker', NearWorker)
    await show(answerOf(products))
    await filter('$.results[?@.price == null]')
    await waitFor(() => expect(columnOf(1)).toEqual(['Apfel']))
    expect(screen.getByText('1 found')).toBeTruthy()
    await tab('Tree')
    expect(screen.getByText(/Apfel/)).toBeTruthy()
    await filter('$.results[')
    expect(await screen.findByText(/No JSONPath from character/)).toBeTruthy()
    await filter('$.nothing')
    expect(await screen.findByText('The path finds nothing.')).toBeTruthy()
    await filter('')
    await tab('Table')
    expect(columnOf(1)).toEqual(['Brezel', 'Espresso', 'Apfel'])
  })

  it('shows the fields around the rows, headers and timeline', async () => {
    await show(answerOf(products))
    await tab('Envelope')
    expect(screen.getByText('count')).toBeTruthy()
    expect(screen.queryByText('Brezel')).toBeNull()
    await tab('Headers')
    expect(screen.getByText('x-served-by')).toBeTruthy()
    await tab('Timeline')
    expect(screen.getByText('Request sent')).toBeTruthy()
  })

  it('begins with the tree where there are no rows, and with the text where there is no JSON', async () => {
    const { show: next } = await show(answerOf({ status: 200, results: [] }))
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Tree')
    await next(<Shown key="text" answer={answerOf('<html>', { bodyKind: 'text', contentType: 'text/html' })} />)
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Raw')
    expect(screen.queryByRole('searchbox', { name: 'JSONPath' })).toBeNull()
    await next(<Shown key="none" answer={answerOf('', { status: null, bodyKind: 'empty' })} />)
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Timeline')
  })

  it('leads to the pages that follow, and says what reading them all has brought', async () => {
    const { show: next } = await show(answerOf(products, { nextPage: '/api/v1/products/a?cursor=2' }))
    await press('Next page')
    await press('All pages')
    expect([onNext, onAll].map((call) => call.mock.calls.length)).toEqual([1, 1])
    await next(<Shown key="all" answer={answerOf(products, { pages: { read: 50, results: 500, stoppedBy: 'cap' } })} />)
    expect(screen.getByText('50 pages · stopped at the cap, there is more')).toBeTruthy()
  })

  it('offers to save what is not shown whole', async () => {
    const { fake } = await show(answerOf('', { bodyKind: 'binary', contentType: 'image/png', kept: 'whole' }))
    await press('Save answer')
    expect(callsOf(fake, 'requests.saveAnswer')).toEqual([{ id: 'anna', runId: 'run' }])
  })

  it('warns of errors that come with a good status', async () => {
    await show(answerOf({ status: 200, results: [], errors: [{ id: 'x', label: 'dashboard' }] }))
    expect(screen.getByText(/brings 1 error along/)).toBeTruthy()
  })
})
