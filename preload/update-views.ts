import type { ErrorView } from './views'

/** What is known of newer versions. `unchecked`: nobody has looked in this run, or looking is switched off. */
export interface UpdateView {
  readonly state: 'unchecked' | 'current' | 'available' | 'failed'
  /** The newest one that is published. */
  readonly version: string | null
  readonly checkedAt: number | null
  readonly error: ErrorView | null
}
