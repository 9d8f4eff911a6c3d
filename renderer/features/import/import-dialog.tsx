import { CircleCheck } from 'lucide-react'
import { useState } from 'react'
import type { ErrorView, ImportRowView, ImportView } from '../../../preload/views'
import { useApi } from '../../state/api'
import { Failure } from '../../state/failure'
import { errorView, useNotices } from '../../state/notices'
import { useText } from '../../text'
import { accountsText } from '../../text/accounts'
import { errorsText } from '../../text/errors'
import { importText } from '../../text/import'
import { StatePill } from '../../ui/badge'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import './import-dialog.css'

/** More rows than this are counted, not listed. */
const listedRows = 500

interface Props { readonly view: ImportView; readonly onClose: () => void }

/** Shows what would be imported; all good rows are taken, or none. */
export function ImportDialog({ view: { importId, source, rows }, onClose }: Props) {
  const t = useText(importText)
  const api = useApi()
  const { toast } = useNotices()
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState<ErrorView | null>(null)
  const good = rows.filter((row) => row.problem === null).length

  const apply = (): void => {
    setIsBusy(true)
    api.imports.apply(importId).then(
      (added) => {
        toast(t.done(added.length))
        onClose()
      },
      (failure: unknown) => {
        setError(errorView(failure))
        setIsBusy(false)
      },
    )
  }
  return (
    <Dialog
      title={t.title} isWide onClose={onClose}
      footer={(
        <>
          <Button variant="plain" onPress={onClose}>{t.cancel}</Button>
          <Button variant="primary" isDisabled={good === 0} isPending={isBusy} onPress={apply}>{t.apply(good)}</Button>
        </>
      )}
    >
      <p className="quiet">{t.from(source)}. {good === 0 ? t.none : good < rows.length && t.problems(rows.length - good)}</p>
      {error && <div role="alert"><Failure error={error} /></div>}
      <table className="import-table">
        <thead><tr><th>{t.row}</th><th>{t.account}</th><th>{t.environment}</th><th>{t.state}</th></tr></thead>
        <tbody>{rows.slice(0, listedRows).map((row) => <ImportRow key={row.row} row={row} />)}</tbody>
      </table>
    </Dialog>
  )
}

function ImportRow({ row: { row, label, accountId, environment, hasKey, problem } }: { readonly row: ImportRowView }) {
  const t = useText(importText)
  const { environments } = useText(accountsText)
  const errors = useText(errorsText)
  return (
    <tr>
      <td className="tabular quiet">{row}</td>
      <td><bdi>{label || accountId}</bdi><div className="import-id mono"><bdi>{accountId}</bdi></div></td>
      <td>{environment.kind === 'custom' ? environment.baseUrl : environments[environment.kind]}</td>
      <td>
        {problem
          ? <span className="import-problem">{errors[problem.code].what}{problem.detail && `: ${problem.detail}`}</span>
          : hasKey ? <StatePill icon={CircleCheck} word={t.ready} tone="ok" isBare /> : t.noKey}
      </td>
    </tr>
  )
}
