import { useState } from 'react'
import type { AnswerLook } from '../../../preload/runs-views'
import type { ErrorView } from '../../../preload/views'
import { useApi } from '../../state/api'
import { errorView } from '../../state/notices'
import { useLocale, useText } from '../../text'
import { errorsText } from '../../text/errors'
import { runsText } from '../../text/runs'
import { kinds, mostColumns, withColumn, withKind, withoutColumn, withoutRule, withRule } from './look'
import { RuleChips } from './rule-chips'
import './look-bar.css'

/** What does not count as a difference, and what is read out of each answer. A change is applied at once. */
export function LookBar({ look }: { readonly look: AnswerLook }) {
  const t = useText(runsText)
  const words = errorsText[useLocale()]
  const { runs } = useApi()
  const [failure, setFailure] = useState<ErrorView | null>(null)
  const { rules, columns } = look

  /** Says whether main took it over. */
  const apply = async (next: AnswerLook): Promise<boolean> => {
    try {
      if (next !== look) await runs.look(next)
      setFailure(null)
      return true
    } catch (error) {
      setFailure(errorView(error))
      return false
    }
  }
  const change = (next: Partial<AnswerLook>): void => void apply({ ...look, ...next })

  return (
    <div className="look-bar">
      <RuleChips
        label={t.rules} removeLabel={t.removeRule} addLabel={t.addRule} placeholder={t.addRuleHint} chips={[...rules.fields, ...rules.paths]}
        onAdd={(rule) => apply({ ...look, rules: withRule(rules, rule) })} onRemove={(rule) => change({ rules: withoutRule(rules, rule) })}
        toggles={[
          ...kinds.map((kind) => ({ label: t.kinds[kind], isOn: rules.kinds.includes(kind), onToggle: () => change({ rules: withKind(rules, kind) }) })),
          { label: t.order, isOn: !rules.arrayOrder, onToggle: () => change({ rules: { ...rules, arrayOrder: !rules.arrayOrder } }) },
        ]}
      />
      <RuleChips
        label={t.columns} removeLabel={t.removeColumn} addLabel={t.addColumn} placeholder={t.addColumnHint} chips={columns} isFull={columns.length >= mostColumns}
        onAdd={(column) => apply(withColumn(look, column))} onRemove={(column) => change(withoutColumn(look, column))}
      />
      {failure && (
        <p className="field-error" role="alert">{words[failure.code].what}{failure.detail && <>: <bdi className="mono">{failure.detail}</bdi></>}. {words[failure.code].next}</p>
      )}
    </div>
  )
}
