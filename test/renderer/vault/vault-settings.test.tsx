import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { VaultSettings } from '../../../renderer/features/vault/vault-settings'
import { createFakeApi } from '../../fakes/api'
import { sampleError } from '../../fakes/samples'
import { callsOf, renderPanel } from '../render-panel'

configure({ asyncUtilTimeout: 10_000 })

const slot = (name: string) => within(screen.getByRole('group', { name }))
const type = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } })

async function open(fake = createFakeApi()) {
  const panel = await renderPanel(<VaultSettings />, fake)
  await screen.findByRole('group', { name: 'Operating system (safeStorage)' })
  return panel
}

async function openDialog(name: RegExp | string, role = 'dialog') {
  fireEvent.click(screen.getByRole('button', { name }))
  return within(await screen.findByRole(role))
}

describe('the recovery passphrase', () => {
  it('is added only when typed twice alike, and then stands among the ways in', async () => {
    const { fake } = await open()
    const dialog = await openDialog('Add recovery passphrase')
    type('New passphrase', 'correct horse battery')
    type('Repeat the passphrase', 'correct horse')
    fireEvent.click(dialog.getByRole('button', { name: 'Save' }))
    expect(dialog.getByText('The two are not the same.')).toBeTruthy()
    expect(callsOf(fake, 'vault.addPassphrase')).toEqual([])
    type('Repeat the passphrase', 'correct horse battery')
    fireEvent.click(dialog.getByRole('button', { name: 'Save' }))
    await screen.findByRole('group', { name: 'Recovery passphrase' })
    expect(slot('Recovery passphrase').getByText(/scrypt, N 131,072, r 8, p 1 · .* to be proven by a test/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Add recovery passphrase' })).toBeNull()
    expect(document.documentElement.outerHTML).not.toContain('correct horse')
  })

  it('says at the field that it is too short, and why', async () => {
    await open()
    const dialog = await openDialog('Add recovery passphrase')
    type('New passphrase', 'short')
    type('Repeat the passphrase', 'short')
    fireEvent.click(dialog.getByRole('button', { name: 'Save' }))
    expect(await dialog.findByText(/The passphrase is too short\. Whoever copies the vault .* at least 12 characters/)).toBeTruthy()
  })

  it('is proven by a test, where a wrong one can be typed again', async () => {
    const fake = createFakeApi()
    await fake.api.vault.addPassphrase({ passphrase: 'correct horse battery' })
    await open(fake)
    vi.spyOn(fake.api.vault, 'testSlot').mockResolvedValueOnce(false)
    fireEvent.click(slot('Recovery passphrase').getByRole('button', { name: 'Test' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Test the recovery passphrase' }))
    const typeAndTest = (passphrase: string): void => {
      fireEvent.input(dialog.getByLabelText('Recovery passphrase'), { target: { value: passphrase } })
      fireEvent.click(dialog.getByRole('button', { name: 'Test' }))
    }
    typeAndTest('correct horse')
    await dialog.findByText(/does not open this vault/)
    typeAndTest('correct horse battery')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(slot('Recovery passphrase').getByText('Opens the vault')).toBeTruthy()
    expect(callsOf(fake, 'vault.testSlot')).toEqual([
      { kind: 'passphrase', passphrase: 'correct horse' }, { kind: 'passphrase', passphrase: 'correct horse battery' },
    ])
  })
})

describe('the ways to the key', () => {
  it('say which is in use and when it proved itself', async () => {
    await open()
    const row = slot('Operating system (safeStorage)')
    expect(row.getByText('in use')).toBeTruthy()
    expect(row.getByText(/gnome_libsecret · Since .* · proven on /)).toBeTruthy()
  })

  it('are tested in place', async () => {
    const { fake } = await open()
    fireEvent.click(slot('Operating system (safeStorage)').getByRole('button', { name: 'Test' }))
    await screen.findByText('Opens the vault')
    expect(callsOf(fake, 'vault.testSlot')).toEqual([{ kind: 'safe-storage' }])
  })

  it('are changed by one press', async () => {
    const { fake } = await open()
    fireEvent.click(screen.getByRole('button', { name: 'Use OS keychain' }))
    await screen.findByRole('group', { name: 'OS keychain' })
    expect(callsOf(fake, 'vault.useSlot')).toEqual(['keychain'])
    expect(screen.getByRole('button', { name: 'Use Operating system (safeStorage)' })).toBeTruthy()
  })

  it('do not let the last one go, and say why', async () => {
    const { fake } = await open()
    const question = await openDialog('Remove', 'alertdialog')
    fireEvent.click(question.getByRole('button', { name: 'Remove' }))
    await question.findByText('This is the only proven way to your keys')
    expect(callsOf(fake, 'vault.removeSlot')).toEqual(['safe-storage'])
  })

  it('say why they cannot be shown', async () => {
    const fake = createFakeApi()
    fake.fail('vault.slots', sampleError('vault-locked'))
    await renderPanel(<VaultSettings />, fake)
    expect(await screen.findByText('Tillkeys is locked')).toBeTruthy()
  })
})

it('locks after the idle time chosen, on suspend and with the screen', async () => {
  const { fake } = await open()
  fireEvent.click(screen.getByRole('radio', { name: '15 min' }))
  fireEvent.click(screen.getByRole('checkbox', { name: 'Lock before the computer sleeps' }))
  fireEvent.click(screen.getByRole('checkbox', { name: /^Lock with the screen/ }))
  await waitFor(() => expect(callsOf(fake, 'settings.update')).toEqual([
    { lockAfterIdleMinutes: 15 }, { lockOnSuspend: false }, { lockOnScreenLock: false },
  ]))
})

it('erases all data only after the word was typed', async () => {
  const { fake } = await open()
  const question = await openDialog('Erase all data…', 'alertdialog')
  const erase = question.getByRole('button', { name: 'Erase all data' })
  fireEvent.click(erase)
  fireEvent.change(question.getByRole('textbox'), { target: { value: 'eras' } })
  fireEvent.click(erase)
  expect(callsOf(fake, 'vault.eraseAll')).toEqual([])
  fireEvent.change(question.getByRole('textbox'), { target: { value: 'Erase' } })
  fireEvent.click(erase)
  await waitFor(() => expect(callsOf(fake, 'vault.eraseAll')).toHaveLength(1))
})
