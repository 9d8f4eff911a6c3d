import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { NetworkSettings } from '../../../renderer/features/network/network-settings'
import { createFakeApi } from '../../fakes/api'
import { sampleError } from '../../fakes/samples'
import { callsOf, renderPanel } from '../render-panel'

configure({ asyncUtilTimeout: 10_000 })

async function open(options?: Parameters<typeof createFakeApi>[0]) {
  const fake = createFakeApi(options)
  await renderPanel(<NetworkSettings />, fake)
  await screen.findByRole('button', { name: 'Try the connection' })
  return fake
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const type = (name: string, value: string) => fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } })

it('takes the way that needs no address at once, and one with an address when it is asked to', async () => {
  const fake = await open()
  fireEvent.click(screen.getByRole('radio', { name: 'None' }))
  await waitFor(() => expect(callsOf(fake, 'settings.update')).toEqual([{ proxy: { mode: 'none' } }]))
  fireEvent.click(screen.getByRole('radio', { name: 'Script (PAC)' }))
  type('Address of the script', 'https://example.com/proxy.pac')
  press('Use this proxy')
  await waitFor(() => expect(callsOf(fake, 'settings.update').at(-1)).toEqual({ proxy: { mode: 'pac', url: 'https://example.com/proxy.pac' } }))
})

it('says what is wrong at the field, and takes it once it is right', async () => {
  const fake = await open()
  fireEvent.click(screen.getByRole('radio', { name: 'Manual' }))
  type('Proxy server', 'user:secret@proxy:80')
  fake.fail('settings.update', sampleError('proxy-credentials', { detail: 'server' }))
  press('Use this proxy')
  expect(await screen.findByText(/There is a user name or password in it/)).toBeTruthy()
  type('Proxy server', 'proxy:80')
  press('Use this proxy')
  await screen.findByRole('button', { name: 'In use' })
  expect(callsOf(fake, 'settings.update').at(-1)).toEqual({ proxy: { mode: 'manual', server: 'proxy:80', bypass: '' } })
  expect(screen.queryByText(/There is a user name or password in it/)).toBeNull()
})

it('hands over the sign-in of a proxy once, and keeps nothing of it in the page', async () => {
  const fake = await open({ connection: { asking: 'proxy.office.test:3128' } })
  screen.getByText('proxy.office.test:3128 asks for a sign-in.')
  type('User name', 'anna')
  fireEvent.input(screen.getByLabelText('Password'), { target: { value: 'proxy-canary' } })
  press('Keep sign-in')
  await screen.findByRole('button', { name: 'Forget the sign-in for proxy.office.test:3128' })
  expect(callsOf(fake, 'connection.signIn')).toEqual([{ proxy: 'proxy.office.test:3128', user: 'anna', password: 'proxy-canary' }])
  expect(screen.getByLabelText<HTMLInputElement>('Password').value).toBe('')
  expect(document.documentElement.outerHTML).not.toContain('proxy-canary')
  press('Forget the sign-in for proxy.office.test:3128')
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Forget the sign-in/ })).toBeNull())
})

it('offers no sign-in while the vault that would seal it is closed', async () => {
  await open({ connection: { signIns: null } })
  screen.getByText('It can be entered once the vault is open.')
  expect(screen.queryByLabelText('Password')).toBeNull()
})

it('shows by whom more is trusted, and ends it', async () => {
  await open()
  press('Choose a PEM file…')
  const authority = within(await screen.findByRole('region', { name: 'Certificate authority' }))
  await authority.findByText('Office Root CA, Office GmbH, DE')
  authority.getByText(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/)
  press('Trust it no longer')
  await authority.findByText('None beside the system’s.')
})

it('tells how a host was reached, and how not', async () => {
  const fake = await open()
  press('Try the connection')
  await screen.findByText('api.tillhub.com answered in 84 ms, reached by PROXY proxy.office.test:3128.')
  fake.fail('connection.test', sampleError('not-found'))
  press('Try the connection')
  await screen.findByText('There is no account yet whose host could be tried.')
})

it('names the field of a sign-in that is wrong', async () => {
  const fake = await open({ connection: { asking: 'proxy.office.test:3128' } })
  type('User name', 'an:na')
  fake.fail('connection.signIn', sampleError('input-invalid', { detail: 'user' }))
  press('Keep sign-in')
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'User name' }).getAttribute('aria-invalid')).toBe('true'))
})

it('asks for the sign-in that a test found missing', async () => {
  const fake = createFakeApi()
  let asking: string | null = null
  const { connection } = fake.bridge
  const bridge = {
    ...fake.bridge,
    connection: {
      ...connection,
      state: async () => {
        const reply = await connection.state()
        return reply.ok ? { ...reply, value: { ...reply.value, asking } } : reply
      },
      test: async () => {
        asking = 'proxy.office.test:3128'
        return connection.test()
      },
    },
  }
  await renderPanel(<NetworkSettings />, { ...fake, bridge })
  fireEvent.click(await screen.findByRole('button', { name: 'Try the connection' }))
  await screen.findByText('proxy.office.test:3128 asks for a sign-in.')
  expect(screen.getByRole('textbox', { name: 'For the proxy' })).toHaveProperty('value', 'proxy.office.test:3128')
})
