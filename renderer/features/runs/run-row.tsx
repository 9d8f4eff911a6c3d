import { memo } from 'react'
import { AccountMark } from '../../status/account-mark'
import { useText } from '../../text'
import { measuresText } from '../../text/measures'
import { runsText } from '../../text/runs'
import { StatePill } from '../../ui/badge'
import { runningIcon } from './group-looks'
import { GroupPill } from './group-pill'
import type { Group, Line } from './groups'

interface Props extends Line { readonly group: Group | undefined; readonly columns: readonly string[] }

/** The cells of a row. */
export const RunRow = memo(function RunRow({ account, row, group, columns }: Props) {
  const t = useText(runsText)
  const { number } = useText(measuresText)
  return (
    <>
      <span role="rowheader" className="run-account">
        <AccountMark colour={account.colour} />
        <span className="runs-lines">
          <bdi className="ellipsis run-title">{account.title}</bdi>
          <bdi className="ellipsis quiet">{account.accountName === account.title ? account.accountId : account.accountName ?? account.accountId}</bdi>
        </span>
      </span>
      <span role="gridcell" className="run-answer" title={row.ungrouped ? t.ungrouped[row.ungrouped] : undefined}>
        {row.state === 'running' ? <StatePill icon={runningIcon} tone="info" word={t.states.running} isBare /> : group && <GroupPill group={group} isBare />}
      </span>
      <span role="gridcell" className="is-number">{row.status}</span>
      <span role="gridcell" className="is-wide is-number">{row.ms !== null && number(row.ms)}</span>
      <span role="gridcell" className="is-wide is-number">{row.bytes !== null && number(row.bytes)}</span>
      {columns.map((column, at) => <bdi key={column} role="gridcell" className="is-read ellipsis" title={row.cells[at] ?? undefined}>{row.cells[at]}</bdi>)}
    </>
  )
})
