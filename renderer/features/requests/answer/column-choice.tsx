import type { RefObject } from 'react'
import { useText } from '../../../text'
import { answerText } from '../../../text/answer'
import { Button } from '../../../ui/button'
import { Popover } from '../../../ui/popover'
import { ToggleChips } from '../../../ui/toggle-chips'
import type { Column } from './columns'

interface Props {
  readonly anchorRef: RefObject<HTMLElement | null>
  readonly columns: readonly Column[]
  readonly chosen: readonly string[]
  /** Null for the usual ones. */
  readonly onChoose: (names: readonly string[] | null) => void
  readonly onClose: () => void
}

/** Which columns are in view; at least one is. */
export function ColumnChoice({ anchorRef, columns, chosen, onChoose, onClose }: Props) {
  const t = useText(answerText)
  const toggle = (name: string): void => onChoose(chosen.includes(name) ? chosen.filter((it) => it !== name) : [...chosen, name])
  return (
    <Popover label={t.columns} anchorRef={anchorRef} onClose={onClose}>
      <div className="column-choice">
        <ToggleChips label={t.columns} options={columns.map(({ name }) => ({ id: name, label: name || t.value }))} chosen={chosen} onToggle={toggle} />
        <div className="field-row">
          <Button onPress={() => onChoose(columns.map(({ name }) => name))}>{t.allColumns}</Button>
          <Button onPress={() => onChoose(null)}>{t.usualColumns}</Button>
        </div>
      </div>
    </Popover>
  )
}
