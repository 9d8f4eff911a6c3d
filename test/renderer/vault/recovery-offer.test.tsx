import { act, configure, fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { countReal, recoveryDue } from '../../../renderer/features/vault/recovery-due'
import { RecoveryOffer } from '../../../renderer/features/vault/recovery-offer'
import { createFakeApi } from '../../fakes/api'
import { sampleAccount } from '../../fakes/samples'
import { callsOf, renderPanel } from '../render-panel'

configure({ asyncUtilTimeout: 10_000 })

const open = { state: 'open', hasPassphrase: false } as const
const many = (count: number, from = 0) => Array.from({ length: count }, (_, n) => sampleAccount({ id: `real-${from + n}`, title: `Customer ${from + n}` }))
const offer = () => screen.queryByRole('note', { name: 'Recovery passphrase' })

describe('a recovery passphrase', () => {
  it('is offered for ten accounts or an import, and once more for fifty', () => {
    expect([9, 10, 49, 50].map((real) => recoveryDue(open, real, false, []))).toEqual([null, 'recovery-10', 'recovery-10', 'recovery-50'])
    expect(recoveryDue(open, 6, true, [])).toBe('recovery-10')
    expect([49, 50].map((real) => recoveryDue(open, real, true, ['recovery-10']))).toEqual([null, 'recovery-50'])
    expect(recoveryDue(open, 500, true, ['recovery-50'])).toBeNull()
  })

  it('is not offered where there is one, or where nothing is kept', () => {
    expect(recoveryDue({ ...open, hasPassphrase: true }, 100, true, [])).toBeNull()
    expect(recoveryDue({ ...open, state: 'memory' }, 100, true, [])).toBeNull()
  })

  it('is not offered for the accounts of the sandbox', () => {
    expect(countReal([...many(3), sampleAccount({ id: 's', environment: { kind: 'sandbox', baseUrl: null } })])).toBe(3)
  })
})

describe('the offer', () => {
  it('comes with an import, and goes for good once it is put away', async () => {
    const fake = createFakeApi({ accounts: many(2) })
    await renderPanel(<RecoveryOffer />, fake)
    expect(offer()).toBeNull()
    act(() => fake.push('accounts.changed', { upserted: many(5, 2), removed: [] }))
    expect(offer()?.textContent).toContain('your 7 accounts')
    fireEvent.click(screen.getByRole('button', { name: 'Not now' }))
    expect(offer()).toBeNull()
    expect(callsOf(fake, 'settings.update')).toEqual([{ dismissedHints: ['recovery-10'] }])
    act(() => fake.push('accounts.changed', { upserted: many(10, 7), removed: [] }))
    expect(offer()).toBeNull()
  })

  it('goes when a passphrase was set from it', async () => {
    const fake = createFakeApi({ accounts: many(10) })
    await renderPanel(<RecoveryOffer />, fake)
    fireEvent.click(screen.getByRole('button', { name: 'Set a recovery passphrase' }))
    await screen.findByRole('dialog', { name: 'Add recovery passphrase' })
    for (const label of ['New passphrase', 'Repeat the passphrase']) fireEvent.input(screen.getByLabelText(label), { target: { value: 'correct horse battery' } })
    fireEvent.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(offer()).toBeNull()
  })
})
