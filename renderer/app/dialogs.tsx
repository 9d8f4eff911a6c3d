import { lazy, Suspense } from 'react'
import type { Command } from '../features/palette/find'
import { useStore } from '../state/store'
import { useStores } from '../state/stores'

const AccountDialog = lazy(async () => ({ default: (await import('../features/accounts/account-dialog')).AccountDialog }))
const ExportDialog = lazy(async () => ({ default: (await import('../features/export/export-dialog')).ExportDialog }))
const ImportDialog = lazy(async () => ({ default: (await import('../features/import/opened-import')).OpenedImportDialog }))
const PaletteDialog = lazy(async () => ({ default: (await import('../features/palette/palette-dialog')).PaletteDialog }))
const RestoreDialog = lazy(async () => ({ default: (await import('../features/vault/restore-dialog')).RestoreDialog }))
const Settings = lazy(async () => ({ default: (await import('./settings')).Settings }))

/** The one dialog that is open, loaded when it first opens. */
export function Dialogs({ commands }: { readonly commands: readonly Command[] }) {
  const { dialog } = useStores()
  const open = useStore(dialog)
  const close = (): void => dialog.set(null)
  return (
    <Suspense fallback={null}>
      {open?.kind === 'add-account' && <AccountDialog id={null} onClose={close} />}
      {open?.kind === 'edit-account' && <AccountDialog id={open.id} onClose={close} />}
      {open?.kind === 'import' && <ImportDialog view={open.view} onClose={close} />}
      {open?.kind === 'export' && <ExportDialog marked={open.marked} onClose={close} />}
      {open?.kind === 'palette' && <PaletteDialog commands={commands} onClose={close} />}
      {open?.kind === 'settings' && <Settings page={open.page} onClose={close} />}
      {open?.kind === 'restore' && <RestoreDialog onClose={close} />}
    </Suspense>
  )
}
