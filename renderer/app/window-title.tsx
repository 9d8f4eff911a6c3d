import { useEffect } from 'react'
import { isLiveAccount } from '../state/live-account'
import { useStore } from '../state/store'
import { useStores } from '../state/stores'
import { useText } from '../text'
import { frameText } from '../text/frame'

/** Names the active account where windows are chosen; nobody while the vault is locked or the screen is shared. */
export function WindowTitle() {
  const t = useText(frameText)
  const { accounts, activeId, vault, settings } = useStores()
  const isHidden = useStore(vault, ({ state }) => state === 'locked' || state === 'opening')
  const isPresenting = useStore(settings, ({ presentation }) => presentation)
  const id = useStore(activeId)
  const account = useStore(accounts, (all) => (id === null ? undefined : all.get(id)))
  const isLive = account !== undefined && isLiveAccount(account)
  const title = account && !isHidden && !isPresenting ? `${account.title}${isLive ? ` (${t.live})` : ''} · Tillkeys` : 'Tillkeys'
  useEffect(() => {
    document.title = title
  }, [title])
  return null
}
