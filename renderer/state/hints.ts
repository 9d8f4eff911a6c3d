import { useMemo } from 'react'
import { useUpdateSettings } from './settings'
import { useStore } from './store'
import { useStores } from './stores'

export interface Hint {
  readonly isDismissed: boolean
  /** For good. */
  dismiss(): void
  bringBack(): void
}

/** Something that is shown until the user puts it away. */
export function useHint(name: string): Hint {
  const { settings } = useStores()
  const isDismissed = useStore(settings, ({ dismissedHints }) => dismissedHints.includes(name))
  const update = useUpdateSettings()
  return useMemo(() => {
    const others = (): readonly string[] => settings.get().dismissedHints.filter((it) => it !== name)
    return {
      isDismissed,
      dismiss: () => update({ dismissedHints: [...others(), name] }),
      bringBack: () => update({ dismissedHints: others() }),
    }
  }, [settings, update, name, isDismissed])
}
