import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import type { NetworkView } from '../../../preload/views'
import { App } from '../../../renderer/app/app'
import { createClient } from '../../../renderer/state/api'
import { createFakeApi } from '../../fakes/api'
import { sampleError } from '../../fakes/samples'
import { callsOf } from '../render-panel'

configure({ asyncUtilTimeout: 10_000 })
afterEach(cleanup)

type Host = NetworkView['hosts'][number]
const away = (more: Partial<Host> = {}): Host =>
  ({ host: 'api.tillhub.com', state: 'failing', since: new Date(2026, 10, 24, 10, 42).getTime(), retryAt: Date.now() + 59_000, code: 'connect-timeout', ...more })

async function open(options: Parameters<typeof createFakeApi>[0] = {}) {
  const fake = createFakeApi(options)
  render(<App client={createClient(fake.bridge)} />)
  await screen.findByRole('navigation', { name: 'Accounts' })
  return fake
}
const line = () => screen.queryByRole('status', { name: 'Network' })

it('a host that does not answer is one quiet line that says which, why, since when, and that tokens stay valid', async () => {
  const fake = await open()
  expect(line()).toBeNull()
  fake.push('network.changed', { hosts: [away()] })
  expect((await screen.findByRole('status', { name: 'Network' })).textContent)
    .toMatch(/^api\.tillhub\.com · The server could not be reached in time · since 10:42.AM · tokens stay valid until they end$/)
  expect(screen.getByText(/^tries again in \d+ s$/)).toBeTruthy()
  expect(screen.queryByRole('alert')).toBeNull()
  fake.push('network.changed', { hosts: [] })
  await waitFor(() => expect(line()).toBeNull())
})

it('a computer without a network is offline, whatever each host says', async () => {
  await open({ network: { hosts: [away({ state: 'offline', code: 'offline', retryAt: null }), away({ host: 'staging-api.tillhub.com', state: 'offline' })] } })
  expect((await screen.findByRole('status', { name: 'Network' })).textContent).toMatch(/^Offline · since 10:42.AM · tokens stay valid until they end$/)
  expect(screen.getByText('trying now…')).toBeTruthy()
})

it('further hosts are counted, and listed only for who points at the line', async () => {
  const fake = await open({ network: { hosts: [away(), away({ host: 'b.example' }), away({ host: 'c.example', code: 'server-error' })] } })
  const status = await screen.findByRole('status', { name: 'Network' })
  expect(status.textContent).toMatch(/^api\.tillhub\.com · .* · and 2 more hosts · /)
  expect(status.title).toMatch(/\nc\.example: The server failed$/)
  fake.push('network.changed', { hosts: [away({ host: 'local' }), away({ state: 'offline' }), away({ host: 'b.example', state: 'offline' })] })
  await waitFor(() => expect(status.textContent).toMatch(/^Offline · and one more host · /))
})

it('the user can have it tried at once, and the line goes when that went well', async () => {
  const fake = await open({ network: { hosts: [away()] } })
  fake.fail('session.probe', sampleError('too-busy'))
  fireEvent.click(await screen.findByRole('button', { name: 'Try now' }))
  await screen.findByRole('alert')
  expect(line()).not.toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'Try now' }))
  await waitFor(() => expect(line()).toBeNull())
  expect(callsOf(fake, 'session.probe')).toHaveLength(2)
})

it('nothing is said of the network while Tillkeys is locked', async () => {
  const fake = await open({ network: { hosts: [away()] } })
  await screen.findByRole('status', { name: 'Network' })
  fake.push('vault.changed', { ...(await fake.api.vault.state()), state: 'locked', lockedBy: 'asked' })
  await waitFor(() => expect(line()).toBeNull())
})

it('whose tokens are renewed unasked is a setting, with what it means', async () => {
  const fake = await open()
  fireEvent.click(screen.getByRole('button', { name: 'Settings' }))
  fireEvent.click(await screen.findByRole('radio', { name: 'All accounts' }))
  await screen.findByText('Of every account with a token, a few at a time.')
  expect(callsOf(fake, 'settings.update')).toEqual([{ renewal: 'all' }])
})
