import { Play, Square, SquareTerminal } from 'lucide-react'
import { useState, type KeyboardEvent } from 'react'
import { builtInVariables } from '../../../preload/catalogue/variables'
import type { AccountView } from '../../../preload/views'
import { useApi } from '../../state/api'
import { useNotices } from '../../state/notices'
import { useText } from '../../text'
import { requestsText } from '../../text/requests'
import { Button } from '../../ui/button'
import { NativeSelect } from '../../ui/native-select'
import { BodyEditor } from './body-editor'
import { CatalogueMenu } from './catalogue-menu'
import { ConsentDialog } from './consent-dialog'
import { declaresJson, hasBody, httpMethods, isSendable, needsConsent, requestOf, type Draft } from './draft'
import { NameValueRows } from './name-value-rows'
import { PathBox } from './path-box'
import { RequestPreview } from './request-preview'
import { ResourceHints } from './resource-hints'
import { newRunId, useRunStore } from './run-store'
import { usePreview } from './use-preview'

interface Props {
  readonly account: AccountView
  readonly draft: Draft
  readonly isRunning: boolean
}

const methodOptions = httpMethods.map((method) => ({ id: method, label: method }))

export function RequestEditor({ account, draft, isRunning }: Props) {
  const { id, title } = account
  const t = useText(requestsText)
  const { copyAsCurl } = useApi().requests
  const { act, toast } = useNotices()
  const runs = useRunStore()
  const [isAsking, setAsking] = useState(false)
  const preview = usePreview(id, draft)
  const edit = (change: Partial<Draft>) => runs.edit(id, change)

  const run = () => {
    setAsking(false)
    act(() => runs.send(id), title)
  }
  const send = () => {
    if (!isSendable(draft) || isRunning) return
    if (needsConsent(draft.method, account.accountClass)) setAsking(true)
    else run()
  }
  const sendByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    send()
  }
  const copyCurl = async () => {
    await copyAsCurl(requestOf(draft, id, newRunId()))
    toast(t.curlCopied)
  }

  return (
    <form
      className="request-editor" aria-label={t.title} onKeyDownCapture={sendByKey}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <div className="request-line">
        <NativeSelect label={t.method} options={methodOptions} value={draft.method} onChange={(method) => edit({ method })} />
        <PathBox value={draft.path} onChange={(path) => edit({ path })} variables={builtInVariables} />
        <CatalogueMenu onChoose={edit} />
      </div>
      <ResourceHints draft={draft} onChange={edit} />
      <RequestPreview baseUrl={account.environment.baseUrl} preview={preview} />
      <NameValueRows title={t.query} rows={draft.query} onChange={(query) => edit({ query })} />
      <NameValueRows title={t.headers} rows={draft.headers} hint={t.tokenNote} onChange={(headers) => edit({ headers })} />
      {hasBody(draft.method) && (
        <BodyEditor value={draft.body} isJson={declaresJson(draft)} onChange={(body) => edit({ body })} />
      )}
      <div className="request-actions">
        <Button variant="primary" icon={Play} type="submit" isDisabled={!isSendable(draft)} isPending={isRunning}>
          <span className="ellipsis">{t.send(title)}</span>
        </Button>
        {isRunning && <Button icon={Square} onPress={() => act(() => runs.cancel(id), title)}>{t.cancel}</Button>}
        <Button icon={SquareTerminal} isDisabled={!isSendable(draft)} onPress={() => act(copyCurl, title)}>{t.copyAsCurl}</Button>
      </div>
      {isAsking && <ConsentDialog account={account} draft={draft} onSend={run} onClose={() => setAsking(false)} />}
    </form>
  )
}
