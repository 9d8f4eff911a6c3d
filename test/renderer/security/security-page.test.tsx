import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { VaultView } from '../../../preload/views'
import { SecurityPage } from '../../../renderer/features/security/security-page'
import { securityText } from '../../../renderer/text/security'
import { createFakeApi } from '../../fakes/api'
import { renderPanel } from '../render-panel'

const shown = async (vault: Partial<VaultView>): Promise<string> => {
  await renderPanel(<SecurityPage />, createFakeApi({ vault }))
  return screen.getByRole('region', { name: 'What keeps the data key' }).textContent
}

describe('what keeps the data key', () => {
  const cases: readonly [Partial<VaultView>, RegExp][] = [
    [{ slot: 'safe-storage', backend: 'gnome_libsecret' }, /gnome_libsecret.*password that unlocks your keyring/],
    [{ slot: 'keychain', backend: 'secret-service', hasPassphrase: true }, /OS keychain.*also as weak as that.*each guess/],
    [{ slot: 'passphrase', backend: 'scrypt' }, /Recovery passphrase · scryptAs strong as the passphrase/],
    [{ state: 'memory', slot: null }, /works in memory/],
    [{ state: 'locked' }, /Nothing at present/],
  ]
  it.each(cases)('is named with its strength for %j', async (vault, words) => {
    expect(await shown(vault)).toMatch(words)
  })
})

it('says the same of places and threats in both languages', () => {
  const { en, de } = securityText
  expect([de.kept.length, de.protected.length, de.exposed.length]).toEqual([en.kept.length, en.protected.length, en.exposed.length])
})

it('names the proxy and the authority that can read or carry what is sent', async () => {
  await renderPanel(<SecurityPage />, createFakeApi({ settings: { proxy: { mode: 'manual', server: 'proxy.office.test:3128', bypass: '' }, caFile: 'office.pem' } }))
  expect(screen.getByRole('region', { name: 'How requests leave' }).textContent).toMatch(/proxy\.office\.test:3128.*office\.pem.*keys included/)
})
