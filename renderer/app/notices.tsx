import { lazy, Suspense } from 'react'
import { useStore } from '../state/store'
import { useStores } from '../state/stores'

const NoticeAlert = lazy(async () => ({ default: (await import('./notice-alert')).NoticeAlert }))

export function Notices() {
  const notices = useStore(useStores().notices)
  return (
    <div className="notices">
      <Suspense fallback={null}>{notices.map((notice) => <NoticeAlert key={notice.id} notice={notice} />)}</Suspense>
    </div>
  )
}
