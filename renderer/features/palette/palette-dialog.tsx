import { useId, useState, type KeyboardEvent, type ReactNode } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useAccountActions } from '../../state/account-actions'
import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { AccountMark } from '../../status/account-mark'
import { useText } from '../../text'
import { paletteText } from '../../text/palette'
import { Kbd } from '../../ui/kbd'
import { commandIcons } from './command-icons'
import { find, type Command } from './find'
import '../../ui/dialog.css'
import './palette-dialog.css'

interface Props { readonly commands: readonly Command[]; readonly onClose: () => void }
interface Result { readonly id: string; readonly group: string; readonly content: ReactNode; readonly run: () => void }

export function PaletteDialog({ commands, onClose }: Props) {
  const t = useText(paletteText)
  const actions = useAccountActions()
  const stores = useStores()
  const accounts = useStore(stores.accounts)
  const isLocked = useStore(stores.vault, ({ state }) => state === 'locked')
  const listId = useId()
  const [text, setText] = useState('')
  const [selected, setSelected] = useState(0)

  const found = find(text, commands, isLocked ? [] : accounts.values())
  const ofCommands = found.commands.map(({ id, label, icon, shortcut, run }): Result => {
    const Icon = commandIcons[icon]
    return { id, group: t.commands, run, content: <><Icon aria-hidden />{label}{shortcut && <Kbd keys={shortcut} />}</> }
  })
  const ofAccounts = found.accounts.map(({ id, title, colour, accountName }): Result => ({
    id, group: t.accounts, run: () => actions.activate(id),
    content: <><AccountMark colour={colour} /><bdi className="ellipsis">{title}</bdi><bdi className="palette-detail ellipsis">{accountName}</bdi></>,
  }))
  const results = text ? [...ofAccounts, ...ofCommands] : [...ofCommands, ...ofAccounts]

  const choose = (result: Result | undefined): void => {
    if (!result) return
    onClose()
    result.run()
  }
  const select = (index: number): void => {
    const next = (index + results.length) % Math.max(1, results.length)
    setSelected(next)
    document.getElementById(`${listId}-${next}`)?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') select(selected + 1)
    else if (event.key === 'ArrowUp') select(selected - 1)
    else if (event.key === 'Enter') choose(results[selected])
    else return
    event.preventDefault()
  }

  return (
    <ModalOverlay className="dialog-scrim" isOpen isDismissable onOpenChange={(isOpen) => { if (!isOpen) onClose() }}>
      <Modal className="palette">
        <Dialog aria-label={t.title}>
          <input
            className="palette-input" role="combobox" aria-label={t.search} placeholder={t.search} spellCheck={false} autoFocus
            aria-expanded aria-controls={listId} aria-autocomplete="list" aria-activedescendant={results.length ? `${listId}-${selected}` : undefined}
            value={text} onKeyDown={onKeyDown}
            onChange={(event) => {
              setText(event.target.value)
              setSelected(0)
            }}
          />
          <div id={listId} className="palette-results" role="listbox" aria-label={t.results}>
            {results.map((result, index) => (
              <div key={result.id} role="presentation">
                {result.group !== results[index - 1]?.group && <div className="palette-group" role="presentation">{result.group}</div>}
                <div
                  id={`${listId}-${index}`} className="palette-result" role="option" aria-selected={index === selected}
                  onPointerMove={() => setSelected(index)} onClick={() => choose(result)}
                >
                  {result.content}
                </div>
              </div>
            ))}
          </div>
          {results.length === 0 && <div className="palette-nothing" role="status">{t.none}</div>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
