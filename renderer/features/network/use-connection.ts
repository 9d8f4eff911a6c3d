import { useCallback, useEffect, useState } from 'react'
import type { ConnectionView } from '../../../preload/connection-views'
import { useApi, usePushed } from '../../state/api'
import { useNotices } from '../../state/notices'

/** How requests reach their hosts, as main says; null until it has. */
export function useConnection(): { readonly view: ConnectionView | null; readonly show: (view: ConnectionView | null) => void; readonly load: () => void } {
  const api = useApi()
  const { act } = useNotices()
  const [view, setView] = useState<ConnectionView | null>(null)
  const load = useCallback(() => act(async () => setView(await api.connection.state())), [api, act])
  useEffect(load, [load])
  usePushed('settings.changed', load)
  // A proxy asks for a sign-in when something is sent.
  usePushed('network.changed', load)
  return { view, show: (next) => { if (next) setView(next) }, load }
}
