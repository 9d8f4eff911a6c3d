import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { ImportView, OpenedImport } from '../../../preload/import-views'
import type { ImportId } from '../../../preload/views'
import { ImportDialog } from '../../../renderer/features/import/import-dialog'
import { ApiError } from '../../../renderer/state/api'
import { createFakeApi } from '../../fakes/api'
import { sampleImport, sampleImportRow } from '../../fakes/imports'
import { sampleError } from '../../fakes/samples'
import { callsOf, renderPanel } from '../render-panel'

configure({ asyncUtilTimeout: 5_000 })

async function show(imported: ImportView = sampleImport(), reading?: Promise<OpenedImport | null>) {
  const fake = createFakeApi({ imported })
  const onClose = vi.fn()
  const { stores } = await renderPanel(<ImportDialog reading={reading ?? fake.api.imports.choose()} onClose={onClose} />, fake)
  return { fake, onClose, stores }
}

const grid = () => screen.findByRole('grid', { name: 'Rows' })
const button = (name: string | RegExp) => screen.getByRole('button', { name })
const press = (name: string | RegExp) => fireEvent.click(button(name))
const box = (row: number) => screen.getByRole<HTMLInputElement>('checkbox', { name: new RegExp(`^Import row ${row}:`) })

const mixed = sampleImport({
  rows: [
    sampleImportRow({ row: 1, label: 'Anna' }),
    sampleImportRow({ row: 2, label: 'Ben', state: 'changed', changes: [{ field: 'label', before: 'constructor', after: 'Ben' }] }),
    sampleImportRow({ row: 3, label: 'Cleo', state: 'changed', changes: [{ field: 'key', before: '', after: '' }] }),
    sampleImportRow({ row: 4, label: 'Dora', state: 'same', isTakeable: false }),
    sampleImportRow({ row: 5, label: 'Emil', state: 'duplicate', repeats: 1 }),
    sampleImportRow({ row: 6, label: 'Finn', accountId: '', swap: 'suggested' }),
    sampleImportRow({ row: 7, label: '', accountId: '', state: 'problem', problem: sampleError('account-id-required'), isTakeable: false }),
  ],
})

