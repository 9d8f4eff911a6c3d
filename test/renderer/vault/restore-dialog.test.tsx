import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { RestoreDialog } from '../../../renderer/features/vault/restore-dialog'
import { createFakeApi } from '../../fakes/api'
import { sampleError } from '../../fakes/samples'
import { callsOf, renderPanel } from '../render-panel'

configure({ asyncUtilTimeout: 10_000 })

async function open(fake = createFakeApi()) {
  const onClose = vi.fn()
  await renderPanel(<RestoreDialog onClose={onClose} />, fake)
  const rows = (await screen.findAllByRole('listitem')).map((row) => within(row))
  return { fake, onClose, row: (at: number) => rows[at] ?? within(document.body) }
}

it('shows the states newest first, each with what restoring it changes', async () => {
  const { row } = await open()
  expect(row(0).getByText('changes 1', { selector: 'summary' })).toBeTruthy()
  expect(row(1).getByText('brings back 1 · takes away 1')).toBeTruthy()
  fireEvent.click(row(1).getByText('brings back 1 · takes away 1'))
  expect(row(1).getByText('Kiosk am Eck')).toBeTruthy()
  expect(row(1).getByText('Bäckerei Anna')).toBeTruthy()
})

it('does not offer a state that cannot be read', async () => {
  const { row } = await open()
  expect(row(2).getByText('Not readable')).toBeTruthy()
  expect(row(2).getByRole<HTMLButtonElement>('button', { name: 'Restore' }).disabled).toBe(true)
})

it('restores after a question, and closes', async () => {
  const { fake, onClose, row } = await open()
  fireEvent.click(row(1).getByRole('button', { name: 'Restore' }))
  const question = within(await screen.findByRole('alertdialog', { name: /^Restore the state of / }))
  expect(callsOf(fake, 'vault.restore')).toEqual([])
  fireEvent.click(question.getByRole('button', { name: 'Restore' }))
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce())
  expect(callsOf(fake, 'vault.restore')).toEqual([6])
})

it('stays open and says why a state was not restored', async () => {
  const { fake, onClose, row } = await open()
  fake.fail('vault.restore', sampleError('generation-unreadable'))
  fireEvent.click(row(1).getByRole('button', { name: 'Restore' }))
  const question = within(await screen.findByRole('alertdialog'))
  fireEvent.click(question.getByRole('button', { name: 'Restore' }))
  await question.findByText('That earlier state cannot be restored')
  expect(onClose).not.toHaveBeenCalled()
})
