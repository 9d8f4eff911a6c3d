import type { Found } from './json-filter'

export interface Question { readonly text: string; readonly path: string }

/** As much of a Worker as is needed. */
export interface FilterWorker {
  onmessage: ((event: MessageEvent<Found>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  postMessage(question: Question): void
  terminate(): void
}

export type Outcome = Found | { readonly kind: 'too-long' }

export interface JsonFilter {
  /** One question at a time: a newer one ends the older, which then never answers. */
  ask(question: Question, answer: (outcome: Outcome) => void): void
  /** Ends what is under way; it can be asked again. */
  stop(): void
}

/** A path that takes longer is ended, with the worker that runs it. */
export const limitMs = 2_000

/** JSONPaths run in a worker, which is kept for the next question unless it had to be ended. */
export function createJsonFilter(start: () => FilterWorker): JsonFilter {
  let idle: FilterWorker | null = null
  let end: (() => void) | null = null

  const stop = (): void => end?.()

  return {
    stop,
    ask: (question, answer) => {
      stop()
      const worker = idle ?? start()
      idle = null
      const settle = (outcome: Outcome | null, isReusable: boolean): void => {
        window.clearTimeout(timer)
        end = null
        worker.onmessage = worker.onerror = null
        if (isReusable) idle = worker
        else worker.terminate()
        if (outcome) answer(outcome)
      }
      const timer = window.setTimeout(() => settle({ kind: 'too-long' }, false), limitMs)
      end = () => settle(null, false)
      worker.onmessage = ({ data }) => settle(data, true)
      worker.onerror = () => settle({ kind: 'failed' }, false)
      worker.postMessage(question)
    },
  }
}
