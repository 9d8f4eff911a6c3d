import { ChevronsDownUp, ChevronsUpDown } from 'lucide-react'
import { useMemo, useState, type ReactNode } from 'react'
import type { JsonValue } from '../../../../preload/views'
import { useAccountActions } from '../../../state/account-actions'
import { useText } from '../../../text'
import { answerText } from '../../../text/answer'
import { Button } from '../../../ui/button'
import { Copyable } from '../../../ui/copyable'
import { cellText } from './cell'
import { branches, openAll, openAtFirst } from './tree'
import { TreeLines } from './tree-lines'

/** More lines than anybody reads, and as many as a tree is quick with. */
const mostLines = 20_000

interface Props {
  readonly whole: JsonValue
  /** Where the focus stands at first, with what is in it opened. */
  readonly at: string
  /** What stands at the start of the bar. */
  readonly lead: ReactNode
}

/** An answer as a tree; the path and the value of the focused line can be copied. */
export function AnswerTree({ whole, at, lead }: Props) {
  const t = useText(answerText)
  const { copyText } = useAccountActions()
  const [open, setOpen] = useState(() => new Set([...openAtFirst(whole), at]))
  const [focused, setFocused] = useState(at)
  const lines = useMemo(() => branches(whole, open), [whole, open])
  const line = lines.find(({ path }) => path === focused) ?? lines[0]

  const toggle = (path: string, isOpen: boolean): void => setOpen((old) => {
    const next = new Set(old)
    if (isOpen) next.add(path)
    else next.delete(path)
    return next
  })
  return (
    <>
      <div className="answer-bar">
        {lead}
        <Button icon={ChevronsUpDown} onPress={() => setOpen(new Set(openAll(whole, mostLines)))}>{t.expandAll}</Button>
        <Button icon={ChevronsDownUp} onPress={() => setOpen(new Set(['$']))}>{t.collapseAll}</Button>
      </div>
      <TreeLines lines={lines} focused={line?.path ?? '$'} onFocus={setFocused} onToggle={toggle} />
      {line && (
        <div className="tree-foot">
          <Copyable value={line.path} label={t.copyPath} copiedLabel={t.copied} onCopy={copyText} />
          <Button variant="plain" onPress={() => copyText(cellText(line.value))}>{t.copyValue}</Button>
        </div>
      )}
    </>
  )
}
