import type { Clock } from './ports'

const WAIT_MS = 16

/** Collects the latest value of each key for a frame, so that a storm reaches the page as a few lists, not as thousands of messages. */
export function createBatch<K, V>(clock: Clock, emit: (changed: ReadonlyMap<K, V>) => void): (key: K, value: V) => void {
  let changed = new Map<K, V>()
  return (key, value) => {
    if (changed.size === 0) {
      clock.after(WAIT_MS, () => {
        emit(changed)
        changed = new Map()
      })
    }
    changed.set(key, value)
  }
}
