import { useMemo } from 'react'
import type { OpenedImport } from '../../preload/import-views'
import { useClient } from './api'
import { useStores } from './stores'

export interface ImportFlow {
  /** Asks for a file, then shows what is in it. */
  choose(): void
  fromClipboard(): void
  open(file: File): void
}

/** Three ways in, one preview, which also says what is wrong with what was read: nothing is stored before the user has seen it. */
export function useImportFlow(): ImportFlow {
  const { api: { imports }, pathOf } = useClient()
  const { dialog } = useStores()

  return useMemo(() => {
    const show = (reading: Promise<OpenedImport | null>): void => dialog.set({ kind: 'import', reading })
    return {
      choose: () => show(imports.choose()),
      fromClipboard: () => show(imports.fromClipboard()),
      open: (file) => show(imports.open(pathOf(file))),
    }
  }, [imports, pathOf, dialog])
}
