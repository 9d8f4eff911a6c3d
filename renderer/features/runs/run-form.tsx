import { Layers, Play, ScanSearch, X } from 'lucide-react'
import { useState } from 'react'
import { changesSomething } from '../../../preload/catalogue/changes'
import { isSendable, type Draft } from '../../request/draft'
import { useManyForm } from '../../request/many-form'
import { useOwnVariables, useVariableNames } from '../../request/own-variables'
import { RequestFields } from '../../request/request-fields'
import { readAs } from '../../request/run-as-many'
import { useApi } from '../../state/api'
import { useFoundAccounts } from '../../state/found-accounts'
import { useNotices } from '../../state/notices'
import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { useText } from '../../text'
import { runsText } from '../../text/runs'
import { Button } from '../../ui/button'
import { Section } from '../../ui/section'
import { TextField } from '../../ui/text-field'
import { PlanDialog } from './plan-dialog'
import './run-form.css'

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
  const form = useManyForm()
  const draft = useStore(form, (it) => it.draft)
  const variables = useVariableNames(useOwnVariables(null).loaded)
  const search = useStore(query)
  const total = useStore(all, (accounts) => accounts.size)
  const marked = useStore(runTargets)
  const { accounts, isWrong } = useFoundAccounts(marked)
  const [isPlanning, setPlanning] = useState(false)
  const edit = (change: Partial<Draft>): void => form.update((old) => ({ ...old, draft: { ...old.draft, ...change } }))
  const isChange = changesSomething(draft)
  const mayStart = accounts.length > 0 && isSendable(draft)

  const submit = (): void => {
    if (!mayStart) return
    if (isChange) return setPlanning(true)
    act(async () => {
      await runs.start(readAs(accounts.map(({ id }) => id), draft))
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
        <p className="field-hint">{t.pathHint}</p>
        <RequestFields draft={draft} variables={variables} onChange={edit} />
      </Section>
      <footer>
        <Button variant="primary" type="submit" icon={isChange ? ScanSearch : accounts.length > 1 ? Layers : Play} isDisabled={!mayStart}>
          {isChange ? t.plan(accounts.length) : t.start(accounts.length)}
        </Button>
      </footer>
      {isPlanning && <PlanDialog accounts={accounts} draft={draft} onStarted={onStarted} onClose={() => setPlanning(false)} />}
    </form>
  )
}
