import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { AccountId } from '../../../preload/views'
import { OverviewPanel } from '../../../renderer/features/overview/overview-panel'
import { createFakeApi } from '../../fakes/api'
import { sampleAccount, sampleError, sampleSession } from '../../fakes/samples'
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

  it('leads to the network settings when the proxy asks for a sign-in', async () => {
    const now = Date.now()
    const session = sampleSession({ id: anna, now, token: 'unreachable', tokenReason: sampleError('proxy-sign-in-needed', { detail: 'proxy:3128' }) })
    const { stores } = await renderPanel(<OverviewPanel id={anna} />, createFakeApi({ accounts: [sampleAccount({ id: anna })], sessions: [session] }))
    fireEvent.click(button('Network settings'))
    expect(stores.dialog.get()).toEqual({ kind: 'settings', page: 'network' })
  })

  it('says when the token is refreshed, since nothing else may change', async () => {
    const { stores } = await renderPanel(<OverviewPanel id={anna} />)
    fireEvent.click(button('Refresh token'))
    await waitFor(() => expect(stores.toasts.get().map(({ text }) => text)).toEqual(['1 token refreshed.']))
  })

  it('opens the dialog to edit, and removes', async () => {
    const { fake, stores } = await renderPanel(<OverviewPanel id={anna} />)
    fireEvent.click(button('Edit account'))
    expect(stores.dialog.get()).toEqual({ kind: 'edit-account', id: anna })
    fireEvent.click(button('Remove account'))
    await waitFor(() => expect(callsOf(fake, 'accounts.remove')).toEqual([[anna]]))
  })

  it('says quietly that the role has changed, until that is dismissed', async () => {
    const since = Date.now() - 3 * 24 * 3_600_000
    const { fake, stores } = await renderPanel(<OverviewPanel id={anna} />, createFakeApi({ news: [{ id: anna, since, paths: ['sub_user.role'] }] }))
    const weekday = new Intl.DateTimeFormat('en', { weekday: 'long' }).format(since)
    expect(within(screen.getByRole('note')).getByText(`Role changed since ${weekday}`)).toBeTruthy()
    fireEvent.click(button('Show what changed'))
    expect(stores.tab.get()).toBe('identity')
    fireEvent.click(button('Dismiss'))
    await waitFor(() => expect(screen.queryByRole('note')).toBeNull())
    expect(callsOf(fake, 'identity.markSeen')).toEqual([anna])
  })

  it('leads to the disarming of a key, and back to one that was left', async () => {
    const fake = createFakeApi()
    const { stores } = await renderPanel(<OverviewPanel id={anna} />, fake)
    fireEvent.click(button('Disarm key…'))
    expect(stores.page.get()).toBe('disarm')
    stores.page.set('account')
    await act(async () => void (await fake.api.disarm.start(anna)))
    expect(screen.getByText('This account is frozen')).toBeTruthy()
    for (const name of ['Refresh token', 'Copy token', 'Sign out']) expect(button(name).hasAttribute('disabled')).toBe(true)
    fireEvent.click(button('Continue disarming'))
    expect(stores.page.get()).toBe('disarm')
  })

  it('explains which id the paths use', async () => {
    await renderPanel(<OverviewPanel id={anna} />)
    expect(screen.getByText('The legacy ID, because the server gave one')).toBeTruthy()
  })
})
