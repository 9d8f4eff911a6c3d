import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { AccountId } from '../../../preload/views'
import { OverviewPanel } from '../../../renderer/features/overview/overview-panel'
import { callsOf, renderPanel } from '../render-panel'

const anna = 'anna' as AccountId
const blume = 'blume' as AccountId
const button = (name: string) => screen.getByRole('button', { name })

describe('OverviewPanel', () => {
  it('tells key and token apart, each in words', async () => {
    await renderPanel(<OverviewPanel id={anna} />)
    expect(within(screen.getByRole('region', { name: 'Key' })).getByText('Accepted')).toBeTruthy()
    expect(within(screen.getByRole('region', { name: 'Token' })).getByText('Requests use this token.')).toBeTruthy()
    expect(screen.getByRole('meter', { name: 'Token life' }).getAttribute('aria-valuenow')).toBe('3')
  })

  it('leaves the status roles of key and token to the account bar', async () => {
    await renderPanel(<OverviewPanel id={anna} />)
    expect(screen.queryByRole('status')).toBeNull()
  })

  it('says why a key is refused, what to do, and gives the request.id away', async () => {
    const { fake } = await renderPanel(<OverviewPanel id={blume} />)
    const next = within(screen.getByRole('region', { name: 'What to do next' }))
    expect(next.getByText('The API key was refused')).toBeTruthy()
    expect(next.getByText(/Account & Settings → General → Users → API/)).toBeTruthy()
    fireEvent.click(next.getByRole('button', { name: 'Copy request.id' }))
    await waitFor(() => expect(callsOf(fake, 'app.copyText')).toEqual(['5f0e2a77-19c4-4cf6-8f0b-3f3c3a1f9a10']))
  })

  it('refreshes, copies and signs out by its buttons', async () => {
    const { fake } = await renderPanel(<OverviewPanel id={anna} />)
    fireEvent.click(button('Refresh token'))
    fireEvent.click(button('Copy token'))
    await screen.findByText(/^Token copied\. The clipboard will be cleared in \d+ s\.$/)
    fireEvent.click(button('Sign out'))
    await waitFor(() => expect(callsOf(fake, 'session.signOut')).toEqual([anna]))
    expect(callsOf(fake, 'session.refresh')).toEqual([anna])
    expect(callsOf(fake, 'secrets.copy')).toEqual([{ id: anna, what: 'token' }])
  })

  it('opens the dialog to edit, and removes', async () => {
    const { fake, stores } = await renderPanel(<OverviewPanel id={anna} />)
    fireEvent.click(button('Edit account'))
    expect(stores.dialog.get()).toEqual({ kind: 'edit-account', id: anna })
    fireEvent.click(button('Remove account'))
    await waitFor(() => expect(callsOf(fake, 'accounts.remove')).toEqual([[anna]]))
  })

  it('explains which id the paths use', async () => {
    await renderPanel(<OverviewPanel id={anna} />)
    expect(screen.getByText('The legacy ID, because the server gave one')).toBeTruthy()
  })
})
