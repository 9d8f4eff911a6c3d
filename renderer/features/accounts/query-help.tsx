import type { RefObject } from 'react'
import { possibleOf } from '../../state/query-operators'
import { operatorNames } from '../../state/query-terms'
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
            <dt>{t.operators[name]}</dt>
            <dd className="mono">{possibleOf(name).join(' ')}</dd>
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
