import { ArrowRight, X } from 'lucide-react'
import { useAccountActions } from '../../state/account-actions'
import { useApi } from '../../state/api'
import { useNotices } from '../../state/notices'
import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { KeyBadge } from '../../status/key-badge'
import { useLocale, useText } from '../../text'
import { healthText } from '../../text/health'
import { measuresText } from '../../text/measures'
import { Button, IconButton } from '../../ui/button'
import { Copyable } from '../../ui/copyable'
import { FindingPill } from './finding-pill'
import { saidOf } from './finding-words'
import type { Line } from './report'
import './health-details.css'

interface Props { readonly line: Line; readonly onClose: () => void }

/** All that was found of one account, each with its cause and what to do. */
export function HealthDetails({ line: { account, row }, onClose }: Props) {
  const t = useText(healthText)
  const measures = useText(measuresText)
  const locale = useLocale()
  const stores = useStores()
  const accounts = useStore(stores.accounts)
  const key = useStore(stores.sessions, (sessions) => sessions.get(account.id)?.key.state)
  const { activate, copyText } = useAccountActions()
  const { act } = useNotices()
  const { health } = useApi()
  const facts = [
    row.status !== null && `HTTP ${row.status}`, row.ms !== null && measures.milliseconds(row.ms), row.checkedAt !== null && measures.moment(row.checkedAt),
  ]

  return (
    <section className="health-details" aria-label={t.detailsOf(account.title)}>
      <div className="health-details-head">
        <h3 className="ellipsis"><bdi>{account.title}</bdi></h3>
        <span className="health-details-actions">
          <Button onPress={() => act(() => health.start([account.id]))}>{t.checkAgain}</Button>
          <Button icon={ArrowRight} onPress={() => activate(account.id)}>{t.open}</Button>
          <IconButton label={t.close} icon={X} onPress={onClose} />
        </span>
      </div>
      <ul>
        {saidOf(row, accounts, locale).map(({ finding, cause, next, detail }) => (
          <li key={finding}>
            <FindingPill finding={finding} />
            <p>{cause}{detail && <> <bdi>{detail}</bdi>.</>} {next && <span className="quiet">→ {next}</span>}</p>
          </li>
        ))}
      </ul>
      <div className="health-details-facts quiet tabular">
        {key && <span className="health-details-fact">{t.columns.key} <KeyBadge state={key} isBare /></span>}
        {facts.filter(Boolean).join(' · ')}
        {row.requestId !== null && <span>request.id <Copyable value={row.requestId} label={t.copyId} copiedLabel={t.copied} onCopy={copyText} /></span>}
      </div>
    </section>
  )
}
