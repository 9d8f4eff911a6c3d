import { useEffect, useState } from 'react'
import type { RequestText } from '../../../preload/request-views'
import type { AccountId } from '../../../preload/views'
import { draftOf, textOf, type Draft } from '../../request/draft'
import { useOwnVariables, useVariableNames } from '../../request/own-variables'
import { useRunAsMany } from '../../request/run-as-many'
import { useClient } from '../../state/api'
import { laddersOf } from '../../state/ladders'
import { useNotices } from '../../state/notices'
import { useStore } from '../../state/store'
import { useAccount } from '../../state/stores'
import { GuardDialog } from './guard-dialog'
import { LadderPane } from './ladder/ladder-pane'
import { Library, type Shelf } from './library/library'
import { OtherAccountDialog } from './other-account-dialog'
import { RequestEditor } from './request-editor'
import { ResponsePane } from './response-pane'
import { emptyDesk, useRunStore } from './run-store'
import { VariablesPane } from './variables/variables-pane'
import './requests-panel.css'

/** Writes a request, sends it as this account and shows its answer. */
export function RequestsPanel({ id }: { readonly id: AccountId }) {
  const account = useAccount(id)
  const runs = useRunStore()
  const ladders = laddersOf(useClient())
  const climb = useStore(ladders.climbs, (climbs) => climbs.get(id))
  const desk = useStore(runs.desks, (desks) => desks.get(id) ?? emptyDesk)
  const { act } = useNotices()
  const own = useOwnVariables(id)
  const variables = useVariableNames(own.loaded)
  const [aside, setAside] = useState<Shelf | 'variables' | null>(null)
  const { compare } = useRunAsMany()
  const [comparing, setComparing] = useState<Draft | null>(null)

  useEffect(() => act(() => runs.open(id)), [act, runs, id])
  if (!account) return null
  const { title } = account
  const isRunning = desk.running !== null
  const take = (request: RequestText) => runs.edit(id, draftOf(request))
  const takePath = (path: string) => runs.edit(id, { method: 'GET', path, query: [] })
  const runAgain = (request: RequestText) => {
    take(request)
    act(() => runs.send(id), title)
  }
  return (
    <div className="requests-frame">
      <div className="requests-columns">
        {aside === 'variables' && <VariablesPane account={account} own={own} onClose={() => setAside(null)} />}
        {aside !== null && aside !== 'variables' && (
          <Library
            id={id} draft={textOf(desk.draft)} shelf={aside} onShelf={setAside} onTake={take} onRun={runAgain}
            onCompare={(request) => setComparing(draftOf(request))}
          />
        )}
        <div key={id} className="requests">
          <RequestEditor
            account={account} draft={desk.draft} isRunning={isRunning} variables={variables}
            onLibrary={() => setAside(aside === 'saved' || aside === 'history' ? null : 'saved')} onVariables={() => setAside(aside === 'variables' ? null : 'variables')}
          />
          {climb && (
            <LadderPane
              climb={climb} onAgain={() => act(() => ladders.climb(id), title)} onStop={() => act(() => ladders.cancel(id), title)}
              onClose={() => act(() => ladders.close(id), title)} onOpen={takePath}
            />
          )}
          <ResponsePane
            isRunning={isRunning} answer={desk.answer} failure={desk.failure} look={desk.look} onLook={(change) => runs.look(id, change)}
            onNext={() => act(() => runs.next(id), title)} onAll={() => act(() => runs.all(id), title)} onTry={climb ? null : takePath}
            onCompare={() => setComparing(desk.sent?.draft ?? null)}
          />
        </div>
      </div>
      {comparing && <OtherAccountDialog id={id} title={title} onChoose={(other) => compare(comparing, [id, other])} onClose={() => setComparing(null)} />}
      {desk.asking && (
        <GuardDialog account={account} draft={desk.asking.draft} onAllow={(consent) => act(() => runs.allow(id, consent), title)} onClose={() => runs.refuse(id)} />
      )}
    </div>
  )
}
