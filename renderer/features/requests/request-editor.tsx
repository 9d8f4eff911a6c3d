import { Library, ListOrdered, Play, Square } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import type { CodeFormat } from '../../../preload/request-views'
import type { AccountView } from '../../../preload/views'
import { isSendable, requestOf, type Draft } from '../../request/draft'
import { RequestFields } from '../../request/request-fields'
import { useAccountActions } from '../../state/account-actions'
import { useApi } from '../../state/api'
import { useNotices } from '../../state/notices'
import { useText } from '../../text'
import { ladderText } from '../../text/ladder'
import { libraryText } from '../../text/library'
import { requestsText } from '../../text/requests'
import { Button } from '../../ui/button'
import { CopyAs } from './copy-as'
import type { Shelf } from './library/library'
import { RequestPreview } from './request-preview'
import { newRunId, useRunStore } from './run-store'
import { usePreview } from './use-preview'

interface Props {
  readonly account: AccountView
  readonly draft: Draft
  readonly isRunning: boolean
  /** What is open beside it. */
  readonly shelf: Shelf | null
  readonly onShelf: (shelf: Shelf | null) => void
}

export function RequestEditor({ account, draft, isRunning, shelf, onShelf }: Props) {
  const { id, title } = account
  const t = useText(requestsText)
  const library = useText(libraryText)
  const ladder = useText(ladderText)
  const { climb } = useAccountActions()
  const { copyAs } = useApi().requests
  const { act, toast } = useNotices()
  const runs = useRunStore()
  const preview = usePreview(id, draft)
  const edit = (change: Partial<Draft>) => runs.edit(id, change)

  const send = () => {
    if (isSendable(draft) && !isRunning) act(() => runs.send(id), title)
  }
  const sendByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    send()
  }
  const copy = async (format: CodeFormat, withToken: boolean) => {
    await copyAs({ draft: requestOf(draft, id, newRunId()), format, withToken })
    toast(withToken ? t.copiedWithToken : t.copiedAs(t.formats[format]))
  }

  return (
    <form
      className="request-editor" aria-label={t.title} onKeyDownCapture={sendByKey}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <RequestFields
        draft={draft} onChange={edit} preview={<RequestPreview baseUrl={account.environment.baseUrl} preview={preview} />}
        send={
          <div className="request-send">
            <Button variant="primary" icon={Play} type="submit" isDisabled={!isSendable(draft)} isPending={isRunning}>
              <span className="ellipsis">{t.send(title)}</span>
            </Button>
            {isRunning && <Button icon={Square} onPress={() => act(() => runs.cancel(id), title)}>{t.cancel}</Button>}
          </div>
        }
        actions={
          <>
            <Button icon={Library} onPress={() => onShelf(shelf === null ? 'saved' : null)}>{library.title}</Button>
            <Button icon={ListOrdered} onPress={() => climb(id)}>{ladder.title}</Button>
            <CopyAs isDisabled={!isSendable(draft)} onCopy={(format, withToken) => act(() => copy(format, withToken), title)} />
          </>
        }
      />
    </form>
  )
}
