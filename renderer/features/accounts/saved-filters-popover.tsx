import { Check, Pencil, Trash2 } from 'lucide-react'
import { useState, type FormEvent, type RefObject } from 'react'
import { useSavedFilters } from '../../state/saved-filters'
import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { useText } from '../../text'
import { accountsText } from '../../text/accounts'
import { Button, IconButton } from '../../ui/button'
import { Popover } from '../../ui/popover'
import { TextField } from '../../ui/text-field'
import './saved-filters-popover.css'

interface Props { readonly anchorRef: RefObject<HTMLElement | null>; readonly onClose: () => void }

/** Searches under a name: chosen, renamed, removed, and the present one saved. */
export function SavedFiltersPopover({ anchorRef, onClose }: Props) {
  const t = useText(accountsText)
  const { query } = useStores()
  const text = useStore(query)
  const { filters, save, rename, remove } = useSavedFilters()
  const [renamed, setRenamed] = useState<string | null>(null)
  const choose = (saved: string): void => {
    query.set(saved)
    onClose()
  }
  const isSaved = filters.some((filter) => filter.query === text)

  return (
    <Popover label={t.savedFilters} anchorRef={anchorRef} onClose={onClose}>
      <div className="saved-filters">
        {filters.length > 0 && (
          <ul>
            {filters.map((filter) => (
              <li key={filter.name} className="saved-filter">
                {renamed === filter.name
                  ? <NameForm name={filter.name} submit={t.save} onSubmit={(name) => { rename(filter.name, name); setRenamed(null) }} />
                  : (
                    <>
                      <button type="button" className="option saved-filter-choice" aria-current={filter.query === text || undefined} onClick={() => choose(filter.query)}>
                        <span className="saved-filter-text">
                          <bdi className="ellipsis">{filter.name}</bdi>
                          <bdi className="saved-filter-query mono ellipsis">{filter.query}</bdi>
                        </span>
                        {filter.query === text && <Check aria-hidden />}
                      </button>
                      <IconButton label={t.renameFilter(filter.name)} icon={Pencil} onPress={() => setRenamed(filter.name)} />
                      <IconButton label={t.removeFilter(filter.name)} icon={Trash2} onPress={() => remove(filter.name)} />
                    </>
                  )}
              </li>
            ))}
          </ul>
        )}
        {text.trim() !== '' && !isSaved && renamed === null && <NameForm name="" submit={t.saveFilter} onSubmit={(name) => save(name, text)} />}
        {text.trim() === '' && filters.length === 0 && <p className="saved-filters-hint">{t.saveFilterHint}</p>}
      </div>
    </Popover>
  )
}

const longestName = 100

interface NameProps { readonly name: string; readonly submit: string; readonly onSubmit: (name: string) => void }

function NameForm({ name, submit, onSubmit }: NameProps) {
  const t = useText(accountsText)
  const [typed, setTyped] = useState(name)
  const wanted = typed.trim().slice(0, longestName)
  const onForm = (event: FormEvent): void => {
    event.preventDefault()
    if (wanted !== '') onSubmit(wanted)
  }
  return (
    <form className="saved-filters-name" onSubmit={onForm}>
      <TextField label={t.filterName} value={typed} onChange={setTyped} autoFocus />
      <Button type="submit" variant="primary" isDisabled={wanted === ''}>{submit}</Button>
    </form>
  )
}
