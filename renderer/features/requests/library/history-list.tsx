import { GitCompareArrows, Trash2 } from 'lucide-react'
import { useCallback } from 'react'
import type { HistoryEntry, RequestText } from '../../../../preload/request-views'
import type { AccountId } from '../../../../preload/views'
import { useApi, usePushed, useVeil } from '../../../state/api'
import { Failure } from '../../../state/failure'
import { useLoaded } from '../../../state/loaded'
import { useNotices } from '../../../state/notices'
import { useStore } from '../../../state/store'
import { useStores } from '../../../state/stores'
import { useText } from '../../../text'
import { compareText } from '../../../text/compare'
import { errorsText } from '../../../text/errors'
import { libraryText } from '../../../text/library'
import { measuresText } from '../../../text/measures'
import { Button, IconButton } from '../../../ui/button'
import { useSettled } from '../../../ui/use-settled'
import { RequestLine } from './request-line'

const pauseMs = 200

interface Props {
  readonly id: AccountId
  readonly search: string
  readonly onTake: (request: RequestText) => void
  readonly onRun: (request: RequestText) => void
  readonly onCompare: (request: RequestText) => void
}

/** The requests that were sent as the account, newest first, masked. */
export function HistoryList({ id, search, onTake, onRun, onCompare }: Props) {
  const t = useText(libraryText)
  const { compareAgain } = useText(compareText)
  const hasOthers = useStore(useStores().accounts, (accounts) => accounts.size > 1)
  const { history } = useApi()
  const veil = useVeil()
  const { act } = useNotices()
  const text = useSettled(search, pauseMs)
  const { loaded, reload } = useLoaded(useCallback((words: string) => history.list({ id, text: words }), [history, id]), text)
  usePushed('activity.added', (changed) => {
    if (changed.includes(id)) reload()
  })
  const entries = loaded.state === 'ready' ? loaded.value : []

  const purge = async (): Promise<void> => {
    await history.purge(id)
    reload()
  }
  return (
    <>
      <Button icon={Trash2} isDisabled={entries.length === 0} onPress={() => act(purge)}>{t.purge}</Button>
      {loaded.state === 'failed' && <Failure error={loaded.error} />}
      <div className="library-list">
        {loaded.state === 'ready' && entries.length === 0 && <p className="quiet">{text === '' ? t.noneSent : t.noneFound}</p>}
        <ul>
          {entries.map((entry) => (
            <RequestLine key={entry.runId} request={entry} title={entry.path} note={<Note entry={entry} />} onTake={onTake} onRun={onRun}>
              {hasOthers && <IconButton icon={GitCompareArrows} label={compareAgain(veil(entry.path))} onPress={() => onCompare(entry)} />}
            </RequestLine>
          ))}
        </ul>
      </div>
    </>
  )
}

/** How it went, when, and whether it can be sent as it stands. */
function Note({ entry: { status, outcome, ms, at, isMasked } }: { readonly entry: HistoryEntry }) {
  const t = useText(libraryText)
  const errors = useText(errorsText)
  const { moment, milliseconds } = useText(measuresText)
  const result = status !== null ? String(status) : outcome === 'ok' ? '' : errors[outcome].what
  return <>{[result, milliseconds(ms), moment(at), isMasked && t.masked].filter(Boolean).join(' · ')}</>
}
