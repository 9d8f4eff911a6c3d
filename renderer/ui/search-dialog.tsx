import { useId, useState, type KeyboardEvent, type ReactNode } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import './dialog.css'
import './search-dialog.css'

export interface SearchResult {
  readonly id: string
  /** Results of the same one stand together under it. */
  readonly group: string
  readonly content: ReactNode
  readonly run: () => void
}

interface Props {
  readonly title: string
  /** The name of the box. */
  readonly search: string
  /** The name of the list. */
  readonly list: string
  /** Said when there are no results. */
  readonly none: string
  readonly text: string
  readonly onText: (text: string) => void
  readonly results: readonly SearchResult[]
  readonly onClose: () => void
}

/** A box over a list of what it finds: typing searches, the arrows choose, Enter takes. It closes before what was taken runs. */
export function SearchDialog({ title, search, list, none, text, onText, results, onClose }: Props) {
  const listId = useId()
  const [selected, setSelected] = useState(0)

  const choose = (result: SearchResult | undefined): void => {
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
      <Modal className="search-dialog">
        <Dialog aria-label={title}>
          <input
            className="search-dialog-input" role="combobox" aria-label={search} placeholder={search} spellCheck={false} autoFocus
            aria-expanded aria-controls={listId} aria-autocomplete="list" aria-activedescendant={results.length ? `${listId}-${selected}` : undefined}
            value={text} onKeyDown={onKeyDown}
            onChange={(event) => {
              onText(event.target.value)
              setSelected(0)
            }}
          />
          <div id={listId} className="search-dialog-results" role="listbox" aria-label={list}>
            {results.map((result, index) => (
              <div key={result.id} role="presentation">
                {result.group !== results[index - 1]?.group && <div className="search-dialog-group" role="presentation">{result.group}</div>}
                <div
                  id={`${listId}-${index}`} className="search-dialog-result" role="option" aria-selected={index === selected}
                  onPointerMove={() => setSelected(index)} onClick={() => choose(result)}
                >
                  {result.content}
                </div>
              </div>
            ))}
          </div>
          {results.length === 0 && <div className="search-dialog-nothing" role="status">{none}</div>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
