import { configure, fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { VaultView } from '../../../preload/views'
import { Welcome } from '../../../renderer/features/onboarding/welcome'
import { createFakeApi } from '../../fakes/api'
import { callsOf, renderPanel } from '../render-panel'

configure({ asyncUtilTimeout: 10_000 })

const open = (vault: Partial<VaultView> = {}, language: 'en' | 'de' = 'en') => renderPanel(<Welcome />, createFakeApi({ accounts: [], vault, settings: { language } }))
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

describe('a window without accounts', () => {
  it('offers four ways to begin', async () => {
    const { fake, stores } = await open()
    press('Add by hand')
    expect(stores.dialog.get()).toEqual({ kind: 'add-account' })
    press('Paste a cURL')
    expect(callsOf(fake, 'imports.fromClipboard')).toHaveLength(1)
    expect(stores.dialog.get()).toMatchObject({ kind: 'import' })
    press('Choose a file')
    expect(callsOf(fake, 'imports.choose')).toHaveLength(1)
    press('Try the sandbox')
    await waitFor(() => expect(callsOf(fake, 'sandbox.start')).toHaveLength(1))
  })

  it.each([
    [{ backend: 'gnome_libsecret' }, /GNOME Keyring guards what opens them/],
    [{ backend: 'kwallet6' }, /KWallet guards/],
    [{ backend: 'dpapi' }, /Windows guards/],
    [{ backend: 'something_new' }, /your operating system guards/],
    [{ slot: 'passphrase', backend: 'scrypt' }, /only your recovery passphrase opens them/],
    [{ state: 'memory', slot: null }, /stay in memory and are gone when you quit/],
  ] as const)('says who keeps the keys: %o', async (vault, words) => {
    await open(vault)
    screen.getByText(words)
  })

  it('says it in German, too', async () => {
    await open({}, 'de')
    screen.getByText(/der GNOME-Schlüsselbund hütet, was sie öffnet/)
    screen.getByRole('button', { name: 'Sandbox ausprobieren' })
  })
})
