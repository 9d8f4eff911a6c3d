import { RotateCcw } from 'lucide-react'
import { useState, type KeyboardEvent } from 'react'
import { fold } from '../../state/account-search'
import type { Command } from '../../state/commands'
import { printedKeys } from '../../state/keys'
import { pressedKeys, refusalOf } from '../../state/pressed-keys'
import { useUpdateSettings } from '../../state/settings'
import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { useLocale, useText } from '../../text'
import { commandsText } from '../../text/commands'
import { shortcutsText } from '../../text/shortcuts'
import { Button, IconButton } from '../../ui/button'
import { Section, Sections } from '../../ui/section'
import { TextField } from '../../ui/text-field'
import { holderOf, withKeys } from './change'
import { grouped } from './grouped'
import './shortcuts.css'

/** Other keys for each command. What is pressed while one is being changed is its new shortcut. */
export function ShortcutSettings() {
  const t = useText(shortcutsText)
  const { groups } = useText(commandsText)
  const locale = useLocale()
  const stores = useStores()
  const commands = useStore(stores.commands)
  const changes = useStore(stores.settings, (it) => it.shortcuts)
  const update = useUpdateSettings()
  const [text, setText] = useState('')
  const [message, setMessage] = useState('')

  const printed = (keys: string | null): string => (keys === null ? t.none : printedKeys(keys, locale))
  const shown = commands.filter(({ label, keys }) => fold(`${label} ${keys === null ? '' : printed(keys)}`).includes(fold(text)))
  const choose = (command: Command, keys: string | null): void => {
    const loser = holderOf(commands, command, keys)
    update({ shortcuts: withKeys(changes, commands, command, keys) })
    setMessage([t.changed(command.label, printed(keys)), loser && t.moved(printed(keys), loser.label)].filter(Boolean).join('. '))
  }
  return (
    <Sections>
      <div className="shortcut-tools">
        <TextField label={t.search} value={text} onChange={setText} />
        <Button isDisabled={changes.length === 0} onPress={() => update({ shortcuts: [] })}>{t.resetAll}</Button>
      </div>
      <p className="quiet" role="status">{message || t.hint}</p>
      {shown.length === 0 && <p>{t.nothing}</p>}
      {grouped(shown).map(([group, ofGroup]) => (
        <Section key={group} title={groups[group]}>
          <ul className="shortcut-lines">
            {ofGroup.map((command) => (
              <li key={command.id} className="shortcut-line">
                <span>{command.label}</span>
                {command.keys !== command.usualKeys && (
                  <IconButton label={t.reset(command.label)} icon={RotateCcw} onPress={() => choose(command, command.usualKeys)} />
                )}
                <KeysButton name={t.changeOf(command.label)} printed={printed(command.keys)} onKeys={(keys) => choose(command, keys)} onRefused={(why) => setMessage(t.refused[why])} />
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </Sections>
  )
}

interface KeysProps {
  readonly name: string
  readonly printed: string
  readonly onKeys: (keys: string | null) => void
  readonly onRefused: (why: 'plain' | 'editing' | 'alt-gr') => void
}

/** A plain button: React Aria's would take Enter and Space for presses while keys are being chosen. */
function KeysButton({ name, printed, onKeys, onRefused }: KeysProps) {
  const t = useText(shortcutsText)
  const [isWaiting, setWaiting] = useState(false)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isWaiting || event.key === 'Tab') return setWaiting(false)
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') return setWaiting(false)
    const keys = event.key === 'Delete' || event.key === 'Backspace' ? null : pressedKeys(event.nativeEvent)
    if (keys === null && event.key !== 'Delete' && event.key !== 'Backspace') return
    const refusal = keys === null ? null : refusalOf(keys)
    if (refusal) return onRefused(refusal)
    setWaiting(false)
    onKeys(keys)
  }
  return (
    <button
      type="button" className={`shortcut-keys ${isWaiting ? 'is-waiting' : ''}`} aria-label={`${name}: ${printed}`} aria-pressed={isWaiting}
      onClick={() => setWaiting(true)} onBlur={() => setWaiting(false)} onKeyDown={onKeyDown}
    >
      {isWaiting ? t.pressKeys : printed}
    </button>
  )
}
