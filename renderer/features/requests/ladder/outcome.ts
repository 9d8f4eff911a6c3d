import type { RungName } from '../../../../preload/catalogue/ladder'
import type { LadderView } from '../../../../preload/request-views'

/** How far a ladder was climbed. */
export type LadderOutcome =
  | { readonly kind: 'running'; readonly at: RungName }
  | { readonly kind: 'failed'; readonly at: RungName }
  /** Key, token and account are good, so many rights are missing. */
  | { readonly kind: 'refused'; readonly count: number }
  | { readonly kind: 'passed' | 'cancelled' }

export function outcomeOf({ endedAt, rungs }: LadderView): LadderOutcome {
  const running = rungs.find(({ state }) => state === 'running' || state === 'waiting')
  if (endedAt === null && running) return { kind: 'running', at: running.name }
  const failed = rungs.find(({ state }) => state === 'failed')
  if (failed && failed.error?.code !== 'cancelled') return { kind: 'failed', at: failed.name }
  // A sign-in is not broken off, so that a ladder can end behind a step that passed.
  if (failed ?? rungs.some(({ state }) => state === 'skipped')) return { kind: 'cancelled' }
  const count = rungs.filter(({ state }) => state === 'refused').length
  return count > 0 ? { kind: 'refused', count } : { kind: 'passed' }
}
