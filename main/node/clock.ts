import type { Clock } from '../core/ports'

/** Node fires a longer timer after 1 ms. */
const LONGEST_MS = 2 ** 31 - 1

export function createClock(): Clock {
  return {
    now: () => Date.now(),
    monotonic: () => performance.now(),
    after(ms, run) {
      let timer: NodeJS.Timeout
      const wait = (left: number): void => {
        const step = Math.min(left, LONGEST_MS)
        timer = setTimeout(() => (left > step ? wait(left - step) : run()), step)
      }
      wait(Math.max(0, ms))
      return () => clearTimeout(timer)
    },
  }
}
