import type { AccountId } from '../../../preload/views'
import { useStore } from '../../state/store'
import { useAccount } from '../../state/stores'
import { RequestEditor } from './request-editor'
import { ResponsePane } from './response-pane'
import { emptyDesk, useRunStore } from './run-store'
import './requests-panel.css'

/** Writes a request, sends it as this account and shows its answer. */
export function RequestsPanel({ id }: { readonly id: AccountId }) {
  const account = useAccount(id)
  const runs = useRunStore()
  const desk = useStore(runs.desks, (desks) => desks.get(id) ?? emptyDesk)
  if (!account) return null
  return (
    <div key={id} className="requests">
      <RequestEditor account={account} draft={desk.draft} isRunning={desk.running !== null} />
      <ResponsePane
        isRunning={desk.running !== null} answer={desk.answer} failure={desk.failure}
        look={desk.look} onLook={(change) => runs.look(id, change)} onTry={(path) => runs.edit(id, { method: 'GET', path })}
      />
    </div>
  )
}
