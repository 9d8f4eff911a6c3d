import { useCallback, useEffect, useState } from 'react'
import type { Events } from '../../../preload/contract'
import { useClient } from '../../state/api'
import type { Loaded } from '../../state/loaded'
import { errorView } from '../../state/notices'
import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { patched, type Report } from './report'

/** The report, kept up to date; read anew when accounts come or go, since keys are compared with each other. */
export function useReport(): { readonly loaded: Loaded<Report>; readonly reload: () => void } {
  const { api, on } = useClient()
  const count = useStore(useStores().accounts, (accounts) => accounts.size)
  const [attempt, setAttempt] = useState(0)
  const [loaded, setLoaded] = useState<Loaded<Report>>({ state: 'loading' })

  useEffect(() => {
    let isOver = false
    // Subscribed before it loads: what is pushed meanwhile is applied on top.
    let waiting: Events['health.changed'][] | null = []
    const stop = on('health.changed', (change) => {
      if (waiting) waiting.push(change)
      else setLoaded((old) => (old.state === 'ready' ? { state: 'ready', value: patched(old.value, change) } : old))
    })
    Promise.all([api.health.report(), api.health.run()]).then(([rows, run]) => {
      if (isOver) return
      const read: Report = { rows: new Map(rows.map((row) => [row.id, row])), run }
      setLoaded({ state: 'ready', value: (waiting ?? []).reduce(patched, read) })
      waiting = null
    }, (error: unknown) => {
      if (!isOver) setLoaded({ state: 'failed', error: errorView(error) })
    })
    return () => {
      isOver = true
      stop()
    }
  }, [api, on, attempt, count])

  return { loaded, reload: useCallback(() => setAttempt((old) => old + 1), []) }
}
