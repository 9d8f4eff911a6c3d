import { useEffect, useState } from 'react'
import type { RequestText } from '../../../preload/request-views'
import type { AccountId } from '../../../preload/views'
import { draftOf, textOf } from '../../request/draft'
import { useClient } from '../../state/api'
import { laddersOf } from '../../state/ladders'
import { useNotices } from '../../state/notices'
import { useStore } from '../../state/store'
import { useAccount } from '../../state/stores'
import { GuardDialog } from './guard-dialog'
import { LadderPane } from './ladder/ladder-pane'
import { Library, type Shelf } from './library/library'
import { RequestEditor } from './request-editor'
import { ResponsePane } from './response-pane'
import { emptyDesk, useRunStore } from './run-store'
import './requests-panel.css'

/** Writes a request, sends it as this account and shows its answer. */
export function RequestsPanel({ id }: { readonly id: AccountId }) {
  const account = useAccount(id)
  const runs = useRunStore()
  const ladders = laddersOf(useClient())
  const climb = useStore(ladders.climbs, (climbs) => climbs.get(id))
  const desk = useStore(runs.desks, (desks) => desks.get(id) ?? emptyDesk)
  const { act } = useNotices()
  const [shelf, setShelf] = useState<Shelf | null>(null)

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
        {shelf && <Library id={id} draft={textOf(desk.draft)} shelf={shelf} onShelf={setShelf} onTake={take} onRun={runAgain} />}
        <div key={id} className="requests">
          <RequestEditor account={account} draft={desk.draft} isRunning={isRunning} shelf={shelf} onShelf={setShelf} />
          {climb && (
            <LadderPane
              climb={climb} onAgain={() => act(() => ladders.climb(id), title)} onStop={() => act(() => ladders.cancel(id), title)}
              onClose={() => act(() => ladders.close(id), title)} onOpen={takePath}
            />
          )}
          <ResponsePane
            isRunning={isRunning} answer={desk.answer} failure={desk.failure} look={desk.look} onLook={(change) => runs.look(id, change)}
            onNext={() => act(() => runs.next(id), title)} onAll={() => act(() => runs.all(id), title)} onTry={climb ? null : takePath}
          />
        </div>
      </div>
      {desk.asking && (
        <GuardDialog account={account} draft={desk.asking.draft} onAllow={(consent) => act(() => runs.allow(id, consent), title)} onClose={() => runs.refuse(id)} />
      )}
    </div>
  )
}
