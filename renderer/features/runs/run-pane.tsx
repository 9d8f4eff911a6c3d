import { ArrowRight, X } from 'lucide-react'
import { useState } from 'react'
import type { AnswerLook } from '../../../preload/runs-views'
import type { AccountId, AccountView } from '../../../preload/views'
import { useAccountActions } from '../../state/account-actions'
import { useText } from '../../text'
import { measuresText } from '../../text/measures'
import { runsText } from '../../text/runs'
import { Button, IconButton } from '../../ui/button'
import { Checkbox } from '../../ui/checkbox'
import { Copyable } from '../../ui/copyable'
import { Segmented } from '../../ui/segmented'
import { AnswerText } from './answer-text'
import { Difference } from './difference'
import { GroupPill } from './group-pill'
import type { Group, Line } from './groups'
import './run-pane.css'

interface Props {
  readonly line: Line
  readonly group: Group | undefined
  /** What it is held against. */
  readonly left: AccountView | undefined
  readonly look: AnswerLook
  /** The user chose what it is held against; else it is the baseline. */
  readonly isHeld: boolean
  readonly onHold: (id: AccountId | null) => void
  readonly onClose: () => void
}

/** One account's answer: how it differs from another's, and what it says. */
export function RunPane({ line: { account, row }, group, left, look, isHeld, onHold, onClose }: Props) {
  const t = useText(runsText)
  const measures = useText(measuresText)
  const { activate, copyText } = useAccountActions()
  const other = left && left.id !== account.id ? left : null
  const [view, setView] = useState<'difference' | 'answer'>('difference')
  const [isShort, setShort] = useState(true)
  const isDifference = other !== null && view === 'difference'
  const isAnswered = row.state === 'answered' || row.state === 'failed'
  const facts = [row.status !== null && `HTTP ${row.status}`, row.ms !== null && measures.milliseconds(row.ms), row.bytes !== null && measures.bytes(row.bytes)]

  return (
    <section className="run-pane" aria-label={t.detailsOf(account.title)}>
      <div className="run-pane-head">
        <h3 className="ellipsis"><bdi>{account.title}</bdi></h3>
        {group && <GroupPill group={group} />}
        <span className="quiet tabular">{facts.filter(Boolean).join(' · ')}</span>
        <span className="run-pane-actions">
          {isHeld
            ? <Button onPress={() => onHold(null)}>{t.holdBaseline}</Button>
            : isAnswered && <Button onPress={() => onHold(account.id)}>{t.holdLeft}</Button>}
          <Button icon={ArrowRight} onPress={() => activate(account.id)}>{t.open}</Button>
          <IconButton label={t.close} icon={X} onPress={onClose} />
        </span>
      </div>
      {isAnswered && (
        <div className="run-pane-head">
          {other && (
            <Segmented
              label={t.view} hideLabel options={[{ id: 'difference', label: t.views.difference }, { id: 'answer', label: t.views.answer }]} value={view} onChange={setView}
            />
          )}
          {isDifference && <Checkbox label={t.onlyChanges} isChecked={isShort} onChange={setShort} />}
          {isDifference && <span className="quiet ellipsis">{t.compareWith(other.title)}</span>}
          {!isDifference && row.requestId !== null && <span className="run-pane-actions quiet">request.id <Copyable value={row.requestId} label={t.copyId} copiedLabel={t.copied} onCopy={copyText} /></span>}
        </div>
      )}
      {!isAnswered
        ? <p className="quiet">{t.noAnswer}</p>
        : isDifference
          ? <Difference left={other} right={account} look={look} answer={row} isShort={isShort} />
          : <AnswerText id={account.id} answer={row} />}
    </section>
  )
}