describe('the import dialog', () => {
  it('names the source, its format and what was left out', async () => {
    await show(sampleImport({ format: 'bitwarden-json', source: 'vault.json', delimiter: null, columns: null, leftOut: 12, encoding: 'windows-1252' }))
    await grid()
    for (const text of ['vault.json', 'Bitwarden JSON · Windows-1252', '12 entries that have nothing to do with Tillhub were left out.']) expect(screen.getByText(text)).toBeTruthy()
  })

  it('takes new accounts and other labels unasked, but another key, a second key and a likely swap only on the user’s word', async () => {
    const { fake, onClose } = await show(mixed)
    await grid()
    expect([1, 2, 3, 4, 5, 6, 7].map((row) => box(row).checked)).toEqual([true, true, false, false, false, false, false])
    expect([4, 7].map((row) => box(row).disabled)).toEqual([true, true])
    expect(screen.getByText('Replaces the stored key')).toBeTruthy()
    expect(screen.getByText('Label: constructor → Ben')).toBeTruthy()
    fireEvent.click(box(1))
    fireEvent.click(box(3))
    press('Import 2 accounts')
    await waitFor(() => expect(onClose).toHaveBeenCalled())
    expect(callsOf(fake, 'imports.apply')).toEqual([{ importId: 'import-1', rows: [2, 3] }])
  })

  it('shows one kind of rows alone; only there all keys are replaced at once', async () => {
    await show(mixed)
    await grid()
    const all = () => screen.getByRole('checkbox', { name: 'Import all rows shown' })
    fireEvent.click(all())
    expect(box(3).checked).toBe(false)
    press(/^Changed/)
    expect(screen.getAllByRole('row')).toHaveLength(3)
    fireEvent.click(all())
    expect([2, 3].map((row) => box(row).checked)).toEqual([true, true])
    fireEvent.click(all())
    expect([2, 3].map((row) => box(row).checked)).toEqual([false, false])
  })

  it('goes by keys: arrows move, Space takes or leaves, Enter swaps', async () => {
    const { fake } = await show(mixed)
    const rows = await grid()
    fireEvent.keyDown(rows, { key: ' ' })
    expect(box(1).checked).toBe(false)
    fireEvent.keyDown(rows, { key: 'End' })
    fireEvent.keyDown(rows, { key: 'ArrowUp' })
    expect(rows.getAttribute('aria-activedescendant')).toBe(within(rows).getAllByRole('row')[6]?.id)
    fireEvent.keyDown(rows, { key: 'Enter' })
    await waitFor(() => expect(callsOf(fake, 'imports.swap')).toEqual([{ importId: 'import-1', rows: [6] }]))
  })

  it('swaps all that look swapped in one go', async () => {
    const { fake } = await show(mixed)
    await grid()
    expect(screen.getByText('In 1 row account ID and API key seem to be swapped.')).toBeTruthy()
    press('Swap them')
    await screen.findByRole('button', { name: 'Swap back' })
    expect(callsOf(fake, 'imports.swap')).toEqual([{ importId: 'import-1', rows: [6] }])
    expect(box(6).checked).toBe(true)
  })

  it('lets columns be chosen anew, and offers one with keys for nothing but the key', async () => {
    const { fake } = await show()
    await grid()
    const label = screen.getByLabelText('Label')
    expect([...label.querySelectorAll('option')].map((option) => option.textContent)).toEqual(['–', 'Kunde (••• •••)', 'Konto-ID (•••-•••)', 'Ort (•••)'])
    fireEvent.change(label, { target: { value: '3' } })
    await waitFor(() => expect(callsOf(fake, 'imports.map')).toEqual([{ importId: 'import-1', fields: [null, 'accountId', 'key', 'label'] }]))
  })

  it('says which columns are needed where none was recognised', async () => {
    await show(sampleImport({ columns: [{ name: 'A', sample: '•••', field: null, isSecret: false }, { name: 'B', sample: '•••', field: null, isSecret: false }] }))
    await grid()
    expect(screen.getByText(/^Say which column holds/)).toBeTruthy()
  })

  it('tests the keys on demand, says how it went, and leaves out the refused ones when told to', async () => {
    const { fake } = await show(mixed)
    await grid()
    press('Test keys')
    await screen.findByText('3 accepted · 1 refused')
    expect(callsOf(fake, 'imports.test')).toEqual([{ importId: 'import-1', rows: [1, 2, 3, 5] }])
    press('Leave out those refused')
    expect(box(2).checked).toBe(false)
    expect(button('Import 1 account')).toBeTruthy()
  })

  it('says what is wrong with a file and offers another', async () => {
    const failing = Promise.reject(new ApiError(sampleError('import-unreadable', { detail: 'encrypted' })))
    const { fake } = await show(sampleImport(), failing)
    expect((await screen.findByRole('alert')).textContent).toContain('The export is encrypted')
    press('Choose another file')
    await grid()
    expect(callsOf(fake, 'imports.choose')).toHaveLength(1)
  })

  it('asks for the passphrase of a file that age encrypted', async () => {
    await show(sampleImport(), Promise.resolve({ needs: 'passphrase', importId: 'import-1' as ImportId, source: 'a.age' }))
    expect(await screen.findByLabelText('Passphrase of the file')).toBeTruthy()
  })

  it('closes where no file was chosen, and leaves other failures to the window', async () => {
    const chosen = await show(sampleImport(), Promise.resolve(null))
    await waitFor(() => expect(chosen.onClose).toHaveBeenCalled())
    const failed = await show(sampleImport(), Promise.reject(new ApiError(sampleError('clipboard-empty'))))
    await waitFor(() => expect(failed.onClose).toHaveBeenCalled())
    expect(failed.stores.notices.get()).toMatchObject([{ error: { code: 'clipboard-empty' } }])
  })

  it('keeps everything when storing fails, and shows the preview anew when accounts changed meanwhile', async () => {
    const { fake, onClose } = await show()
    await grid()
    fake.fail('imports.apply', sampleError('storage-full'))
    press('Import 2 accounts')
    await screen.findByRole('alert')
    fake.fail('imports.apply', sampleError('import-unreadable', { detail: 'outdated' }))
    press('Import 2 accounts')
    await screen.findByText('Something has changed meanwhile')
    expect(callsOf(fake, 'imports.look')).toHaveLength(1)
    expect(onClose).not.toHaveBeenCalled()
  })

  it('offers to take back what it added', async () => {
    const { fake, onClose, stores } = await show()
    await grid()
    press('Import 2 accounts')
    await waitFor(() => expect(onClose).toHaveBeenCalled())
    const [toast] = stores.toasts.get()
    expect(toast?.text).toBe('Imported 2 accounts.')
    toast?.action?.run()
    await waitFor(() => expect(callsOf(fake, 'accounts.remove')).toEqual([['import-1', 'import-2']]))
  })

  it('forgets what was read when it is cancelled', async () => {
    const { fake, onClose } = await show()
    await grid()
    press('Cancel')
    expect(onClose).toHaveBeenCalled()
    expect(callsOf(fake, 'imports.close')).toHaveLength(1)
  })
})
