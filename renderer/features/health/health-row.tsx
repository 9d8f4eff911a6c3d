import { memo, type MouseEvent } from 'react'
import type { AccountId } from '../../../preload/views'
import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { AccountMark } from '../../status/account-mark'
import { useLocale, useText } from '../../text'
import { healthText } from '../../text/health'
import { measuresText } from '../../text/measures'
import { RelativeTime } from '../../ui/relative-time'
import { FindingPill } from './finding-pill'
import { saidOf } from './finding-words'
import type { Line } from './report'

interface Props extends Line {
  readonly now: number
  readonly isMarked: boolean
  readonly onToggle: (id: AccountId) => void
  readonly onOpen: (id: AccountId) => void
}

/** The focus stays on the grid, whose keys act on its rows. */
const keepFocus = (event: MouseEvent): void => event.preventDefault()

/** The cells of a row. Of several findings the first is told in words here, and all of them in the details. */
export const HealthRow = memo(function HealthRow({ account, row, now, isMarked, onToggle, onOpen }: Props) {
  const t = useText(healthText)
  const { number } = useText(measuresText)
  const locale = useLocale()
  const accounts = useStore(useStores().accounts)
  const said = saidOf(row, accounts, locale)
  // A good verdict is no news: what else was found is.
  const told = said.find(({ finding }) => finding !== 'accepted') ?? said[0]
  const alone = (run: (id: AccountId) => void) => (event: MouseEvent) => {
    event.stopPropagation()
    run(account.id)
  }

  return (
    <>
      <span role="gridcell" className="health-mark">
        <input
          type="checkbox" tabIndex={-1} aria-label={`${t.mark} ${account.title}`} checked={isMarked} readOnly onClick={alone(onToggle)}
          onDoubleClick={alone(() => undefined)} onMouseDown={keepFocus}
        />
      </span>
      <span role="rowheader" className="health-account">
        <AccountMark colour={account.colour} />
        <span className="health-lines">
          <bdi className="ellipsis health-title" onClick={alone(onOpen)}>{account.title}</bdi>
          <bdi className="ellipsis quiet">{account.accountName ?? account.accountId}</bdi>
        </span>
      </span>
      <span role="gridcell" className="health-lines">
        <FindingPill finding={row.verdict} isBare />
        {row.remarks.length > 0 && <span className="health-remarks">{row.remarks.map((remark) => <FindingPill key={remark} finding={remark} isBare />)}</span>}
      </span>
      <span role="gridcell" className="health-lines is-wide">
        <span className={`ellipsis ${told?.finding === 'accepted' ? 'quiet' : ''}`} title={told?.cause}>{told?.cause}{told?.detail && <> · <bdi>{told.detail}</bdi></>}</span>
        {told?.next && <span className="ellipsis quiet" title={told.next}>→ {told.next}</span>}
      </span>
      <span role="gridcell" className="is-wider is-number">{row.status}</span>
      <span role="gridcell" className="is-wider is-number">{row.ms !== null && number(row.ms)}</span>
      <span role="gridcell" className="is-widest mono ellipsis quiet" title={row.requestId ?? undefined}>{row.requestId}</span>
      <span role="gridcell" className="ellipsis quiet">{row.checkedAt === null ? t.never : <RelativeTime at={row.checkedAt} now={Math.max(now, row.checkedAt)} locale={locale} />}</span>
    </>
  )
})
