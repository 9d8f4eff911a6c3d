import { useState } from 'react'
import type { ErrorView } from '../../preload/views'
import { errorView } from './notices'

export interface Attempt {
  readonly isBusy: boolean
  /** Why the last one failed; null once another has begun. */
  readonly error: ErrorView | null
  run(work: () => Promise<void>): void
}

/** For what fails beside its own button instead of in an alert. */
export function useAttempt(): Attempt {
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState<ErrorView | null>(null)
  const run = (work: () => Promise<void>): void => {
    setIsBusy(true)
    setError(null)
    work().catch((failure: unknown) => setError(errorView(failure))).finally(() => setIsBusy(false))
  }
  return { isBusy, error, run }
}
