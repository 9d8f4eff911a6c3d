import { useCallback, useEffect, useState } from 'react'
import type { Events } from '../../../preload/contract'
import { useClient } from '../../state/api'
import type { Loaded } from '../../state/loaded'
import { errorView } from '../../state/notices'
import { patched, read, type Run } from './groups'

/** The run under way or the last one, kept up to date; null before the first. */
export function useRun(): { readonly loaded: Loaded<Run | null>; readonly reload: () => void } {
  const { api, on } = useClient()
  const [attempt, setAttempt] = useState(0)
  const [loaded, setLoaded] = useState<Loaded<Run | null>>({ state: 'loading' })

  useEffect(() => {
    let isOver = false
    // Subscribed before it loads: what is pushed meanwhile is applied on top.
    let waiting: Events['runs.changed'][] | null = []
    const stop = on('runs.changed', (change) => {
      if (waiting) waiting.push(change)
      else setLoaded((old) => ({ state: 'ready', value: patched(old.state === 'ready' ? old.value : null, change) }))
    })
    api.runs.get().then((view) => {
      if (isOver) return
      setLoaded({ state: 'ready', value: (waiting ?? []).reduce<Run | null>(patched, view && read(view)) })
      waiting = null
    }, (error: unknown) => {
      if (!isOver) setLoaded({ state: 'failed', error: errorView(error) })
    })
    return () => {
      isOver = true
      stop()
    }
  }, [api, on, attempt])

  return { loaded, reload: useCallback(() => setAttempt((old) => old + 1), []) }
}
