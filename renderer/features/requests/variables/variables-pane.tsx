import { KeyRound, Pencil, Plus, Trash2, X } from 'lucide-react'
import { useState } from 'react'
import { builtInVariables } from '../../../../preload/catalogue/variables'
import type { VariableView } from '../../../../preload/request-views'
import type { AccountView } from '../../../../preload/views'
import { emptyDraft } from '../../../request/draft'
import type { OwnVariables } from '../../../request/own-variables'
import { useApi, useVeil } from '../../../state/api'
import { Failure } from '../../../state/failure'
import { useNotices } from '../../../state/notices'
import { useText } from '../../../text'
import { requestsText } from '../../../text/requests'
import { variablesText } from '../../../text/variables'
import { Button, IconButton } from '../../../ui/button'
import { usePreview } from '../use-preview'
import { ForgetDialog } from './forget-dialog'
import { VariableDialog } from './variable-dialog'
import '../library/library.css'
import './variables-pane.css'

interface Props {
  readonly account: AccountView
  readonly own: OwnVariables
  readonly onClose: () => void
}

type Open = { readonly kind: 'edit'; readonly variable: VariableView | null } | { readonly kind: 'forget'; readonly variable: VariableView }

/** What can stand in {{ }} as this account: the user's own variables, to be changed, and the built-in ones with what they stand for now. */
export function VariablesPane({ account, own: { loaded, reload }, onClose }: Props) {
  const t = useText(variablesText)
  const { variables } = useApi()
  const veil = useVeil()
  const { act, toast } = useNotices()
  const [open, setOpen] = useState<Open | null>(null)
  const all = loaded.state === 'ready' ? loaded.value : []
  const isHidden = ({ id, name }: VariableView) => id === null && all.some((other) => other.id !== null && other.name === name)

  const remove = async ({ id, name, value }: VariableView): Promise<void> => {
    await variables.remove({ id, name })
    reload()
    // A secret does not come back from main, so it cannot be put back: the user was asked.
    toast(t.removed(name), value === null ? undefined : { label: t.undo, run: () => act(async () => {
      await variables.set({ id, name, value, isSecret: false })
      reload()
    }, name) })
  }
  const close = () => setOpen(null)
  return (
    <aside className="library variables" aria-label={t.title}>
      <div className="library-head">
        <h2>{t.title}</h2>
        <IconButton icon={X} label={t.close} onPress={onClose} />
      </div>
      <Button icon={Plus} onPress={() => setOpen({ kind: 'edit', variable: null })}>{t.add}</Button>
      {loaded.state === 'failed' && <Failure error={loaded.error} />}
      <div className="library-list" tabIndex={0}>
        <section aria-label={t.own}>
          <h3>{t.own}</h3>
          {loaded.state === 'ready' && all.length === 0 && <p className="quiet">{t.none}</p>}
          <ul>
            {all.map((variable) => {
              const { name, value, id } = variable
              return (
                <li key={`${id} ${name}`} className="request-item">
                  <div className="variable">
                    <span className="mono"><bdi>{name}</bdi></span>
                    <span className="request-note quiet ellipsis" {...(value !== null && { title: veil(value) })}>
                      {value === null ? <><KeyRound aria-hidden />{t.secret}</> : value === '' ? t.empty : <bdi className="mono">{veil(value)}</bdi>}
                    </span>
                    <span className="request-note quiet">{id !== null ? t.forThis : isHidden(variable) ? t.hidden : t.forAll}</span>
                  </div>
                  <IconButton icon={Pencil} label={t.change(name)} onPress={() => setOpen({ kind: 'edit', variable })} />
                  <IconButton
                    icon={Trash2} label={t.remove(name)}
                    onPress={() => { if (value === null) setOpen({ kind: 'forget', variable }); else act(() => remove(variable), name) }}
                  />
                </li>
              )
            })}
          </ul>
        </section>
        <BuiltIn account={account} />
      </div>
      {open?.kind === 'edit' && <VariableDialog account={account} variable={open.variable} own={all} onSaved={reload} onClose={close} />}
      {open?.kind === 'forget' && <ForgetDialog name={open.variable.name} onForget={() => act(() => remove(open.variable), open.variable.name)} onClose={close} />}
    </aside>
  )
}

const everyBuiltIn = { ...emptyDraft, path: builtInVariables.map((name) => `/{{${name}}}`).join('') }

/** As main would fill them in. */
function BuiltIn({ account: { id, title } }: { readonly account: AccountView }) {
  const t = useText(variablesText)
  const { variableProblems } = useText(requestsText)
  const uses = usePreview(id, everyBuiltIn)?.variables ?? []
  return (
    <section aria-label={t.builtIn}>
      <h3>{t.of(title)}</h3>
      <dl>
        {builtInVariables.map((name) => {
          const { value, problem } = uses.find((use) => use.name === name) ?? { value: '', problem: null }
          return (
            <div key={name} className="variable">
              <dt className="mono">{name}</dt>
              <dd className="request-note quiet" title={t.meaning[name]}>{problem ? variableProblems[problem] : <bdi className="mono">{value}</bdi>}</dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}
