import { useEffect, useEffectEvent } from 'react'
import { useNotices } from '../state/notices'
import { useStore } from '../state/store'
import { useStores } from '../state/stores'
import { useText } from '../text'
import { frameText } from '../text/frame'
import { Toast } from '../ui/toast'

export function Toasts() {
  const t = useText(frameText)
  const stores = useStores()
  const toasts = useStore(stores.toasts)
  const settingsKeptAs = useStore(stores.app, (app) => app?.preferencesKeptAs ?? null)
  const { closeToast, toast } = useNotices()
  const tellKept = useEffectEvent((file: string) => toast(t.settingsKept(file)))
  useEffect(() => {
    if (settingsKeptAs !== null) tellKept(settingsKeptAs)
  }, [settingsKeptAs])
  return (
    <div className="toasts" role="status" aria-label={t.messages}>
      {toasts.map(({ id, text, action }) => <Toast key={id} text={text} action={action} onClose={() => closeToast(id)} />)}
    </div>
  )
}
