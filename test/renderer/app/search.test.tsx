import { act, cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { App } from '../../../renderer/app/app'
import { createClient } from '../../../renderer/state/api'
import { createFakeApi } from '../../fakes/api'
import { sampleSession } from '../../fakes/samples'

// What is loaded when it is first needed is compiled then.
configure({ asyncUtilTimeout: 20_000 })
afterEach(cleanup)

async function open(options?: Parameters<typeof createFakeApi>[0]) {
  const fake = createFakeApi(options)
  render(<App client={createClient(fake.bridge)} />)
  await screen.findByRole('navigation', { name: 'Accounts' })
  return { fake, called: (method: string) => fake.calls.filter((call) => call.method === method).map(({ input }) => input) }
}

const box = () => screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search accounts' })
const type = (value: string) => fireEvent.change(box(), { target: { value } })
const press = (key: string) => fireEvent.keyDown(box(), { key })
const shown = () => within(screen.getByRole('listbox', { name: 'Accounts' })).getAllByRole('option').map(({ id }) => id.split('-').at(-1))
const suggested = () => within(screen.getByRole('listbox', { name: 'Suggestions' })).getAllByRole('option').map(({ textContent }) => textContent)
const button = (name: string | RegExp) => screen.getByRole('button', { name })

describe('the search box', () => {
  it('filters by operators and words together', async () => {
    await open()
    type('key:accepted class:live -nord')
    expect(shown()).toEqual(['anna', 'rad'])
  })

  it('names what it does not understand, and what is possible, beside an empty list', async () => {
    await open()
    type('key:nonsense')
    screen.getByText(/^Not understood: key:nonsense\. Possible: key:unchecked key:accepted/)
    fireEvent.click(button('Show all accounts'))
    expect(box().value).toBe('')
    screen.getByText('8 accounts')
    type('tag:nowhere')
    screen.getByText('No account has tag:nowhere. There are tag:Bakery tag:Berlin tag:"Key customer" tag:Köln')
  })

  it('completes an operator and then its value by the keys alone', async () => {
    await open()
    type('ke')
    expect(suggested()).toEqual(['key:Key'])
    press('ArrowDown')
    press('Enter')
    expect(box().value).toBe('key:')
    type('key:ref')
    expect(suggested()).toEqual(['key:refusedRefused'])
    const chosen = document.getElementById(box().getAttribute('aria-activedescendant') ?? '')
    expect(chosen?.textContent).toBe('key:refusedRefused')
    press('Tab')
    expect(box().value).toBe('key:refused ')
    expect(screen.queryByRole('listbox', { name: 'Suggestions' })).toBeNull()
    expect(shown()).toEqual(['blume'])
  })

  it('keeps Enter, Down and Escape for the list where no suggestion is chosen', async () => {
    const { called } = await open()
    type('to')
    press('Escape')
    expect([box().value, screen.queryByRole('listbox', { name: 'Suggestions' })]).toEqual(['to', null])
    type('no')
    press('Enter')
    await waitFor(() => expect(called('accounts.activate')).toEqual(['nord']))
    press('ArrowDown')
    expect(document.activeElement).toBe(screen.getByRole('listbox', { name: 'Accounts' }))
    press('Escape')
    expect(box().value).toBe('')
  })

  it('follows a session only as far as the search asks for it', async () => {
    const { fake } = await open()
    type('key:refused')
    expect(shown()).toEqual(['blume'])
    await act(async () => fake.push('session.changed', [sampleSession({ id: 'blume' as never, now: Date.now() })]))
    await waitFor(() => expect(screen.queryByRole('option', { name: /^Blumen/ })).toBeNull())
  })

  it('says how many were found once the typing pauses', async () => {
    await open()
    type('key:refused key:blocked')
    await waitFor(() => expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain('2 accounts found'))
  })

  it('lists the operators', async () => {
    await open()
    fireEvent.click(button('Search operators'))
    const help = within(await screen.findByRole('dialog', { name: 'Search operators' }))
    help.getByText(/^:none :signing-in :valid/)
  })
})

describe('the filter popover', () => {
  it('reads and writes the search box, which is the only state there is', async () => {
    await open()
    type('key:ref -nord')
    fireEvent.click(button('Filter (1 active)'))
    const filters = within(await screen.findByRole('dialog', { name: 'Filter' }))
    const chip = (group: string, name: string) => within(filters.getByRole('group', { name: group })).getByRole('button', { name })
    expect(chip('Key', 'Refused').getAttribute('aria-pressed')).toBe('true')
    fireEvent.click(chip('Key', 'Blocked'))
    fireEvent.click(chip('Tag', 'Key customer'))
    expect(box().value).toBe('-nord key:refused key:blocked tag:"Key customer"')
    expect(shown()).toEqual(['mode'])
    fireEvent.click(chip('Key', 'Refused'))
    fireEvent.click(chip('More', 'Pinned'))
    expect(box().value).toBe('-nord tag:"Key customer" key:blocked is:pinned')
    fireEvent.click(filters.getByRole('button', { name: 'Clear filters' }))
    expect(box().value).toBe('-nord')
  })
})

describe('saved filters', () => {
  const savedFilters = [{ name: 'Refused', query: 'key:refused' }, { name: 'Berlin', query: 'tag:berlin' }]
  const openSaved = async () => {
    fireEvent.click(button('Saved filters'))
    return within(await screen.findByRole('dialog', { name: 'Saved filters' }))
  }

  it('are saved under a name and chosen again', async () => {
    const { called } = await open()
    type('key:refused')
    const saved = await openSaved()
    fireEvent.change(saved.getByRole('textbox', { name: 'Name' }), { target: { value: ' Refused ' } })
    fireEvent.click(saved.getByRole('button', { name: 'Save this search' }))
    await waitFor(() => expect(called('settings.update')).toEqual([{ savedFilters: [savedFilters[0]] }]))
    type('')
    fireEvent.click(saved.getByRole('button', { name: /^Refused/ }))
    expect(box().value).toBe('key:refused')
    expect(shown()).toEqual(['blume'])
  })

  it('are renamed in their place and removed', async () => {
    const { called } = await open({ settings: { savedFilters } })
    const saved = await openSaved()
    fireEvent.click(saved.getByRole('button', { name: 'Rename Refused' }))
    fireEvent.change(saved.getByRole('textbox', { name: 'Name' }), { target: { value: 'No key' } })
    fireEvent.click(saved.getByRole('button', { name: 'Save' }))
    await saved.findByRole('button', { name: 'Rename No key' })
    fireEvent.click(saved.getByRole('button', { name: 'Remove Berlin' }))
    await waitFor(() => expect(called('settings.update')).toEqual([
      { savedFilters: [{ name: 'No key', query: 'key:refused' }, savedFilters[1]] }, { savedFilters: [{ name: 'No key', query: 'key:refused' }] },
    ]))
  })

  it('can be chosen in the palette', async () => {
    await open({ settings: { savedFilters } })
    fireEvent.keyDown(window, { key: 'k', ctrlKey: true })
    fireEvent.change(await screen.findByRole('combobox'), { target: { value: 'berlin' } })
    fireEvent.click(await screen.findByRole('option', { name: 'Filter: Berlin' }))
    expect(shown()).toEqual(['anna'])
  })
})
