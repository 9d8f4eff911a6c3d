import { act, fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { RightsPage } from '../../../renderer/features/rights/rights-page'
import { createFakeApi } from '../../fakes/api'
import { sampleError } from '../../fakes/samples'
import { callsOf, renderPanel } from '../render-panel'

const press = (name: string | RegExp) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const count = () => screen.getByRole('table', { name: 'Compare identities' }).getAttribute('aria-rowcount')
const heads = () => screen.getAllByRole('columnheader').map(({ textContent }) => textContent)
const rowOf = (title: string) => screen.getByRole('row', { name: new RegExp(`^${title}`) })

describe('the page of identities', () => {
  it('puts every account beside the others: role, state, and what each may do', async () => {
    const { fake } = await renderPanel(<RightsPage />)
    expect(callsOf(fake, 'rights.list')).toHaveLength(1)
    expect(heads()).toEqual(['Account', 'Role', 'State', 'customers:read4', 'products:read5', 'products:write4', 'staff:create1', 'transactions:read4'].map((head) =>
      expect.stringContaining(head.replace(/\d$/, ''))))
    expect(rowOf('Café Nordlicht').textContent).toContain('manager')
    expect(rowOf('Modehaus Lindqvist').textContent).toContain('Blocked')
    expect(rowOf('Integration').textContent).toContain('sub_user is null')
    expect(rowOf('Blumen Sommer').textContent).toContain('Never signed in')
    const cells = [...rowOf('Café Nordlicht').querySelectorAll('.rights-item')].map((cell) => cell.getAttribute('aria-label'))
    expect(cells).toEqual(['no', 'yes', 'no', 'yes', 'no'])
    expect(rowOf('Radhaus').querySelector('.rights-item')?.getAttribute('title')).toBe('Scopes: null')
  })

  it('shows who has a right, who lacks it, and all again', async () => {
    await renderPanel(<RightsPage />)
    await press(/^staff:create/)
    expect(screen.getByRole('status').textContent).toBe('1 of 8 · Have staff:create')
    await press(/^staff:create/)
    expect(screen.getByRole('status').textContent).toMatch(/Lack staff:create$/)
    await press('Show all')
    expect(count()).toBe('9')
  })

  it('follows the search of the account list, without asking main again', async () => {
    const { fake } = await renderPanel(<RightsPage />)
    fireEvent.change(screen.getByLabelText('Choose accounts'), { target: { value: 'nordlicht' } })
    expect(count()).toBe('2')
    expect(heads().slice(3).map((head) => head?.replace(/\d+$/, ''))).toEqual(['products:read', 'staff:create'])
    fireEvent.click(screen.getByRole('checkbox', { name: 'Only where they differ' }))
    expect(screen.getByText('All of these accounts name the same.')).toBeTruthy()
    expect(callsOf(fake, 'rights.list')).toHaveLength(1)
  })

  it('shows locations and groups in the same way', async () => {
    await renderPanel(<RightsPage />)
    await act(async () => void fireEvent.click(screen.getByRole('radio', { name: 'Locations' })))
    expect(heads().slice(3)).toEqual([expect.stringContaining('c0ffee00-0000-4000-8000-00000000b001')])
    await act(async () => void fireEvent.click(screen.getByRole('radio', { name: 'Groups' })))
    expect(screen.getByText('None of these accounts names any.')).toBeTruthy()
  })

  it('is saved as it is shown', async () => {
    const { fake, stores } = await renderPanel(<RightsPage />)
    await press(/^staff:create/)
    await press('Export CSV')
    expect(callsOf(fake, 'rights.export')).toMatchObject([{ ids: ['nord'], kind: 'scopes', words: { yes: 'yes', columns: { role: 'Role' } } }])
    expect(stores.toasts.get()[0]?.text).toBe('Table of 1 account saved.')
  })

  it('opens an account, asks for one where there is none, and loads again what it could not', async () => {
    const { stores } = await renderPanel(<RightsPage />)
    await act(async () => void fireEvent.doubleClick(rowOf('Café Nordlicht')))
    expect(stores.activeId.get()).toBe('nord')
    await renderPanel(<RightsPage />, createFakeApi({ accounts: [] }))
    expect(screen.getByRole('heading', { name: 'No accounts to compare yet' })).toBeTruthy()
    const fake = createFakeApi()
    fake.fail('rights.list', sampleError('internal'))
    await renderPanel(<RightsPage />, fake)
    await press('Try again')
    expect(screen.getAllByRole('table')).toHaveLength(2)
  })
})
