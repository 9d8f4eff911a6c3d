import { useEffect, useState } from 'react'
import type { AccountId, PreviewView } from '../../../preload/views'
import { isSendable, requestOf, type Draft } from '../../request/draft'
import { useApi } from '../../state/api'
import { errorView } from '../../state/notices'
import { useAccount, useSession } from '../../state/stores'
import { newRunId } from './run-store'

const pauseMs = 150

/** What main would send, asked again when typing pauses or when a variable changes, `own` being the user's; null while nothing is written. */
export function usePreview(id: AccountId, draft: Draft, own?: readonly string[]): PreviewView | null {
  const { preview } = useApi().requests
  const [view, setView] = useState<PreviewView | null>(null)
  const pathId = useSession(id)?.pathId
  const baseUrl = useAccount(id)?.environment.baseUrl
  const isEmpty = !isSendable(draft)

  useEffect(() => {
    if (isEmpty) return
    let isCurrent = true
    const settle = (next: PreviewView): void => {
      if (isCurrent) setView(next)
    }
    const ask = (): void => {
      preview(requestOf(draft, id, newRunId())).then(settle, (error: unknown) => settle({ url: null, problems: [errorView(error)], variables: [], guard: null }))
    }
    const timer = window.setTimeout(ask, pauseMs)
    return () => {
      isCurrent = false
      window.clearTimeout(timer)
    }
  }, [preview, draft, id, isEmpty, pathId, baseUrl, own])

  return isEmpty ? null : view
}
