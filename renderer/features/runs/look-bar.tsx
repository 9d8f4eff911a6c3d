import { useState } from 'react'
import type { AnswerLook, CompareRules } from '../../../preload/runs-views'
import type { ErrorView } from '../../../preload/views'
import { useApi } from '../../state/api'
import { errorView } from '../../state/notices'
import { createStore, useStore } from '../../state/store'
import { useLocale, useText } from '../../text'
import { errorsText } from '../../text/errors'
import { runsText } from '../../text/runs'
import { kinds, mostColumns, withColumn, withKind, withoutColumn, withoutRule, withRule } from './look'
import { RuleChips } from './rule-chips'
import './look-bar.css'

/** What does not count as a difference, and what is read out of each answer. A change is applied at once, and the next builds on it, however soon it comes. */
export function LookBar({ look: initial }: { readonly look: AnswerLook }) {
  const t = useText(runsText)
  const words = errorsText[useLocale()]
  const { runs } = useApi()
  const [failure, setFailure] = useState<ErrorView | null>(null)
  const [wanted] = useState(() => createStore(initial))
  const { rules, columns } = useStore(wanted)

  /** Says whether main took it over. */
  const apply = async (change: (look: AnswerLook) => AnswerLook): Promise<boolean> => {
    const before = wanted.get()
    const next = change(before)
    wanted.set(next)
    try {
      if (next !== before) await runs.look(next)
      setFailure(null)
      return true
    } catch (error) {
      setFailure(errorView(error))
      if (wanted.get() === next) wanted.set(before)
      return false
    }
  }
  const changeRules = (change: (rules: CompareRules) => CompareRules) => apply((look) => ({ ...look, rules: change(look.rules) }))

  return (
    <div className="look-bar">
      <RuleChips
        label={t.rules} removeLabel={t.removeRule} addLabel={t.addRule} placeholder={t.addRuleHint} chips={[...rules.fields, ...rules.paths]}
        onAdd={(rule) => changeRules((old) => withRule(old, rule))} onRemove={(rule) => void changeRules((old) => withoutRule(old, rule))}
        toggles={[
          ...kinds.map((kind) => ({ label: t.kinds[kind], isOn: rules.kinds.includes(kind), onToggle: () => void changeRules((old) => withKind(old, kind)) })),
          { label: t.order, isOn: !rules.arrayOrder, onToggle: () => void changeRules((old) => ({ ...old, arrayOrder: !old.arrayOrder })) },
        ]}
      />
      <RuleChips
        label={t.columns} removeLabel={t.removeColumn} addLabel={t.addColumn} placeholder={t.addColumnHint} chips={columns} isFull={columns.length >= mostColumns}
        onAdd={(column) => apply((look) => withColumn(look, column))} onRemove={(column) => void apply((look) => withoutColumn(look, column))}
      />
      {failure && (
        <p className="field-error" role="alert">{words[failure.code].what}{failure.detail && <>: <bdi className="mono">{failure.detail}</bdi></>}. {words[failure.code].next}</p>
      )}
    </div>
  )
}
