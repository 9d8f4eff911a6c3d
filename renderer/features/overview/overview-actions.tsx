import { Copy, LogOut, Pencil, RefreshCw, ShieldOff, Trash2 } from 'lucide-react'
import type { AccountId, AccountView, SessionView } from '../../../preload/views'
import { useAccountActions } from '../../state/account-actions'
import { useNow } from '../../state/now'
import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { useText } from '../../text'
import { longDuration } from '../../text/measures'
import { overviewText } from '../../text/overview'
import { Button } from '../../ui/button'

interface Props { readonly account: AccountView; readonly token: SessionView['token'] }

export function OverviewActions({ account: { id, frozen }, token }: Props) {
  const t = useText(overviewText)
  const { refresh, copyToken, signOut, edit, disarm, remove } = useAccountActions()
  const isUsable = token.state === 'held' && !frozen
  return (
    <div className="overview-actions">
      <Button variant="primary" icon={RefreshCw} isDisabled={frozen} isPending={token.state === 'signing-in'} onPress={() => refresh(id)}>{t.refresh}</Button>
      <Button icon={Copy} isDisabled={!isUsable} onPress={() => copyToken(id)}>{t.copyToken}</Button>
      <Button icon={LogOut} isDisabled={!isUsable} onPress={() => signOut(id)}>{t.signOut}</Button>
      <div className="overview-actions-end">
        <Button icon={Pencil} onPress={() => edit(id)}>{t.edit}</Button>
        <Button icon={ShieldOff} onPress={() => disarm(id)}>{t.disarm}</Button>
        <Button variant="danger" icon={Trash2} onPress={() => remove([id])}>{t.remove}</Button>
      </div>
      <TokenInClipboard id={id} />
    </div>
  )
}

function TokenInClipboard({ id }: { readonly id: AccountId }) {
  const t = useText(overviewText)
  const clipboard = useStore(useStores().clipboard)
  const now = useNow(clipboard?.clearsAt ?? null)
  if (clipboard?.id !== id || clipboard.what !== 'token' || clipboard.clearsAt <= now) return null
  return <p className="overview-clipboard tabular">{t.inClipboard(longDuration(clipboard.clearsAt - now))}</p>
}
