import { act, fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { AccountId, IdentityView, JsonObject } from '../../../preload/views'
import { IdentityPanel } from '../../../renderer/features/identity/identity-panel'
import { createFakeApi } from '../../fakes/api'
import { hourMs, sampleError, sampleIdentity } from '../../fakes/samples'
import { callsOf, renderPanel } from '../render-panel'

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

  it('says when the identity changed and what about it, with the request.id', async () => {
    const { fake } = await renderPanel(<IdentityPanel id={anna} />)
    const changed = within(screen.getByRole('region', { name: 'What changed' }))
    expect(changed.getByText('Role changed from manager to serviceaccount')).toBeTruthy()
    expect(changed.getByText('Rights: customers:read added, staff:create removed')).toBeTruthy()
    expect(changed.getAllByRole('listitem')).toHaveLength(2)
    fireEvent.click(changed.getByRole('button', { name: 'Copy request.id' }))
    expect(callsOf(fake, 'app.copyText')).toEqual(['request-of-the-change'])
  })

  it('says so when nothing has changed, and offers nothing to compare', async () => {
    const [, first] = sampleIdentity(anna, 0).history
    await renderPanel(<IdentityPanel id={anna} />, answering({ history: [first!] }))
    expect(within(screen.getByRole('region', { name: 'What changed' })).getByText(/^Nothing since the first answer of/)).toBeTruthy()
    expect(screen.queryByRole('region', { name: 'Compare two answers' })).toBeNull()
  })

  it('shows the latest of a long history first', async () => {
    const [latest] = sampleIdentity(anna, 0).history
    await renderPanel(<IdentityPanel id={anna} />, answering({ history: Array.from({ length: 9 }, (_, at) => ({ ...latest!, takenAt: at })) }))
    const changed = within(screen.getByRole('region', { name: 'What changed' }))
    expect(changed.getAllByRole('listitem')).toHaveLength(4)
    fireEvent.click(changed.getByRole('button', { name: 'Show all 9' }))
    expect(changed.getAllByRole('listitem')).toHaveLength(9)
  })

  it('compares any two answers field by field', async () => {
    const { fake } = await renderPanel(<IdentityPanel id={anna} />)
    const compare = within(screen.getByRole('region', { name: 'Compare two answers' }))
    expect(compare.getByRole('row', { name: /sub_user\.role\s*Changed manager serviceaccount/ })).toBeTruthy()
    expect(compare.getByRole('row', { name: /sub_user\.scopes/ }).textContent).toMatch(/Removed: staff:create.*Added: customers:read/)
    expect(compare.queryByRole('row', { name: /sub_user\.active/ })).toBeNull()
    fireEvent.click(compare.getByRole('checkbox', { name: 'Show the same fields, too' }))
    expect(compare.getByRole('row', { name: /sub_user\.active\s*Same/ })).toBeTruthy()
    const [latest, first] = sampleIdentity(anna, (await fake.api.identity.get(anna)).takenAt! + 3 * hourMs).history.map(({ takenAt }) => takenAt)
    await act(async () => fireEvent.change(compare.getByRole('combobox', { name: 'Earlier answer' }), { target: { value: String(latest) } }))
    await act(async () => fireEvent.change(compare.getByRole('combobox', { name: 'Later answer' }), { target: { value: String(first) } }))
    expect(callsOf(fake, 'identity.compare')).toEqual([
      { id: anna, before: first, after: latest }, { id: anna, before: latest, after: latest }, { id: anna, before: latest, after: first },
    ])
  })

  it('counts as looked at: what changed is no news any more', async () => {
    const fake = createFakeApi({ news: [{ id: anna, since: 0, paths: ['sub_user.role'] }] })
    const { stores } = await renderPanel(<IdentityPanel id={anna} />, fake)
    expect(callsOf(fake, 'identity.markSeen')).toEqual([anna])
    expect(stores.identityNews.get().size).toBe(0)
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
