import type { RefObject } from 'react'
import { operators, valuesOf } from '../../state/query-operators'
import { operatorNames, type OperatorName } from '../../state/query-terms'
import { useText } from '../../text'
import { accountQueryText } from '../../text/account-query'
import { Popover } from '../../ui/popover'
import './query-help.css'

interface Props { readonly anchorRef: RefObject<HTMLElement | null>; readonly onClose: () => void }

/** All operators on one small page, each with what it takes. */
export function QueryHelp({ anchorRef, onClose }: Props) {
  const t = useText(accountQueryText)
  return (
    <Popover label={t.help} anchorRef={anchorRef} onClose={onClose}>
      <dl className="query-help">
        {operatorNames.map((name) => (
          <div key={name}>
            <dt className="mono">{name}</dt>
            <dd>
              {t.operators[name]}
              <span className="mono">{writtenWith(name)}</span>
            </dd>
          </div>
        ))}
      </dl>
      <dl className="query-help is-examples">
        {t.examples.map(([text, meaning]) => (
          <div key={text}>
            <dt className="mono">{text}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Popover>
  )
}

function writtenWith(name: OperatorName): string {
  const operator = operators[name]
  if (operator.kind === 'open') return ':…'
  return operator.kind === 'timed' ? '<2h >7d' : `:${valuesOf(operator).join(' :')}`
}
