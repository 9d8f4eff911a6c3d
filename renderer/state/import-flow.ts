import { useMemo } from 'react'
import { useApi, useClient } from './api'
import { useNotices } from './notices'
import { useStores } from './stores'

export interface ImportFlow {
  /** Asks for a file, then shows what is in it. */
  choose(): void
  fromClipboard(): void
  open(file: File): void
}

/** Three ways in, one preview: nothing is stored before the user has seen it. */
export function useImportFlow(): ImportFlow {
  const api = useApi()
  const { pathOf } = useClient()
  const { dialog } = useStores()
  const { act } = useNotices()

  return useMemo(() => ({
    choose: () => act(async () => {
      const view = await api.imports.choose()
      if (view) dialog.set({ kind: 'import', view })
    }),
    fromClipboard: () => act(async () => dialog.set({ kind: 'import', view: await api.imports.fromClipboard() })),
    open: (file) => act(async () => dialog.set({ kind: 'import', view: await api.imports.open(pathOf(file)) })),
  }), [api, pathOf, dialog, act])
}
