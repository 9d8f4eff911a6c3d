import { FileUp, HeartPulse, Layers, Pin, PinOff, RefreshCw, Tag, Trash2, X } from 'lucide-react'
import { useRef, useState } from 'react'
import type { AccountView } from '../../../preload/views'
import { useAccountActions } from '../../state/account-actions'
import { useStores } from '../../state/stores'
import { useText } from '../../text'
import { accountsText } from '../../text/accounts'
import { exportText } from '../../text/export'
import { IconButton } from '../../ui/button'
import { TagPopover } from './tag-popover'
import './bulk-bar.css'

interface Props {
  readonly marked: readonly AccountView[]
  readonly onRemove: () => void
  readonly onClear: () => void
}

/** What can be done to all marked accounts at once. */
export function BulkBar({ marked, onRemove, onClear }: Props) {
  const t = useText(accountsText)
  const actions = useAccountActions()
  const exportWords = useText(exportText)
  const { dialog } = useStores()
  const tagRef = useRef<HTMLSpanElement>(null)
  const [isTagging, setTagging] = useState(false)
  const ids = marked.map(({ id }) => id)
  const arePinned = marked.every(({ pinned }) => pinned)

  return (
    <div className="bulk-bar" role="group" aria-label={t.markedActions} onKeyDown={(event) => { if (event.key === 'Escape') onClear() }}>
      <span className="bulk-count tabular" role="status">{t.marked(marked.length)}</span>
      <IconButton label={t.refreshAll} icon={RefreshCw} onPress={() => actions.refreshAll(ids)} />
      <IconButton label={t.checkMarked} icon={HeartPulse} onPress={() => actions.check(ids)} />
      <IconButton label={t.runAs} icon={Layers} onPress={() => actions.runAs(ids)} />
      <IconButton label={arePinned ? t.unpin : t.pinAll} icon={arePinned ? PinOff : Pin} onPress={() => actions.pin(ids, !arePinned)} />
      <span ref={tagRef}><IconButton label={t.tagAll} icon={Tag} onPress={() => setTagging(true)} /></span>
      <IconButton label={exportWords.title} icon={FileUp} onPress={() => dialog.set({ kind: 'export', marked: ids })} />
      <IconButton label={t.removeAll} icon={Trash2} shortcut="Del" onPress={onRemove} />
      <IconButton label={t.clearMarks} icon={X} shortcut="Esc" onPress={onClear} />
      {isTagging && <TagPopover marked={marked} anchorRef={tagRef} onClose={() => setTagging(false)} />}
    </div>
  )
}
