import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { AccountId } from '../../../preload/views'
import { ExportDialog } from '../../../renderer/features/export/export-dialog'
import { newPassphrase } from '../../../renderer/features/export/passphrase'
import { createFakeApi } from '../../fakes/api'
import { sampleAccount, sampleError, sampleSession } from '../../fakes/samples'
import { callsOf, renderPanel } from '../render-panel'

configure({ asyncUtilTimeout: 10_000 })

const accounts = [
  sampleAccount({ id: 'ben', title: 'Ben' }), sampleAccount({ id: 'anna', title: 'Anna' }),
  sampleAccount({ id: 'frost', title: 'Frost', frozen: true }), sampleAccount({ id: 'lost', title: 'Lost', keyReadable: false }),
]
const ids = (...names: string[]) => names as AccountId[]

async function open(marked: readonly AccountId[] | null = null, query = '', veil?: (text: string) => string) {
  const fake = createFakeApi({ accounts, sessions: accounts.map(({ id }) => sampleSession({ id, now: Date.now() })) })
  const onClose = vi.fn()
  const { stores } = await renderPanel(null, fake, veil).then(async (panel) => {
    panel.stores.query.set(query)
    await panel.show(<ExportDialog marked={marked} onClose={onClose} />)
    return panel
  })
  return { fake, stores, onClose }
}

const choose = (name: string | RegExp) => fireEvent.click(screen.getByRole('radio', { name }))
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const type = (name: RegExp | string, value: string) => fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } })
const toKeys = async () => {
  choose(/^Encrypted, with keys/)
  press('Continue')
  return within(await screen.findByRole('alertdialog'))
}
const saveKeys = () => screen.getByRole('button', { name: 'Save the file…' })

describe('without keys', () => {
  it('all accounts are saved by name in the format chosen, and the dialog closes', async () => {
    const { fake, stores, onClose } = await open()
    choose(/^Markdown/)
    press('Save 4 accounts')
    await waitFor(() => expect(onClose).toHaveBeenCalled())
    expect(callsOf(fake, 'exports.accounts')).toEqual([{ format: 'markdown', ids: ids('anna', 'ben', 'frost', 'lost'), language: 'en' }])
    expect(stores.toasts.get().map(({ text }) => text)).toEqual(['Exported 4 accounts without keys.'])
  })

  it('those that the search finds are offered first, and all beside them', async () => {
    const { fake, onClose } = await open(null, 'ann')
    press('Save 1 account')
    await waitFor(() => expect(onClose).toHaveBeenCalled())
    expect(callsOf(fake, 'exports.accounts')).toMatchObject([{ format: 'csv', ids: ['anna'] }])
  })

  it('marked ones are offered first', async () => {
    await open(ids('ben', 'frost'))
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Marked · 2' }).checked).toBe(true)
    choose('All · 4')
    screen.getByRole('button', { name: 'Save 4 accounts' })
  })

  it('the dialog stays when the user does not save, and says why when it fails', async () => {
    const { fake, onClose } = await open()
    vi.spyOn(fake.api.exports, 'accounts').mockResolvedValueOnce(false)
    press('Save 4 accounts')
    await waitFor(() => expect(callsOf(fake, 'exports.accounts')).toHaveLength(1))
    // Until the answer is there, the button takes no second press.
    await waitFor(() => expect(screen.getByRole('button', { name: 'Save 4 accounts' }).getAttribute('aria-disabled')).not.toBe('true'))
    fake.fail('exports.accounts', sampleError('storage-full'))
    press('Save 4 accounts')
    await screen.findByText('The disk is full')
    expect(onClose).not.toHaveBeenCalled()
  })
})

describe('with keys', () => {
  it('nothing is saved before the phrase is typed, and it is said before and after who is left out', async () => {
    const { fake } = await open()
    const dialog = await toKeys()
    dialog.getByText('Export 2 keys')
    dialog.getByText('2 accounts will be left out')
    dialog.getByText('Frost')
    expect(saveKeys().hasAttribute('disabled')).toBe(true)
    type('To confirm, type EXPORT 2', 'EXPORT 2')
    const passphrase = screen.getByLabelText<HTMLInputElement>('Generated passphrase').value
    fireEvent.click(saveKeys())
    await screen.findByRole('dialog', { name: 'The keys are exported' })
    expect(callsOf(fake, 'exports.withKeys')).toEqual([{ ids: ids('anna', 'ben', 'frost', 'lost'), passphrase, confirmation: 'EXPORT 2' }])
    screen.getByText('2 accounts with their keys are in the file, encrypted.')
    screen.getByText('2 accounts were left out')
    expect(document.documentElement.outerHTML).not.toContain(passphrase)
  })

  it('a generated passphrase can be copied, and another one drawn', async () => {
    const { fake } = await open()
    const dialog = await toKeys()
    const field = screen.getByLabelText<HTMLInputElement>('Generated passphrase')
    const first = field.value
    fireEvent.click(dialog.getByRole('button', { name: 'Copy' }))
    await dialog.findByText('Copied. The clipboard is emptied in 30 seconds.')
    expect(callsOf(fake, 'exports.copyPassphrase')).toEqual([{ passphrase: first }])
    fireEvent.click(dialog.getByRole('button', { name: 'Another one' }))
    expect(field.value).not.toBe(first)
    expect(dialog.queryByText(/Copied/)).toBeNull()
  })

  it('a generated passphrase is masked on a shared screen, and nowhere else', async () => {
    await open()
    await toKeys()
    expect(screen.getByLabelText('Generated passphrase').closest('[data-veiled]')).toBeNull()
    cleanup()
    await open(null, '', () => 'Account 1')
    await toKeys()
    expect(screen.getByLabelText('Generated passphrase').closest('[data-veiled]')).not.toBeNull()
  })

  it('an own passphrase has to be long, and typed twice alike', async () => {
    const { fake } = await open(ids('ben'))
    await toKeys()
    choose('Choose my own')
    type(/EXPORT 1/, 'EXPORT 1')
    const own = (first: string, second: string): void => {
      fireEvent.input(screen.getByLabelText('New passphrase'), { target: { value: first } })
      fireEvent.input(screen.getByLabelText('Repeat the passphrase'), { target: { value: second } })
      fireEvent.click(saveKeys())
    }
    own('short', 'short')
    await screen.findByText('It needs at least 12 characters.')
    own('correct horse battery', 'correct horse')
    await screen.findByText('The two are not the same.')
    expect(callsOf(fake, 'exports.withKeys')).toEqual([])
    own('correct horse battery', 'correct horse battery')
    await screen.findByRole('dialog', { name: 'The keys are exported' })
    expect(callsOf(fake, 'exports.withKeys')).toMatchObject([{ passphrase: 'correct horse battery' }])
  })

  it('of frozen or unreadable accounts alone cannot be exported', async () => {
    await open(ids('frost', 'lost'))
    const dialog = await toKeys()
    dialog.getByText('None of these accounts has a key to export')
    expect(saveKeys().hasAttribute('disabled')).toBe(true)
  })
})

it('a generated passphrase has 120 random bits and none of the signs that look alike', () => {
  expect(newPassphrase((bytes) => bytes.map((_, at) => at * 37))).toMatch(/^[a-km-np-z2-9]{4}(-[a-km-np-z2-9]{4}){5}$/)
  const drawn = new Set(Array.from({ length: 200 }, () => newPassphrase()))
  expect(drawn.size).toBe(200)
  expect(new Set([...drawn].join('').replaceAll('-', '')).size).toBe(32)
})
