import { act, fireEvent, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { AccountId, TokenView } from '../../../preload/views'
import { TokenPanel } from '../../../renderer/features/token/token-panel'
import { createFakeApi } from '../../fakes/api'
import { callsOf, renderPanel } from '../render-panel'

const anna = 'anna' as AccountId
const secret = 'sample.revealed.token'
const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })))

function holding(change: Partial<TokenView>) {
  const fake = createFakeApi()
  fake.api.token.get = async (id) => ({ id, header: null, claims: null, masked: '••••', tokenType: 'Bearer', ...change })
  return fake
}

afterEach(() => void vi.useRealTimers())

describe('TokenPanel', () => {
  it('shows claims with their meanings and says that nothing was verified', async () => {
    await renderPanel(<TokenPanel id={anna} />)
    expect(screen.getByText('Expires at')).toBeTruthy()
    expect(screen.getByText('Decoded for display, signature not verified.')).toBeTruthy()
  })

  it('shows the value only when asked, and hides it again', async () => {
    const { fake } = await renderPanel(<TokenPanel id={anna} />)
    expect(screen.queryByText(secret)).toBeNull()
    await press('Reveal token')
    expect(screen.getByText(secret)).toBeTruthy()
    expect(callsOf(fake, 'secrets.reveal')).toEqual([{ id: anna, what: 'token' }])
    await press('Hide token')
    expect(screen.queryByText(secret)).toBeNull()
  })

  it('hides the value by itself after half a minute', async () => {
    vi.useFakeTimers()
    await renderPanel(<TokenPanel id={anna} />)
    await press('Reveal token')
    await act(async () => vi.advanceTimersByTime(29_000))
    expect(screen.getByText(secret)).toBeTruthy()
    await act(async () => vi.advanceTimersByTime(2_000))
    expect(screen.queryByText(secret)).toBeNull()
  })

  it('never shows the value of one account under another', async () => {
    const { show } = await renderPanel(<TokenPanel id={anna} />)
    await press('Reveal token')
    await show(<TokenPanel id={'nord' as AccountId} />)
    expect(screen.queryByText(secret)).toBeNull()
  })

  it('says that a token is no JWT, or that there is none', async () => {
    await renderPanel(<TokenPanel id={anna} />, holding({}))
    expect(screen.getByText('This token is not a JWT')).toBeTruthy()
    await renderPanel(<TokenPanel id={anna} />, holding({ masked: null }))
    expect(screen.getByText('No token is held')).toBeTruthy()
  })
})
