import { useEffect, useState } from 'react'
import { createJsonFilter, type Outcome } from './json-filter-client'

const pauseMs = 150

/** One for the window: only one answer is in view. */
let filter: ReturnType<typeof createJsonFilter> | null = null

async function theFilter(): Promise<NonNullable<typeof filter>> {
  const { startFilterWorker } = await import('./start-filter-worker')
  return filter ??= createJsonFilter(startFilterWorker)
}

interface Asked { readonly text: string; readonly path: string; readonly outcome: Outcome }

/** What the path finds in the JSON text, once typing has paused: the outcome of before stays until then; null while there is no path. */
export function useJsonFilter(text: string, path: string): Outcome | null {
  const [asked, setAsked] = useState<Asked | null>(null)
  const isOn = path.trim() !== ''

  useEffect(() => {
    if (!isOn) return
    let isCurrent = true
    const ask = async (): Promise<void> => {
      const { ask: run } = await theFilter()
      if (isCurrent) run({ text, path: path.trim() }, (outcome) => setAsked({ text, path, outcome }))
    }
    const timer = window.setTimeout(() => {
      ask().catch(() => setAsked({ text, path, outcome: { kind: 'failed' } }))
    }, pauseMs)
    return () => {
      isCurrent = false
      window.clearTimeout(timer)
      filter?.stop()
    }
  }, [text, path, isOn])

  return isOn && asked?.text === text ? asked.outcome : null
}
