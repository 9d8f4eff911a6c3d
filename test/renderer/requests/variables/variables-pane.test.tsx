import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { AccountId } from '../../../../preload/views'
import { RequestsPanel } from '../../../../renderer/features/requests/requests-panel'
import { createFakeApi } from '../../../fakes/api'
import { sampleError } from '../../../fakes/samples'
import { callsOf, renderPanel } from '../../render-panel'

const anna = 'anna' as AccountId
const path = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Path' })
const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })))
const pane = () => within(screen.getByRole('complementary', { name: 'Variables' }))
const own = () => within(pane().getByRole('region', { name: 'Your own' }))
const dialog = () => within(screen.getByRole('dialog'))
const type = (field: HTMLElement, value: string) => act(async () => fireEvent.change(field, { target: { value } }))
const save = () => act(async () => fireEvent.click(dialog().getByRole('button', { name: /^(Save|Replace)$/ })))

async function add(name: string, value: string, scope: RegExp = /All accounts/) {
  await press('Add variable…')
  await type(dialog().getByRole('textbox', { name: 'Name' }), name)
  await type(dialog().getByRole('textbox', { name: 'Value' }), value)
  await act(async () => fireEvent.click(dialog().getByRole('radio', { name: scope })))
  await save()
}
async function addSecret(name: string, value: string) {
  await press('Add variable…')
  await type(dialog().getByRole('textbox', { name: 'Name' }), name)
  await act(async () => fireEvent.click(dialog().getByRole('checkbox', { name: 'Secret' })))
  await act(async () => fireEvent.input(dialog().getByLabelText('Value'), { target: { value } }))
}

async function shown(fake = createFakeApi(), veil?: (text: string) => string) {
  const view = await renderPanel(<RequestsPanel id={anna} />, fake, veil)
  await press('Variables')
  return view
}

describe('the variables', () => {
  it('shows the built-in ones with what they stand for as this account', async () => {
    await shown()
    const builtIn = pane().getByRole('region', { name: 'Built in' })
    await waitFor(() => expect(within(builtIn).getByText('the account.pathId of anna')).toBeTruthy())
    expect(within(builtIn).getAllByRole('term')).toHaveLength(8)
  })

  it('on a shared screen a value with a name in it is masked while it is typed', async () => {
    await shown(createFakeApi(), (text) => text.replaceAll('Anna', 'Account 1'))
    await press('Add variable…')
    const value = dialog().getByRole('textbox', { name: 'Value' })
    await type(value, 'a shop')
    expect(value.closest('[data-veiled]')).toBeNull()
    await type(value, 'the shop of Anna')
    expect(value.closest('[data-veiled]')).not.toBeNull()
  })

  it('adds one for all accounts or for this one alone, which comes first here', async () => {
    const { fake } = await shown()
    await add('product', 'p-1')
    await add('product', 'p-2', /Only Bäckerei Anna/)
    expect(callsOf(fake, 'variables.set')).toEqual([
      { id: null, name: 'product', value: 'p-1', isSecret: false }, { id: anna, name: 'product', value: 'p-2', isSecret: false },
    ])
    expect(own().getByText('All accounts but this one, which has its own')).toBeTruthy()
    expect(own().getByText('This account only')).toBeTruthy()
  })

  it('offers them in the path at once, and fills them in anew when they change', async () => {
    await shown()
    await add('product', 'p-1')
    await type(path(), '/api/v0/x/{{product}}')
    await waitFor(() => expect(screen.getByRole('list', { name: 'Variables' }).textContent).toBe('product = p-1'))
    await press('Change product')
    await type(dialog().getByRole('textbox', { name: 'Value' }), 'p-9')
    await save()
    await waitFor(() => expect(screen.getByRole('list', { name: 'Variables' }).textContent).toBe('product = p-9'))
    fireEvent.change(path(), { target: { value: '/api/v0/x/{{pro' } })
    fireEvent.keyDown(path(), { key: 'ArrowDown' })
    expect(within(screen.getByRole('listbox', { name: 'What can be sent' })).getByRole('option').textContent).toBe('{{product}}')
  })

  it('says at the name what is wrong with it, and keeps what was typed', async () => {
    const { fake } = await shown()
    fake.fail('variables.set', sampleError('variable-name-invalid'))
    await add('my name', 'p-1')
    expect(dialog().getByText(/letters, digits, dots/)).toBeTruthy()
    expect(dialog().getByRole<HTMLInputElement>('textbox', { name: 'Value' }).value).toBe('p-1')
    expect(dialog().getByRole('textbox', { name: 'Name' }).getAttribute('aria-invalid')).toBe('true')
  })

  it('says in the dialog why it could not be kept', async () => {
    const { fake } = await shown()
    fake.fail('variables.set', sampleError('storage-full'))
    await add('product', 'p-1')
    expect(dialog().getByText('The disk is full')).toBeTruthy()
  })

  it('brings back what was removed', async () => {
    const { fake, stores } = await shown()
    await add('product', 'p-1')
    await press('Remove product')
    expect(own().queryByText('product')).toBeNull()
    await act(async () => stores.toasts.get()[0]?.action?.run())
    expect(own().getByText('p-1')).toBeTruthy()
    expect(callsOf(fake, 'variables.remove')).toEqual([{ id: null, name: 'product' }])
  })

  it('never shows a secret again, not even where it is changed', async () => {
    await shown()
    await addSecret('password', 'of-the-shop')
    await save()
    expect(own().getByText('secret')).toBeTruthy()
    await press('Change password')
    expect(dialog().getByLabelText<HTMLInputElement>('Value').value).toBe('')
    expect(document.body.innerHTML).not.toContain('of-the-shop')
    expect(dialog().getByRole('button', { name: 'Save' }).hasAttribute('disabled')).toBe(true)
  })

  it('takes no secret that is too short to be masked', async () => {
    const { fake } = await shown()
    await addSecret('pin', '123')
    expect(dialog().getByRole('button', { name: 'Save' }).hasAttribute('disabled')).toBe(true)
    await act(async () => fireEvent.input(dialog().getByLabelText('Value'), { target: { value: '1234' } }))
    await save()
    expect(callsOf(fake, 'variables.set')).toEqual([{ id: null, name: 'pin', value: '1234', isSecret: true }])
  })

  it('asks before it removes a secret, which nothing brings back', async () => {
    const { fake, stores } = await shown()
    await addSecret('password', 'of-the-shop')
    await save()
    await press('Remove password')
    expect(callsOf(fake, 'variables.remove')).toEqual([])
    await press('Remove it')
    expect(own().queryByText('password')).toBeNull()
    expect(stores.toasts.get()).toMatchObject([{ text: '“password” removed.', action: null }])
  })
})
