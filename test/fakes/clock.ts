import type { Clock } from '../../main/core/ports'

export interface FakeClock extends Clock {
  /** Lets time pass and runs what is due, in order; a timer set on the way counts too. */
  advance(ms: number): void
  /** Moves the wall clock alone, as a user or a time server does. */
  jump(ms: number): void
  /** How many timers are waiting. */
  pending(): number
}

export function createFakeClock(startsAt = Date.UTC(2026, 0, 1)): FakeClock {
  let wall = startsAt
  let elapsed = 0
  const timers = new Set<{ readonly at: number; readonly run: () => void }>()

  function advance(ms: number): void {
    const until = elapsed + ms
    for (;;) {
      const [next] = [...timers].filter(timer => timer.at <= until).sort((a, b) => a.at - b.at)
      const to = next?.at ?? until
      wall += to - elapsed
      elapsed = to
      if (next === undefined) return
      timers.delete(next)
      next.run()
    }
  }

  return {
    now: () => wall,
    monotonic: () => elapsed,
    after(ms, run) {
      const timer = { at: elapsed + Math.max(0, ms), run }
      timers.add(timer)
      return () => timers.delete(timer)
    },
    advance,
    jump(ms) {
      wall += ms
    },
    pending: () => timers.size,
  }
}
