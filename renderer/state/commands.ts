import type { LucideIcon } from 'lucide-react'
import { useEffect, useEffectEvent } from 'react'
import { useLocale } from '../text'
import { printedKeys } from './keys'
import { useStore } from './store'
import { useStores } from './stores'

export type CommandGroup = 'accounts' | 'account' | 'request' | 'go' | 'view' | 'app'

/** One action of the window: palette, menu, sheet of shortcuts and keys all run the same one. */
export interface Command {
  readonly id: string
  readonly group: CommandGroup
  readonly label: string
  readonly icon: LucideIcon
  /** The keys it has unless the user chose others; see `keys.ts`. */
  readonly usualKeys: string | null
  readonly keys: string | null
  readonly isEnabled: boolean
  /** False for what the palette shows in another way. */
  readonly isInPalette: boolean
  readonly run: () => void
}

/** A command as its place describes it: without keys, enabled and in the palette unless it says otherwise. */
export type CommandOffer = Pick<Command, 'id' | 'group' | 'label' | 'icon' | 'run'> & Partial<Pick<Command, 'isEnabled' | 'isInPalette'>> & { readonly keys?: string }

/** Offers the commands of a part of the window while it is there. `commands` must be stable between renders; `run` need not. */
export function useOfferedCommands(commands: readonly Omit<CommandOffer, 'run'>[], run: (id: string) => void): void {
  const { offered } = useStores()
  const runLatest = useEffectEvent(run)
  useEffect(() => {
    const mine = commands.map((command): CommandOffer => ({ ...command, run: () => runLatest(command.id) }))
    offered.update((old) => [...old, mine])
    return () => offered.update((old) => old.filter((each) => each !== mine))
  }, [offered, commands])
}

/** The keys of a command as printed on them, for a tooltip; undefined while it has none. */
export function useKeysOf(id: string): string | undefined {
  const keys = useStore(useStores().commands, (commands) => commands.find((command) => command.id === id)?.keys)
  const locale = useLocale()
  return keys ? printedKeys(keys, locale) : undefined
}
