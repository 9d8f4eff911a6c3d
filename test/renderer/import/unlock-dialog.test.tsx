import { configure, fireEvent, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import type { SealedImportView } from '../../../preload/import-views'
import type { ImportId } from '../../../preload/views'
import { ImportDialog } from '../../../renderer/features/import/import-dialog'
import { createFakeApi } from '../../fakes/api'
import { sampleError } from '../../fakes/samples'
import { callsOf, renderPanel } from '../render-panel'

configure({ asyncUtilTimeout: 10_000 })

const sealed: SealedImportView = { importId: 'sealed-1' as ImportId, source: 'accounts.age', needs: 'passphrase' }
const unlock = async (passphrase: string): Promise<void> => {
  fireEvent.input(await screen.findByLabelText('Passphrase of the file'), { target: { value: passphrase } })
  fireEvent.click(screen.getByRole('button', { name: 'Unlock' }))
}

it('an age file shows its accounts once its passphrase is right; a wrong one can be typed again', async () => {
  const fake = createFakeApi()
  await renderPanel(<ImportDialog reading={Promise.resolve(sealed)} onClose={() => {}} />, fake)
  await screen.findByText(/“accounts.age” is encrypted with a passphrase/)
  fake.fail('imports.unlock', sampleError('passphrase-wrong'))
  await unlock('wrong')
  await screen.findByText(/It does not open this file/)
  await unlock('correct horse battery')
  await screen.findByRole('dialog', { name: 'Import accounts' })
  expect(callsOf(fake, 'imports.unlock')).toEqual(['wrong', 'correct horse battery'].map((passphrase) => ({ importId: 'sealed-1', passphrase })))
  expect(document.documentElement.outerHTML).not.toContain('correct horse')
})

it('an age file that no passphrase opens says what to do instead', async () => {
  const fake = createFakeApi()
  const onClose = vi.fn()
  await renderPanel(<ImportDialog reading={Promise.resolve(sealed)} onClose={onClose} />, fake)
  fake.fail('imports.unlock', sampleError('age-unsupported'))
  await unlock('anything')
  await screen.findByText('That age file cannot be opened here')
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(onClose).toHaveBeenCalled()
})
