import { useState } from 'react'
import type { KeysExported } from '../../../preload/export-views'
import type { AccountId, AccountView } from '../../../preload/views'
import { ChooseStep } from './choose-step'
import { DoneStep } from './done-step'
import { KeysStep } from './keys-step'
import './export-dialog.css'

interface Props {
  /** The marked ones, or null where none are. */
  readonly marked: readonly AccountId[] | null
  readonly onClose: () => void
}

/** Which accounts leave the app and how; with their keys only after a step of its own. */
export function ExportDialog({ marked, onClose }: Props) {
  const [withKeys, setWithKeys] = useState<readonly AccountView[] | null>(null)
  const [done, setDone] = useState<KeysExported | null>(null)
  if (done) return <DoneStep done={done} onClose={onClose} />
  if (withKeys) return <KeysStep accounts={withKeys} onDone={setDone} onBack={() => setWithKeys(null)} onClose={onClose} />
  return <ChooseStep marked={marked} onWithKeys={setWithKeys} onClose={onClose} />
}
