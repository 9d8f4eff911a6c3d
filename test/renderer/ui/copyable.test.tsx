import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { Copyable } from '../../../renderer/ui/copyable'

afterEach(cleanup)

it('says that it was copied, and of another value nothing', () => {
  const copied: string[] = []
  const copyable = (value: string) => <Copyable value={value} label="Copy request ID" copiedLabel="Copied" onCopy={(text) => copied.push(text)} />
  const { container, rerender } = render(copyable('req-1'))
  const said = () => container.querySelector('[aria-live=polite]')?.textContent
  expect(said()).toBe('')
  fireEvent.click(screen.getByRole('button', { name: 'Copy request ID' }))
  expect([copied, said()]).toEqual([['req-1'], 'Copied'])
  rerender(copyable('req-2'))
  expect(said()).toBe('')
})
