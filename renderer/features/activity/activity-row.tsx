import {
  ArrowUpRight, CircleCheck, CircleX, Copy, Eye, FileUp, HeartPulse, KeyRound, LogIn, LogOut, Pencil, Plus, RefreshCw, RotateCcw, ShieldCheck, ShieldOff,
  Snowflake, SunSnow, type LucideIcon,
} from 'lucide-react'
import type { ActivityView } from '../../../preload/views'
import { useAccountActions } from '../../state/account-actions'
import { useLocale, useText } from '../../text'
import { activityText } from '../../text/activity'
import { errorsText } from '../../text/errors'
import { measuresText } from '../../text/measures'
import { StatePill } from '../../ui/badge'
import { Copyable } from '../../ui/copyable'
import { RelativeTime } from '../../ui/relative-time'

const icons: Record<ActivityView['what'], LucideIcon> = {
  added: Plus,
  edited: Pencil,
  'sign-in': LogIn,
  renewal: RefreshCw,
  check: HeartPulse,
  'sign-out': LogOut,
  request: ArrowUpRight,
  reveal: Eye,
  copy: Copy,
  export: FileUp,
  'key-changed': KeyRound,
  restored: RotateCcw,
  freeze: Snowflake,
  unfreeze: SunSnow,
  revoke: ShieldOff,
  proof: ShieldCheck,
}

export function ActivityRow({ entry, now }: { readonly entry: ActivityView; readonly now: number }) {
  const { at, what, outcome, status, ms, bytes, requestId, detail } = entry
  const t = useText(activityText)
  const words = useText(errorsText)
  const measures = useText(measuresText)
  const locale = useLocale()
  const { copyText } = useAccountActions()
  const Icon = icons[what]
  const result = outcome === 'ok' ? t.ok : words[outcome].what
  return (
    <tr>
      <td className="activity-when"><RelativeTime at={at} now={now} locale={locale} /></td>
      <td>
        <span className="activity-what"><Icon aria-hidden />{t.kinds[what]}</span>
        {detail !== null && <div className="activity-detail mono" title={detail}><bdi>{detail}</bdi></div>}
      </td>
      <td>
        <StatePill isBare icon={outcome === 'ok' ? CircleCheck : CircleX} tone={outcome === 'ok' ? 'ok' : 'bad'} word={status === null ? result : `${status} ${result}`} />
      </td>
      <td className="is-number">{ms !== null && measures.milliseconds(ms)}</td>
      <td className="is-number">{bytes !== null && measures.bytes(bytes)}</td>
      <td>{requestId !== null && <Copyable value={requestId} label={t.copyId} copiedLabel={t.idCopied} onCopy={copyText} />}</td>
    </tr>
  )
}
