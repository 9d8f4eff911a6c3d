import type { Clock } from '../ports'

/** A pause lasts so many times as long as the write before it: writing takes a tenth of the time. */
const REST = 9
/** But no change waits much longer than this, however long the last write took. */
const MOST_REST_MS = 10_000

export interface LazyWrite {
  /** Plans a write for all that changes until then. */
  soon(): void
  /** Writes at once, but after a write under way. */
  now(): Promise<void>
  /** Takes back what was planned. */
  cancel(): void
}

/** Writes many changes together, `afterMs` after the first of them; the later, the longer a write takes. */
export function createLazyWrite({ clock, afterMs, write }: { clock: Clock; afterMs: number; write: () => Promise<void> }): LazyWrite {
  let cancel: (() => void) | null = null
  let writing: Promise<void> | null = null
  let isWanted = false
  let restMs = 0

  function soon(): void {
    if (writing) isWanted = true
    else cancel ??= clock.after(Math.max(afterMs, restMs), () => void now())
  }

  function stop(): void {
    cancel?.()
    cancel = null
    isWanted = false
  }

  async function timed(before: Promise<void> | null): Promise<void> {
    if (before) await before
    const started = clock.monotonic()
    await write()
    restMs = Math.min(MOST_REST_MS, (clock.monotonic() - started) * REST)
  }

  async function now(): Promise<void> {
    stop()
    const mine = writing = timed(writing)
    await mine.finally(() => {
      if (writing !== mine) return
      writing = null
      if (isWanted) soon()
    })
  }

  return { soon, now, cancel: stop }
}
