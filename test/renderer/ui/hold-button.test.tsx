import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { HoldButton } from '../../../renderer/ui/hold-button'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

function show() {
  const onHeld = vi.fn()
  render(<HoldButton hint="Hold it" onHeld={onHeld}>Send</HoldButton>)
  const button = screen.getByRole('button', { name: 'Send' })
  return { onHeld, button, pass: (ms: number): void => act(() => void vi.advanceTimersByTime(ms)) }
}

it('does nothing when it is let go before it is full, and does it once when it is held', () => {
  const { onHeld, button, pass } = show()
  fireEvent.keyDown(button, { key: 'Enter' })
  pass(1_000)
  fireEvent.keyUp(button, { key: 'Enter' })
  pass(5_000)
  expect(onHeld).not.toHaveBeenCalled()

  fireEvent.keyDown(button, { key: ' ' })
  pass(5_000)
  fireEvent.keyUp(button, { key: ' ' })
  expect(onHeld).toHaveBeenCalledTimes(1)
})

it('does nothing when it is clicked, as by a program that reads the screen, and says what to do', () => {
  const { onHeld, button, pass } = show()
  fireEvent.click(button)
  pass(5_000)
  expect(onHeld).not.toHaveBeenCalled()
  expect(document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent).toBe('Hold it')
})

it('does nothing when its dialog is closed meanwhile', () => {
  const { onHeld, button, pass } = show()
  fireEvent.keyDown(button, { key: 'Enter' })
  cleanup()
  pass(5_000)
  expect(onHeld).not.toHaveBeenCalled()
})
