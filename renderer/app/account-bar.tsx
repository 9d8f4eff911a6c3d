import { Command, EyeOff, Lock, Settings } from 'lucide-react'
import { lazy, Suspense, type ReactNode } from 'react'
import type { AccountView } from '../../preload/views'
import { useApi } from '../state/api'
import { isBound } from '../state/bound'
import { useKeysOf } from '../state/commands'
import { isLiveAccount } from '../state/live-account'
import { useNotices } from '../state/notices'
import { useNow } from '../state/now'
import { useUpdateSettings } from '../state/settings'
import { useStore } from '../state/store'
import { useSession, useStores } from '../state/stores'
import { AccountMark } from '../status/account-mark'
import { FrozenBadge } from '../status/frozen-badge'
import { KeyBadge } from '../status/key-badge'
import { TokenBadge } from '../status/token-badge'
import { useText } from '../text'
import { frameText } from '../text/frame'
import { statusText } from '../text/status'
import { Badge } from '../ui/badge'
import { Button, IconButton } from '../ui/button'
import { shortDuration } from '../ui/durations'
import { PageButtons } from './page-buttons'
import './account-bar.css'

const BoundBadge = lazy(async () => ({ default: (await import('./bound-badge')).BoundBadge }))
const AccountsDrawer = lazy(async () => ({ default: (await import('./accounts-drawer')).AccountsDrawer }))

/** Always there, so that nobody sends a request as the wrong customer. */
export function AccountBar() {
  const t = useText(frameText)
  const stores = useStores()
  const api = useApi()
  const { act } = useNotices()
  const isPresenting = useStore(stores.settings, (settings) => settings.presentation)
  const update = useUpdateSettings()
  const lockKeys = useKeysOf('lock')
  const paletteKeys = useKeysOf('palette')
  const settingsKeys = useKeysOf('settings')
  const activeId = useStore(stores.activeId)
  const { state } = useStore(stores.vault)
  const account = useStore(stores.accounts, (accounts) => (activeId === null || state === 'locked' ? undefined : accounts.get(activeId)))
  const isLive = account !== undefined && isLiveAccount(account)

  return (
    <header className={`account-bar ${isLive ? 'is-live-account' : ''} ${isBound() && account ? `is-bound is-mark-${account.colour}` : ''}`}>
      <Suspense fallback={null}><AccountsDrawer /></Suspense>
      {account ? <ActiveAccount account={account} isLive={isLive} /> : <h1 className="quiet">{state === 'locked' ? t.locked : t.noActive}</h1>}
      <div className="account-bar-tools">
        {isPresenting && <Button variant="plain" icon={EyeOff} onPress={() => update({ presentation: false })}>{t.presenting}</Button>}
        <CopiedSecret />
        {(state === 'open' || state === 'memory') && <PageButtons />}
        {state === 'open' && (
          <IconButton label={t.lock} icon={Lock} shortcut={lockKeys} onPress={() => act(async () => void (await api.vault.lock()))} />
        )}
        <IconButton label={t.palette} icon={Command} shortcut={paletteKeys} onPress={() => stores.dialog.set({ kind: 'palette' })} />
        <IconButton label={t.settings} icon={Settings} shortcut={settingsKeys} onPress={() => stores.dialog.set({ kind: 'settings' })} />
      </div>
    </header>
  )
}

function ActiveAccount({ account, isLive }: { readonly account: AccountView; readonly isLive: boolean }) {
  const t = useText(frameText)
  const status = useText(statusText)
  const session = useSession(account.id)
  const { kind, baseUrl } = account.environment
  return (
    <>
      <AccountMark colour={account.colour} />
      <div className="account-bar-name">
        <h1 className="ellipsis"><bdi>{account.title}</bdi></h1>
        <span className="ellipsis"><bdi>{account.accountName ?? account.accountId}</bdi></span>
      </div>
      <div className="account-bar-chips">
        {isBound() && <Suspense fallback={null}><BoundBadge /></Suspense>}
        {account.frozen && <FrozenBadge />}
        {baseUrl && <Badge>{new URL(baseUrl).host}</Badge>}
        {kind === 'sandbox' ? <Badge tone="info">{t.sandbox}</Badge> : <Badge tone={isLive ? 'live' : 'idle'}>{isLive ? t.live : t.test}</Badge>}
      </div>
      {session && (
        <div className="account-bar-states">
          <Fact name={status.key}><KeyBadge state={session.key.state} /></Fact>
          <Fact name={status.token} isQuiet><TokenBadge token={session.token} /></Fact>
        </div>
      )}
    </>
  )
}

interface FactProps { readonly name: string; readonly isQuiet?: boolean; readonly children: ReactNode }

/** A quiet one changes by the clock and is not read out each time. */
function Fact({ name, isQuiet = false, children }: FactProps) {
  return (
    <div className="account-bar-state">
      <span aria-hidden>{name}</span>
      <span role="status" aria-label={name} aria-live={isQuiet ? 'off' : 'polite'}>{children}</span>
    </div>
  )
}

function CopiedSecret() {
  const t = useText(frameText)
  const clipboard = useStore(useStores().clipboard)
  const now = useNow(clipboard?.clearsAt ?? null)
  const isThere = clipboard !== null && clipboard.clearsAt > now
  return (
    <>
      <span className="visually-hidden" role="status">{isThere && t.copied(clipboard.what)}</span>
      {isThere && <span className="copied-secret tabular" aria-hidden>{t.copied(clipboard.what)} · {shortDuration(clipboard.clearsAt - now)}</span>}
    </>
  )
}
