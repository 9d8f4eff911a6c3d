import { useSyncExternalStore } from 'react'

const secondMs = 1_000
const slowMs = 30_000
const nearMs = 120_000

interface Ticker {
  now(): number
  subscribe(listener: () => void): () => void
}

/** Runs only while something listens and the window can be seen. */
function createTicker(everyMs: number): Ticker {
  const listeners = new Set<() => void>()
  let now = Date.now()
  let timer: number | undefined

  const tick = (): void => {
    now = Date.now()
    for (const listener of listeners) listener()
  }
  const plan = (): void => {
    window.clearInterval(timer)
    timer = document.hidden || listeners.size === 0 ? undefined : window.setInterval(tick, everyMs)
  }
  document.addEventListener('visibilitychange', () => {
    plan()
    if (!document.hidden) tick()
  })

  return {
    now: () => now,
    subscribe: (listener) => {
      listeners.add(listener)
      if (listeners.size === 1) {
        now = Date.now()
        plan()
      }
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) plan()
      }
    },
  }
}

const fast = createTicker(secondMs)
const slow = createTicker(slowMs)

/**
 * The time, in epoch ms, kept up to date: each second when one of `moments` is less than two minutes away, else every
 * half minute. Hand in what the component counts down to or counts up from.
 */
export function useNow(...moments: readonly (number | null)[]): number {
  const near = moments.some((moment) => moment !== null && Math.abs(moment - slow.now()) < nearMs + slowMs)
  const ticker = near ? fast : slow
  return useSyncExternalStore(ticker.subscribe, ticker.now)
}
