import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { App } from '../../../renderer/app/app'
import { createClient } from '../../../renderer/state/api'
import { createFakeApi } from '../../fakes/api'
import { callsOf } from '../render-panel'

configure({ asyncUtilTimeout: 20_000 })
afterEach(cleanup)

const names = [/Bäckerei/, /Nordlicht/, /Radhaus/, /Blumen/, /Lindqvist/, /Weinhandlung/, /Corner Shop/, /8c0d6b7e/]
const shownText = () => `${document.body.textContent} ${[...document.querySelectorAll('[title], [aria-label]')].map((each) => `${each.getAttribute('title')} ${each.getAttribute('aria-label')}`).join(' ')}`
const expectNoName = () => { for (const name of names) expect(shownText()).not.toMatch(name) }

async function open(presentation: boolean) {
  const fake = createFakeApi({ settings: { presentation } })
  render(<App client={createClient(fake.bridge)} />)
  await screen.findByRole('navigation', { name: 'Accounts' })
  return fake
}

describe('presentation mode', () => {
  it('shows no name from the first picture on when it was on at the last end', async () => {
    await open(true)
    await screen.findByRole('option', { name: /^Account 1/ })
    expectNoName()
  })

  it('begins and ends by its keys, and gives every name back', async () => {
    const fake = await open(false)
    expect(shownText()).toMatch(/Bäckerei/)
    await screen.findByTitle('Command palette (Ctrl K)')
    fireEvent.keyDown(window, { key: 'P', ctrlKey: true, shiftKey: true })
    await screen.findByRole('option', { name: /^Account 1/ })
    expectNoName()
    fireEvent.click(screen.getByRole('button', { name: 'End presentation' }))
    await screen.findByRole('option', { name: /^Bäckerei Anna/ })
    expect(callsOf(fake, 'settings.update')).toEqual([{ presentation: true }, { presentation: false }])
  })

  it('goes through every tab and view without a name', async () => {
    await open(true)
    await screen.findByRole('option', { name: /^Account 1/ })
    for (const tab of ['Overview', 'Identity', 'Token', 'Requests', 'Activity']) {
      fireEvent.click(screen.getByRole('tab', { name: tab }))
      await screen.findByRole('tabpanel', { name: tab })
      await waitFor(() => expect(screen.getByRole('tabpanel', { name: tab }).textContent).not.toBe(''))
      expectNoName()
    }
    for (const page of ['Health report', 'Expiry timeline', 'Run on many accounts', 'Compare identities']) {
      const before = document.querySelector('.frame-content')!.textContent
      fireEvent.click(within(document.querySelector<HTMLElement>('.account-bar')!).getByRole('button', { name: page }))
      await waitFor(() => expect(document.querySelector('.frame-content')!.textContent).not.toBe(before))
      expectNoName()
    }
  })

  it('does not open an account for editing, where a pseudonym could be saved as its label', async () => {
    await open(true)
    fireEvent.keyDown(await screen.findByRole('listbox', { name: 'Accounts' }), { key: 'F2' })
    expect((await screen.findByRole('alert')).textContent).toContain('Hidden while presenting')
    expect(screen.queryByRole('dialog')).toBeNull()
    expectNoName()
  })
})
