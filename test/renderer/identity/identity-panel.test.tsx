import { act, fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { AccountId, IdentityView, JsonObject } from '../../../preload/views'
import { IdentityPanel } from '../../../renderer/features/identity/identity-panel'
import { createFakeApi } from '../../fakes/api'
import { sampleError, sampleIdentity } from '../../fakes/samples'
import { renderPanel } from '../render-panel'

const anna = 'anna' as AccountId

function answering(change: Partial<IdentityView>) {
  const fake = createFakeApi()
  fake.api.identity.get = async (id) => ({ ...sampleIdentity(id, 0), ...change })
  return fake
}
const withSubUser = (subUser: JsonObject) => renderPanel(<IdentityPanel id={anna} />, answering({ subUser, user: null }))
const valueOf = (name: string) => screen.getByText(name, { selector: 'dt bdi' }).closest('.explained')?.querySelector('dd')?.textContent

describe('IdentityPanel', () => {
  it('shows null, an empty list and a missing field as three things', async () => {
    await withSubUser({ scopes: null, locations: [] })
    expect([valueOf('scopes'), valueOf('locations'), valueOf('groups')]).toEqual(['null', 'empty list', 'not in the answer'])
  })

  it('shows the three flags in words, and what is no flag as it came', async () => {
    await withSubUser({ active: true, blocked: true, deleted: 'maybe' })
    for (const words of ['Active', 'Blocked', 'deleted: "maybe"']) expect(screen.getByText(words)).toBeTruthy()
  })

  it('shows fields that no documentation knows', async () => {
    await withSubUser({ loyalty_tier: 'gold' })
    expect(within(screen.getByRole('region', { name: 'Other fields' })).getByText('gold')).toBeTruthy()
  })

  it('says what changed since the earlier answer', async () => {
    await renderPanel(<IdentityPanel id={anna} />)
    const changed = within(screen.getByRole('region', { name: 'What changed' }))
    expect(changed.getByText('"manager"')).toBeTruthy()
    expect(changed.getByText('"serviceaccount"')).toBeTruthy()
  })

  it('tells an answer without sub_user from one with null, and both from no answer', async () => {
    await renderPanel(<IdentityPanel id={anna} />, answering({ subUser: undefined }))
    expect(screen.getByText('The answer had no sub_user')).toBeTruthy()
    await renderPanel(<IdentityPanel id={anna} />, answering({ subUser: null }))
    expect(screen.getByText('The server answered sub_user: null')).toBeTruthy()
    await renderPanel(<IdentityPanel id={anna} />, answering({ takenAt: null }))
    expect(screen.getByText('This account has never signed in')).toBeTruthy()
  })

  it('shows markup in a value as text', async () => {
    await withSubUser({ name: '<img src=x onerror=alert(1)>' })
    expect(valueOf('name')).toBe('<img src=x onerror=alert(1)>')
  })

  it('reads again when main says that the identity changed', async () => {
    const fake = answering({ subUser: { name: 'before' }, user: null })
    await renderPanel(<IdentityPanel id={anna} />, fake)
    fake.api.identity.get = async (id) => ({ ...sampleIdentity(id, 0), subUser: { name: 'after' }, user: null })
    await act(async () => fake.push('identity.changed', anna))
    expect(valueOf('name')).toBe('after')
  })

  it('drops the late answer about an account that is no longer shown', async () => {
    const fake = createFakeApi()
    let answerLate = (_: IdentityView): void => {}
    const late = new Promise<IdentityView>((resolve) => { answerLate = resolve })
    fake.api.identity.get = (id) => (id === anna ? late : Promise.resolve({ ...sampleIdentity(id, 0), subUser: { name: 'of nord' }, user: null }))
    const { show } = await renderPanel(<IdentityPanel id={anna} />, fake)
    await show(<IdentityPanel id={'nord' as AccountId} />)
    await act(async () => answerLate({ ...sampleIdentity(anna, 0), subUser: { name: 'of anna' }, user: null }))
    expect(valueOf('name')).toBe('of nord')
  })

  it('offers another try when loading failed', async () => {
    const fake = createFakeApi()
    fake.fail('identity.get', sampleError('storage-failed'))
    await renderPanel(<IdentityPanel id={anna} />, fake)
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Try again' })))
    expect(valueOf('role')).toBe('serviceaccount')
  })
})
