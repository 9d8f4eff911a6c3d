import { useState } from 'react'
import { useApi, usePushed } from '../state/api'
import { useNotices } from '../state/notices'
import { useText } from '../text'
import { updatesText } from '../text/updates'

/** Says once that a newer version is published, wherever the user is. */
export function UpdateNews() {
  const t = useText(updatesText)
  const api = useApi()
  const { act, toast } = useNotices()
  const [told, setTold] = useState<string | null>(null)
  usePushed('updates.changed', ({ state, version }) => {
    if (state !== 'available' || version === null || version === told) return
    setTold(version)
    toast(t.available(version), { label: t.show, run: () => act(() => api.updates.open()) })
  })
  return null
}
