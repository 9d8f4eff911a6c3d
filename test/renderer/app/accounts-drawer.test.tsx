import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { App } from '../../../renderer/app/app'
import { createClient } from '../../../renderer/state/api'
import { createFakeApi } from '../../fakes/api'

beforeEach(() => {
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: query === '(width < 640px)', addEventListener: () => undefined, removeEventListener: () => undefined }))
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

async function open(options?: Parameters<typeof createFakeApi>[0]) {
  const fake = createFakeApi(options)
  render(<App client={createClient(fake.bridge)} />)
  const button = await screen.findByRole('button', { name: 'Accounts' }, { timeout: 10_000 })
  await screen.findAllByRole('option')
  return { fake, button }
}
const isOpen = () => document.documentElement.dataset['accounts'] === 'open'
const main = () => document.querySelector('.split-main')

it('keeps the list of accounts behind a button where there is no room for both', async () => {
  const { button } = await open()
  expect(isOpen()).toBe(false)
  expect(button.getAttribute('aria-expanded')).toBe('false')
  fireEvent.click(button)
  await waitFor(() => expect(isOpen()).toBe(true))
  expect(button.getAttribute('aria-expanded')).toBe('true')
  expect(main()?.hasAttribute('inert')).toBe(true)
  expect(document.activeElement).toBe(screen.getByRole('searchbox', { name: 'Search accounts' }))
})

it('closes by Escape and gives the focus back', async () => {
  const { button } = await open()
  fireEvent.click(button)
  await waitFor(() => expect(isOpen()).toBe(true))
  fireEvent.keyDown(within(screen.getByRole('navigation', { name: 'Accounts' })).getByRole('listbox'), { key: 'Escape' })
  await waitFor(() => expect(isOpen()).toBe(false))
  expect(document.activeElement).toBe(button)
  expect(main()?.hasAttribute('inert')).toBe(false)
})

it('closes once an account is chosen, also the one that is active already', async () => {
  const { button } = await open()
  for (const at of [1, 1]) {
    fireEvent.click(button)
    await waitFor(() => expect(isOpen()).toBe(true))
    const option = screen.getAllByRole('option')[at]
    if (option) await act(async () => fireEvent.click(option))
    await waitFor(() => expect(isOpen()).toBe(false))
  }
})

it('is the whole page while no account is active', async () => {
  const { fake } = await open()
  await act(async () => fake.push('active.changed', null))
  await waitFor(() => expect(isOpen()).toBe(true))
})
