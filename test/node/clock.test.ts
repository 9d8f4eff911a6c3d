import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createClock } from '../../main/node/clock'

const DAY_MS = 24 * 60 * 60 * 1000

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it.each([1, 1000, 2 ** 31 - 1, 2 ** 31, 100 * DAY_MS])('a timer of %d ms runs once, then and not before', ms => {
  const run = vi.fn()
  createClock().after(ms, run)
  vi.advanceTimersByTime(ms - 1)
  expect(run).toHaveBeenCalledTimes(0)
  vi.advanceTimersByTime(100 * DAY_MS)
  expect(run).toHaveBeenCalledTimes(1)
})

it('a long timer can be cancelled after its first part', () => {
  const run = vi.fn()
  const cancel = createClock().after(100 * DAY_MS, run)
  vi.advanceTimersByTime(60 * DAY_MS)
  cancel()
  vi.advanceTimersByTime(100 * DAY_MS)
  expect(run).not.toHaveBeenCalled()
  expect(vi.getTimerCount()).toBe(0)
})

it('a time that has passed is due at once', () => {
  const run = vi.fn()
  createClock().after(-5, run)
  vi.advanceTimersByTime(1)
  expect(run).toHaveBeenCalledTimes(1)
})
