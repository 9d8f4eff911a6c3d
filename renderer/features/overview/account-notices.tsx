import { ArrowRight, ShieldOff } from 'lucide-react'
import type { AccountView } from '../../../preload/views'
import { useAccountActions } from '../../state/account-actions'
import { useNow } from '../../state/now'
import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { useText } from '../../text'
import { disarmText } from '../../text/disarm'
import { identityChangesText, newsHeadline } from '../../text/identity-changes'
import { measuresText } from '../../text/measures'
import { Alert } from '../../ui/alert'
import { Button } from '../../ui/button'

/** Nothing is sent as this account, and how to go on with what froze it. */
export function FrozenNotice({ account: { id, frozen } }: { readonly account: AccountView }) {
  const t = useText(disarmText)
  const { disarm } = useAccountActions()
  if (!frozen) return null
  return (
    <Alert tone="info" role="note" title={t.noticeTitle} footer={<Button variant="primary" icon={ShieldOff} onPress={() => disarm(id)}>{t.noticeContinue}</Button>}>
      {t.noticeWhy}
    </Alert>
  )
}

/** "Role changed since Tuesday", until the user has looked or does not want to. */
export function IdentityNotice({ account: { id } }: { readonly account: AccountView }) {
  const t = useText(identityChangesText)
  const { day } = useText(measuresText)
  const { identityNews, tab } = useStores()
  const news = useStore(identityNews, (all) => all.get(id))
  const { markIdentitySeen } = useAccountActions()
  const now = useNow()
  if (!news) return null
  return (
    <Alert
      tone="info" role="note" title={newsHeadline(news.paths, day(news.since, now), t)}
      footer={<Button icon={ArrowRight} onPress={() => tab.set('identity')}>{t.show}</Button>} dismiss={{ label: t.dismiss, run: () => markIdentitySeen(id) }}
    >
      {t.why}
    </Alert>
  )
}
