import { configure, fireEvent, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import type { ImportId, SealedImportView } from '../../../preload/views'
import { OpenedImportDialog } from '../../../renderer/features/import/opened-import'
import { createFakeApi } from '../../fakes/api'
import { sampleError } from '../../fakes/samples'
import { callsOf, renderPanel } from '../render-panel'

configure({ asyncUtilTimeout: 10_000 })

const sealed: SealedImportView = { importId: 'sealed-1' as ImportId, source: 'accounts.age', needsPassphrase: true }
const unlock = (passphrase: string): void => {
  fireEvent.input(screen.getByLabelText('Passphrase of the file'), { target: { value: passphrase } })
  fireEvent.click(screen.getByRole('button', { name: 'Unlock' }))
}

it('an age file shows its accounts once its passphrase is right; a wrong one can be typed again', async () => {
  const fake = createFakeApi()
  await renderPanel(<OpenedImportDialog view={sealed} onClose={() => {}} />, fake)
  screen.getByText(/“accounts.age” is encrypted with a passphrase/)
  fake.fail('imports.unlock', sampleError('passphrase-wrong'))
  unlock('wrong')
  await screen.findByText(/It does not open this file/)
  unlock('correct horse battery')
  await screen.findByRole('dialog', { name: 'Import accounts' })
  expect(callsOf(fake, 'imports.unlock')).toEqual(['wrong', 'correct horse battery'].map((passphrase) => ({ importId: 'sealed-1', passphrase })))
  expect(document.documentElement.outerHTML).not.toContain('correct horse')
})

it('an age file that no passphrase opens says what to do instead', async () => {
  const fake = createFakeApi()
  const onClose = vi.fn()
  await renderPanel(<OpenedImportDialog view={sealed} onClose={onClose} />, fake)
  fake.fail('imports.unlock', sampleError('age-unsupported'))
  unlock('anything')
  await screen.findByText('That age file cannot be opened here')
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(onClose).toHaveBeenCalled()
})
