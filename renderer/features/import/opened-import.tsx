import { useState } from 'react'
import type { OpenedImport } from '../../../preload/views'
import { ImportDialog } from './import-dialog'
import { UnlockDialog } from './unlock-dialog'

interface Props { readonly view: OpenedImport; readonly onClose: () => void }

/** What was chosen, dropped or pasted: what is in it or, first, the passphrase for it. */
export function OpenedImportDialog({ view, onClose }: Props) {
  const [opened, setOpened] = useState(view)
  return 'needsPassphrase' in opened
    ? <UnlockDialog view={opened} onUnlocked={setOpened} onClose={onClose} />
    : <ImportDialog view={opened} onClose={onClose} />
}
