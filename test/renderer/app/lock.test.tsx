import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { App } from '../../../renderer/app/app'
import { createClient } from '../../../renderer/state/api'
import { createFakeApi } from '../../fakes/api'
import { sampleError } from '../../fakes/samples'
import { callsOf } from '../render-panel'

configure({ asyncUtilTimeout: 10_000 })
afterEach(cleanup)

async function open(options?: Parameters<typeof createFakeApi>[0]) {
  const fake = createFakeApi(options)
  render(<App client={createClient(fake.bridge)} />)
  await screen.findByRole('button', { name: 'Settings' })
  return fake
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const lockedScreen = () => screen.findByRole('heading', { name: 'Tillkeys is locked' })

describe('locking', () => {
  it('takes accounts, tabs and the open dialog off the screen, and unlocking brings the accounts back', async () => {
    const fake = await open()
    await screen.findByRole('tabpanel', { name: 'Overview' })
    press('Settings')
    await screen.findByRole('dialog')
    fake.push('vault.changed', { ...(await fake.api.vault.state()), state: 'locked', lockedBy: 'idle' })
    await lockedScreen()
    expect(screen.getByText(/Nobody used this computer/)).toBeTruthy()
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(document.body.textContent).not.toContain('Bäckerei Anna')
    press('Unlock')
    await screen.findByRole('option', { name: /^Bäckerei Anna/ })
    expect(screen.getByRole('tablist', { name: 'Account' })).toBeTruthy()
  })

  it('happens by its shortcut and by its button in the bar', async () => {
    const fake = await open()
    fireEvent.keyDown(window, { key: 'l', ctrlKey: true })
    await lockedScreen()
    press('Unlock')
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'Tillkeys is locked' })).toBeNull())
    press('Lock')
    await lockedScreen()
    expect(callsOf(fake, 'vault.lock')).toHaveLength(2)
  })

  it('is not offered for a vault that is only in memory', async () => {
    await open({ vault: { state: 'memory' } })
    await screen.findByText(/^Nothing is saved/)
    expect(screen.queryByRole('button', { name: 'Lock' })).toBeNull()
  })

  it('leaves the palette with what needs no account, unlocking first', async () => {
    await open({ vault: { state: 'locked', lockedBy: 'asked' } })
    await lockedScreen()
    fireEvent.keyDown(window, { key: 'k', ctrlKey: true })
    await screen.findByRole('dialog', { name: 'Command palette' })
    const offered = screen.getAllByRole('option').map((option) => option.textContent)
    expect(offered[0]).toBe('Unlock')
    expect(offered.at(-1)).toMatch(/^Settings/)
    for (const name of ['Add account', 'Refresh token', 'Lock', 'Café', 'Save diagnostics']) expect(offered.join('\n')).not.toContain(name)
  })

  it('forgets what was written and answered, but for method and path', async () => {
    await open()
    fireEvent.click(screen.getByRole('tab', { name: 'Requests' }))
    fireEvent.change(await screen.findByRole('textbox', { name: 'Path' }), { target: { value: '/api/v1/products' } })
    fireEvent.change(screen.getByRole('textbox', { name: 'Headers: value 1' }), { target: { value: 'typed-secret' } })
    press(/^Send/)
    await waitFor(() => expect(screen.getByRole('region', { name: 'Response' }).textContent).toContain('Brezel'))
    press('Lock')
    await lockedScreen()
    press('Unlock')
    expect((await screen.findByRole<HTMLInputElement>('textbox', { name: 'Path' })).value).toBe('/api/v1/products')
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Headers: value 1' }).value).toBe('')
    expect(screen.getByRole('region', { name: 'Response' }).textContent).not.toContain('Brezel')
  })
})

describe('unlocking', () => {
  it('stays on the screen and says why it failed', async () => {
    const fake = await open({ vault: { state: 'locked', lockedBy: 'asked' } })
    fake.fail('vault.unlock', sampleError('vault-unavailable', { detail: 'locked' }))
    await lockedScreen()
    press('Unlock')
    expect((await screen.findByRole('alert')).textContent).toContain('The keys cannot be stored safely')
    expect(screen.queryByLabelText('Recovery passphrase')).toBeNull()
  })

  it.each(['locked', 'unavailable', 'mismatch'] as const)('works by the recovery passphrase when %s, and the page keeps none of it', async (state) => {
    const fake = await open({ vault: { state, hasPassphrase: true } })
    fake.fail('vault.openWithPassphrase', sampleError('passphrase-wrong'))
    const field = await screen.findByLabelText<HTMLInputElement>('Recovery passphrase')
    fireEvent.input(field, { target: { value: 'a canary passphrase' } })
    press('Open with the recovery passphrase')
    await screen.findByText(/does not open this vault/)
    expect(field.value).toBe('')
    fireEvent.input(field, { target: { value: 'a canary passphrase' } })
    press('Open with the recovery passphrase')
    await screen.findByRole('tablist', { name: 'Account' })
    expect(callsOf(fake, 'vault.openWithPassphrase')).toEqual(Array(2).fill({ passphrase: 'a canary passphrase' }))
    expect(document.documentElement.outerHTML).not.toContain('canary')
  })
})

it('a damaged vault offers its earlier states first', async () => {
  await open({ vault: { state: 'damaged' } })
  const [first] = within(screen.getByRole('alert')).getAllByRole('button')
  expect(first?.textContent).toBe('Restore an earlier state…')
})
