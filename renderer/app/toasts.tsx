import { useNotices } from '../state/notices'
import { useStore } from '../state/store'
import { useStores } from '../state/stores'
import { useText } from '../text'
import { frameText } from '../text/frame'
import { Toast } from '../ui/toast'

export function Toasts() {
  const t = useText(frameText)
  const toasts = useStore(useStores().toasts)
  const { closeToast } = useNotices()
  return (
    <div className="toasts" role="status" aria-label={t.messages}>
      {toasts.map(({ id, text, action }) => <Toast key={id} text={text} action={action} onClose={() => closeToast(id)} />)}
    </div>
  )
}
