import { Layers, Play, ScanSearch, X } from 'lucide-react'
import { useState } from 'react'
import { changesSomething, isSafe } from '../../../preload/catalogue/changes'
import { useApi } from '../../state/api'
import { useFoundAccounts } from '../../state/found-accounts'
import { useNotices } from '../../state/notices'
import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { useText } from '../../text'
import { runsText } from '../../text/runs'
import { Button } from '../../ui/button'
import { NativeSelect } from '../../ui/native-select'
import { Section } from '../../ui/section'
import { TextField } from '../../ui/text-field'
import { methods, requestOf, useForm, type Form } from './form'
import { usualLook } from './look'
import { PlanDialog } from './plan-dialog'
import './run-form.css'

/** Requests that only read and that every account answers. */
const examples = [
  '/api/v0/me', '/api/v1/products/{{account.pathId}}?limit=1', '/api/v1/branches/{{account.pathId}}?limit=10', '/api/v0/taxes/{{account.pathId}}',
  '/api/v0/configurations/{{account.pathId}}?owner=self',
]

interface Props {
  readonly onStarted: () => void
  /** Null where there is no run to go back to. */
  readonly onBack: (() => void) | null
}

/** Which accounts, and what is asked as each of them. */
export function RunForm({ onStarted, onBack }: Props) {
  const t = useText(runsText)
  const { query, runTargets, accounts: all } = useStores()
  const { runs } = useApi()
  const { act } = useNotices()
  const form = useForm()
  const draft = useStore(form)
  const search = useStore(query)
  const total = useStore(all, (accounts) => accounts.size)
  const marked = useStore(runTargets)
  const { accounts, isWrong } = useFoundAccounts(marked)
  const [isPlanning, setPlanning] = useState(false)
  const edit = (change: Partial<Form>): void => form.update((old) => ({ ...old, ...change }))
  const isChange = changesSomething(draft)
  const mayStart = accounts.length > 0 && draft.path.trim() !== ''

  const submit = (): void => {
    if (!mayStart) return
    if (isChange) return setPlanning(true)
    act(async () => {
      await runs.start({ ids: accounts.map(({ id }) => id), request: requestOf(draft), look: usualLook, canary: null, confirmation: '' })
      onStarted()
    })
  }

  return (
    <form className="run-form" aria-label={t.compose} onSubmit={(event) => { event.preventDefault(); submit() }}>
      <header>
        <div>
          <h2>{t.title}</h2>
          <p className="quiet">{t.intro}</p>
        </div>
        {onBack && <Button onPress={onBack}>{t.back}</Button>}
      </header>
      <Section title={t.who} aside={<span className="tabular" role="status">{marked ? t.chosen(accounts.length) : t.found(accounts.length, total)}</span>}>
        {marked
          ? <div><Button icon={X} onPress={() => runTargets.set(null)}>{t.forget}</Button></div>
          : (
            <TextField
              label={t.search} hideLabel placeholder={t.searchHint} value={search} onChange={query.set} error={isWrong ? t.searchWrong : null}
            />
          )}
      </Section>
      <Section title={t.request}>
        <div className="run-form-line">
          <NativeSelect label={t.method} options={methods.map((id) => ({ id, label: id }))} value={draft.method} onChange={(method) => edit({ method })} />
          <TextField label={t.path} isMono value={draft.path} onChange={(path) => edit({ path })} hint={t.pathHint} placeholder={examples[1] ?? ''} />
        </div>
        {!isSafe(draft.method) && <TextField label={t.body} isMono rows={5} value={draft.body} onChange={(body) => edit({ body })} />}
        <div className="run-form-examples" role="group" aria-label={t.examples}>
          <span className="field-label">{t.examples}</span>
          {examples.map((path) => (
            <button key={path} type="button" className="toggle-chip mono" onClick={() => edit({ method: 'GET', path })}><span className="ellipsis">{path}</span></button>
          ))}
        </div>
      </Section>
      <footer>
        <Button variant="primary" type="submit" icon={isChange ? ScanSearch : accounts.length > 1 ? Layers : Play} isDisabled={!mayStart}>
          {isChange ? t.plan(accounts.length) : t.start(accounts.length)}
        </Button>
      </footer>
      {isPlanning && <PlanDialog accounts={accounts} form={draft} onStarted={onStarted} onClose={() => setPlanning(false)} />}
    </form>
  )
}
