import { act, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { TimelinePage } from '../../../renderer/features/timeline/timeline-page'
import { createFakeApi } from '../../fakes/api'
import { manySamples } from '../../fakes/samples'
import { callsOf, renderPanel } from '../render-panel'
import { setZone } from './zones'

const now = Date.UTC(2026, 10, 24, 11, 10)

beforeEach(() => {
  setZone('Europe/Berlin')
  vi.useFakeTimers({ now, toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** A few accounts, each in another state, seen a day ahead. */
const open = async () => {
  const opened = await renderPanel(<TimelinePage />, createFakeApi({ now }))
  fireEvent.click(span('24 h'))
  return opened
}
/** Ends from now to 29 days ahead, evenly. */
const openMany = (count: number) => renderPanel(<TimelinePage />, createFakeApi({ now, ...manySamples(count, now) }))
const pieces = () => within(screen.getByRole('listbox', { name: 'Pieces of the timeline' })).getAllByRole('option')
const selectedPieces = () => pieces().filter((piece) => piece.getAttribute('aria-selected') === 'true')
const span = (name: string) => screen.getByRole('radio', { name })
const press = (key: string, shiftKey = false) => fireEvent.keyDown(document.activeElement!, { key, shiftKey })
const button = (name: string | RegExp) => screen.getByRole('button', { name })
const image = () => screen.getByRole('img', { name: /^Ends of tokens/ }).getAttribute('aria-label')
/** The happy-dom event has no place and no keys. */
const wheel = (element: HTMLElement, { shiftKey = false, ...delta }: WheelEventInit) =>
  fireEvent(element, Object.assign(new WheelEvent('wheel', { bubbles: true, cancelable: true, ...delta }), { clientX: 500, shiftKey }))
/** Where the layout would put everything: 1,000 pixels wide. */
const layOut = () => vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 1_000, 100))

describe('the picture', () => {
  it('is told in a sentence: how many end, when most do, and what it leaves out', async () => {
    await open()
    expect(image()).toMatch(/2 tokens end in this view · 2 later · 1 earlier · 3 accounts have none\. Most end in .*: 1\.$/)
    screen.getByText('2 tokens end in this view · 2 later · 1 earlier · 3 accounts have none')
  })

  it('stands beside the counts of what the tokens are now, as words', async () => {
    await open()
    const counts = within(screen.getByRole('list', { name: 'Tokens now' })).getAllByRole('listitem')
    expect(counts.map((it) => it.textContent)).toEqual(['Valid 3', 'Expiring 1', 'Expired 1', 'Unreachable 1', 'Key refused 1', 'Key unreadable 1'])
  })

  it('counts every token once in its pieces', async () => {
    await openMany(700)
    const ending = pieces().map((piece) => Number(/(\d+) ends?/.exec(piece.getAttribute('aria-label')!)?.[1]))
    expect(ending.reduce((all, one) => all + one, 0)).toBe(700)
  })

  it('shows accounts one by one only when they are few, and says what to do when they are many', async () => {
    await openMany(700)
    expect(screen.queryByRole('list', { name: /^Accounts whose/ })).toBeNull()
    screen.getByText(/^Accounts appear one by one once 200 or fewer end/)
    fireEvent.click(span('24 h'))
    const lanes = within(screen.getByRole('list', { name: /^Accounts whose/ })).getAllByRole('listitem')
    expect(lanes).toHaveLength(25)
  })

  it('follows what main pushes', async () => {
    const { fake } = await open()
    const [anna] = await fake.api.session.list()
    await act(async () => fake.push('session.changed', [{ ...anna!, token: { ...anna!.token, endsAt: now + 3_600_000 } }]))
    await screen.findByText(/^3 tokens end in this view · 1 later/)
  })

  it('says so where nothing ends, and leads to the next end', async () => {
    const { accounts, sessions } = manySamples(1, now)
    const endsAt = now + 3 * 86_400_000
    await renderPanel(<TimelinePage />, createFakeApi({ now, accounts, sessions: [{ ...sessions[0]!, token: { ...sessions[0]!.token, endsAt, renewsAt: null } }] }))
    fireEvent.click(span('1 h'))
    screen.getByText('No token ends in this view. The next one ends in 3 d 0 h.')
    fireEvent.click(button('Go there'))
    expect(span('7 d')).toHaveProperty('checked', true)
    screen.getByText('1 token ends in this view')
  })

  it('asks for accounts when there are none', async () => {
    await renderPanel(<TimelinePage />, createFakeApi({ now, accounts: [] }))
    screen.getByRole('heading', { name: 'No accounts yet' })
  })
})

describe('a lane', () => {
  it('says when the token ends and is renewed, what is wrong now, and leads to its account', async () => {
    const { stores } = await open()
    stores.page.set('timeline')
    const lanes = within(screen.getByRole('list', { name: /^Accounts whose/ })).getAllByRole('listitem')
    expect(lanes.map((lane) => lane.textContent)[0]).toBe('Café Nordlichtends 12:14, renewal 12:10Expiring 4 min')
    fireEvent.click(button('Radhaus Köln'))
    expect(stores.activeId.get()).toBe('rad')
    expect(stores.page.get()).toBe('account')
  })
})

describe('selecting', () => {
  it('goes by Shift and the arrows, says what is selected, and ends by Escape', async () => {
    await openMany(700)
    fireEvent.click(span('24 h'))
    act(() => pieces()[0]!.focus())
    press('ArrowRight')
    expect(document.activeElement).toBe(pieces()[1])
    press('ArrowRight', true)
    press('ArrowRight', true)
    expect(selectedPieces()).toEqual(pieces().slice(1, 4))
    expect(screen.getByRole('status').textContent).toBe('3 tokens end between 13:00 and 16:00')
    press('ArrowLeft', true)
    expect(selectedPieces()).toEqual(pieces().slice(1, 3))
    press('Escape')
    expect(screen.queryByRole('status')).toBeNull()
  })

  it('goes by a press on a piece and, with Shift, up to another; a second press ends it', async () => {
    await openMany(700)
    fireEvent.click(pieces()[4]!)
    fireEvent.click(pieces()[2]!, { shiftKey: true })
    expect(selectedPieces()).toEqual(pieces().slice(2, 5))
    fireEvent.click(pieces()[3]!)
    fireEvent.click(pieces()[3]!)
    expect(selectedPieces()).toEqual([])
  })

  it('goes by dragging along the axis, to whole pieces', async () => {
    layOut()
    await openMany(700)
    fireEvent.click(span('24 h'))
    const axis = document.querySelector('.time-axis')!
    fireEvent.pointerDown(axis, { clientX: 100, button: 0, buttons: 1, pointerId: 1 })
    fireEvent.pointerMove(axis, { clientX: 102, buttons: 1, pointerId: 1 })
    expect(selectedPieces()).toEqual([])
    fireEvent.pointerMove(axis, { clientX: 190, buttons: 1, pointerId: 1 })
    // Of 25 pieces each is 40 pixels wide.
    expect(selectedPieces()).toEqual(pieces().slice(2, 5))
    fireEvent.pointerUp(axis, { pointerId: 1 })
    fireEvent.pointerMove(axis, { clientX: 900, buttons: 0, pointerId: 1 })
    expect(selectedPieces()).toHaveLength(3)
  })

  it('renews up to 50 at a press', async () => {
    const { fake, stores } = await open()
    act(() => pieces()[0]!.focus())
    press('Enter')
    await act(async () => fireEvent.click(button('Renew 1')))
    expect(callsOf(fake, 'session.refreshAll')).toEqual([['nord']])
    expect(stores.toasts.get().map(({ text }) => text)).toEqual(['1 token refreshed.'])
  })

  it('asks before it renews more than 50', async () => {
    const { fake } = await openMany(700)
    act(() => pieces()[0]!.focus())
    press('End', true)
    fireEvent.click(button('Renew 700'))
    const dialog = within(await screen.findByRole('alertdialog', { name: 'Renew 700 tokens?' }))
    expect(callsOf(fake, 'session.refreshAll')).toEqual([])
    await act(async () => fireEvent.click(dialog.getByRole('button', { name: 'Renew 700' })))
    expect(callsOf(fake, 'session.refreshAll')).toHaveLength(1)
    expect(new Set(callsOf(fake, 'session.refreshAll')[0] as string[]).size).toBe(700)
    expect(screen.queryByRole('alertdialog')).toBeNull()
  })

  it('shows a failed renewal as an alert', async () => {
    const { fake, stores } = await open()
    fake.fail('session.refreshAll', { code: 'vault-locked', status: null, requestId: null, serverMessage: null, detail: null, accountId: null, retryAt: null })
    fireEvent.click(pieces()[0]!)
    await act(async () => fireEvent.click(button('Renew 1')))
    expect(stores.notices.get().map(({ error }) => error.code)).toEqual(['vault-locked'])
  })

  it('is written into the search of the list', async () => {
    const { stores } = await openMany(700)
    fireEvent.click(span('24 h'))
    fireEvent.click(pieces()[2]!)
    fireEvent.click(button('Show in list'))
    expect(stores.query.get()).toBe('expires:2026-11-24T14:00..2026-11-24T15:00')
  })

  it('shows the accounts of the selected stretch alone, and can be zoomed to and cleared', async () => {
    await openMany(700)
    fireEvent.click(pieces()[3]!)
    const count = Number(/^(\d+) tokens/.exec(screen.getByRole('status').textContent)?.[1])
    expect(within(screen.getByRole('list', { name: /^Accounts whose/ })).getAllByRole('listitem')).toHaveLength(count)
    fireEvent.click(button('Zoom to it'))
    expect(selectedPieces()).toEqual(pieces())
    fireEvent.click(button('Clear'))
    expect(selectedPieces()).toEqual([])
    fireEvent.click(pieces()[9]!, { shiftKey: true })
    expect(selectedPieces()).toEqual([pieces()[9]])
  })
})

describe('zooming and moving', () => {
  const first = () => pieces()[0]!.getAttribute('aria-label')

  it('goes by keys, around the piece with the focus, and back to now by 0', async () => {
    await openMany(700)
    fireEvent.click(span('24 h'))
    const start = first()
    act(() => pieces()[12]!.focus())
    const hour = document.activeElement!.getAttribute('aria-label')!.slice(0, 'Wed 25 Nov, 00'.length)
    press('+')
    expect(span('24 h')).toHaveProperty('checked', false)
    expect(first()).not.toBe(start)
    expect(document.activeElement!.getAttribute('aria-label')).toContain(hour)
    press('-')
    press('PageDown')
    press('0')
    expect(first()).toBe(start)
    expect(span('24 h')).toHaveProperty('checked', true)
  })

  it('goes by the wheel, by dragging the chart, and by buttons', async () => {
    layOut()
    await openMany(700)
    const chart = screen.getByRole('listbox', { name: 'Pieces of the timeline' })
    const seen = new Set([image()])
    const sees = (change: () => void): void => {
      change()
      expect(seen.has(image())).toBe(false)
      seen.add(image())
    }
    sees(() => wheel(chart, { deltaY: -400 }))
    sees(() => wheel(chart, { deltaX: 200 }))
    sees(() => wheel(chart, { deltaY: 200, shiftKey: true }))
    sees(() => {
      fireEvent.pointerDown(chart, { clientX: 200, button: 0, buttons: 1, pointerId: 1 })
      fireEvent.pointerMove(chart, { clientX: 500, buttons: 1, pointerId: 1 })
    })
    const before = image()
    sees(() => fireEvent.click(button('Zoom in')))
    fireEvent.click(button('Zoom out'))
    expect(image()).toBe(before)
    fireEvent.click(button('Back to now'))
    expect(button('Back to now')).toHaveProperty('disabled', true)
  })

  it('is still there when one comes back from an account', async () => {
    const { show } = await openMany(700)
    fireEvent.click(span('6 h'))
    await show(<p>An account</p>)
    await show(<TimelinePage />)
    expect(span('6 h')).toHaveProperty('checked', true)
  })
})

describe('the table', () => {
  const rows = (at: number) => within(screen.getAllByRole('table')[at]!).getAllByRole('row').slice(1)
  const cells = (row: HTMLElement) => [...row.children].map((cell) => cell.textContent)

  it('says of the pieces what the chart says', async () => {
    await openMany(700)
    const named = pieces().map((piece) => piece.getAttribute('aria-label'))
    fireEvent.click(screen.getByRole('radio', { name: 'Table' }))
    expect(screen.queryByRole('img')).toBeNull()
    for (const row of rows(0)) {
      const [time, ending, lapsing] = cells(row)
      expect(named.find((name) => name!.startsWith(`${time}: ${ending} end`))).toBeTruthy()
      expect(lapsing).toBe('0')
    }
    expect(rows(0).reduce((all, row) => all + Number(cells(row)[1]), 0)).toBe(700)
  })

  it('has a row for each account when they are few', async () => {
    await open()
    fireEvent.click(screen.getByRole('radio', { name: 'Table' }))
    expect(cells(rows(1)[0]!)).toEqual(['Café Nordlicht', 'Expiring 4 min', '12:14', '12:10'])
    expect(rows(1)).toHaveLength(2)
  })

  it('selects a stretch as well, with Shift up to another row', async () => {
    await openMany(700)
    fireEvent.click(screen.getByRole('radio', { name: 'Table' }))
    const choose = (at: number, shiftKey = false) => fireEvent.click(within(rows(0)[at]!).getByRole('button'), { shiftKey })
    choose(1)
    choose(3, true)
    expect(rows(0).map((row) => within(row).getByRole('button').getAttribute('aria-pressed')).slice(0, 5)).toEqual(['false', 'true', 'true', 'true', 'false'])
    choose(2)
    expect(screen.queryByRole('status')).toBeNull()
  })
})

it('speaks German', async () => {
  await renderPanel(<TimelinePage />, createFakeApi({ now, settings: { language: 'de' } }))
  fireEvent.click(span('24 h'))
  screen.getByText('2 Token enden in dieser Ansicht · 2 später · 1 früher · 3 Konten haben keines')
  screen.getByRole('list', { name: 'Konten, deren Token hier enden' })
  screen.getByText(/^endet 12:14, Erneuerung 12:10/)
})
