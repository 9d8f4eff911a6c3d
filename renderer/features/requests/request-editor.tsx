import { Braces, Layers, Library, ListOrdered, Play, Square } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import type { CodeFormat } from '../../../preload/request-views'
import type { AccountView } from '../../../preload/views'
import { isSendable, requestOf, type Draft } from '../../request/draft'
import { RequestFields } from '../../request/request-fields'
import { useRunAsMany } from '../../request/run-as-many'
import { useAccountActions } from '../../state/account-actions'
import { useApi } from '../../state/api'
import { useNotices } from '../../state/notices'
import { useText } from '../../text'
import { compareText } from '../../text/compare'
import { ladderText } from '../../text/ladder'
import { libraryText } from '../../text/library'
import { requestsText } from '../../text/requests'
import { variablesText } from '../../text/variables'
import { Button } from '../../ui/button'
import { CopyAs } from './copy-as'
import { useRequestCommands } from './request-commands'
import { RequestPreview } from './request-preview'
import { newRunId, useRunStore } from './run-store'
import { usePreview } from './use-preview'

interface Props {
  readonly account: AccountView
  readonly draft: Draft
  readonly isRunning: boolean
  /** Names that can stand in {{ }}. */
  readonly variables: readonly string[]
  readonly onLibrary: () => void
  readonly onVariables: () => void
}

export function RequestEditor({ account, draft, isRunning, variables, onLibrary, onVariables }: Props) {
  const { id, title } = account
  const t = useText(requestsText)
  const library = useText(libraryText)
  const compare = useText(compareText)
  const own = useText(variablesText)
  const ladder = useText(ladderText)
  const { climb } = useAccountActions()
  const { compose } = useRunAsMany()
  const { copyAs } = useApi().requests
  const { act, toast } = useNotices()
  const runs = useRunStore()
  const preview = usePreview(id, draft, variables)
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

  const cancel = () => act(() => runs.cancel(id), title)
  useRequestCommands({
    send, cancel, copyCurl: () => act(() => copy('curl', false), title), runAsMany: () => compose(draft, null), library: onLibrary, variables: onVariables,
  }, { isSendable: isSendable(draft), isRunning })

  return (
    <form
      className="request-editor" aria-label={t.title} onKeyDownCapture={sendByKey}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <RequestFields
        draft={draft} variables={variables} onChange={edit} preview={<RequestPreview baseUrl={account.environment.baseUrl} preview={preview} />}
        send={
          <div className="request-send">
            <Button variant="primary" icon={Play} type="submit" isDisabled={!isSendable(draft)} isPending={isRunning}>
              <span className="ellipsis">{t.send(title)}</span>
            </Button>
            {isRunning && <Button icon={Square} onPress={cancel}>{t.cancel}</Button>}
          </div>
        }
        actions={
          <>
            <Button icon={Library} onPress={onLibrary}>{library.title}</Button>
            <Button icon={Braces} onPress={onVariables}>{own.title}</Button>
            <Button icon={ListOrdered} onPress={() => climb(id)}>{ladder.title}</Button>
            <CopyAs isDisabled={!isSendable(draft)} onCopy={(format, withToken) => act(() => copy(format, withToken), title)} />
            <Button icon={Layers} isDisabled={!isSendable(draft)} onPress={() => compose(draft, null)}>{compare.runAsMany}</Button>
          </>
        }
      />
    </form>
  )
}
