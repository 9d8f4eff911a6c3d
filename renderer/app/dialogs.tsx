import { lazy, Suspense } from 'react'
import { useStore } from '../state/store'
import { useStores } from '../state/stores'

const AccountDialog = lazy(async () => ({ default: (await import('../features/accounts/account-dialog')).AccountDialog }))
const ExportDialog = lazy(async () => ({ default: (await import('../features/export/export-dialog')).ExportDialog }))
const ImportDialog = lazy(async () => ({ default: (await import('../features/import/import-dialog')).ImportDialog }))
const PaletteDialog = lazy(async () => ({ default: (await import('../features/palette/palette-dialog')).PaletteDialog }))
const RestoreDialog = lazy(async () => ({ default: (await import('../features/vault/restore-dialog')).RestoreDialog }))
const ShortcutsDialog = lazy(async () => ({ default: (await import('../features/shortcuts/shortcuts-dialog')).ShortcutsDialog }))
const Settings = lazy(async () => ({ default: (await import('./settings')).Settings }))

/** The one dialog that is open, loaded when it first opens. */
export function Dialogs() {
  const { dialog } = useStores()
  const open = useStore(dialog)
  const close = (): void => dialog.set(null)
  return (
    <Suspense fallback={null}>
      {open?.kind === 'add-account' && <AccountDialog id={null} onClose={close} />}
      {open?.kind === 'edit-account' && <AccountDialog id={open.id} onClose={close} />}
      {open?.kind === 'import' && <ImportDialog reading={open.reading} onClose={close} />}
      {open?.kind === 'export' && <ExportDialog marked={open.marked} onClose={close} />}
      {open?.kind === 'palette' && <PaletteDialog onClose={close} />}
      {open?.kind === 'shortcuts' && <ShortcutsDialog onChange={() => dialog.set({ kind: 'settings', page: 'shortcuts' })} onClose={close} />}
      {open?.kind === 'settings' && <Settings page={open.page} onClose={close} />}
      {open?.kind === 'restore' && <RestoreDialog onClose={close} />}
    </Suspense>
  )
}
