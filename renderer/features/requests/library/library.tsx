import { X } from 'lucide-react'
import { useState } from 'react'
import type { RequestText } from '../../../../preload/request-views'
import type { AccountId } from '../../../../preload/views'
import { useText } from '../../../text'
import { libraryText } from '../../../text/library'
import { IconButton } from '../../../ui/button'
import { Segmented } from '../../../ui/segmented'
import { TextField } from '../../../ui/text-field'
import { HistoryList } from './history-list'
import { SavedList } from './saved-list'
import './library.css'

export type Shelf = 'saved' | 'history'

interface Props {
  readonly id: AccountId
  /** What is being written, to be saved. */
  readonly draft: RequestText
  readonly shelf: Shelf
  readonly onShelf: (shelf: Shelf | null) => void
  /** Takes a request into the draft. */
  readonly onTake: (request: RequestText) => void
  /** The same, and sends it. */
  readonly onRun: (request: RequestText) => void
  /** Sends it as another account, too. */
  readonly onCompare: (request: RequestText) => void
}

/** Requests that were saved, for all accounts, and those that were sent as this one. */
export function Library({ id, draft, shelf, onShelf, onTake, onRun, onCompare }: Props) {
  const t = useText(libraryText)
  const [search, setSearch] = useState('')
  return (
    <aside className="library" aria-label={t.title}>
      <div className="library-head">
        <Segmented label={t.title} hideLabel value={shelf} onChange={onShelf} options={[{ id: 'saved', label: t.saved }, { id: 'history', label: t.history }]} />
        <IconButton icon={X} label={t.close} onPress={() => onShelf(null)} />
      </div>
      <TextField label={t.search} hideLabel placeholder={t.search} value={search} onChange={setSearch} />
      {shelf === 'saved'
        ? <SavedList draft={draft} search={search} onTake={onTake} onRun={onRun} />
        : <HistoryList key={id} id={id} search={search} onTake={onTake} onRun={onRun} onCompare={onCompare} />}
    </aside>
  )
}
