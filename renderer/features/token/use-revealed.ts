import { useEffect, useState } from 'react'
import type { AccountId } from '../../../preload/views'
import { useApi } from '../../state/api'
import { useNotices } from '../../state/notices'

const shownForMs = 30_000

interface Revealed {
  readonly value: string
  /** Epoch ms. */
  readonly hidesAt: number
}

/** A token's value for half a minute. It is forgotten then, on `hide`, and when the component goes. */
export function useRevealed(id: AccountId) {
  const api = useApi()
  const { act } = useNotices()
  const [revealed, setRevealed] = useState<Revealed | null>(null)
  const [isAsking, setAsking] = useState(false)
  const hide = () => setRevealed(null)

  useEffect(() => {
    if (!revealed) return
    const timer = window.setTimeout(hide, revealed.hidesAt - Date.now())
    return () => window.clearTimeout(timer)
  }, [revealed])

  const reveal = () => {
    setAsking(true)
    act(async () => {
      try {
        const { value } = await api.secrets.reveal({ id, what: 'token' })
        setRevealed({ value, hidesAt: Date.now() + shownForMs })
      } finally {
        setAsking(false)
      }
    })
  }
  return { revealed, isAsking, reveal, hide }
}
