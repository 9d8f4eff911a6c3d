import { Braces, Layers, Library, Play, Square, Terminal } from 'lucide-react'
import { useMemo } from 'react'
import { useOfferedCommands, type CommandOffer } from '../../state/commands'
import { useText } from '../../text'
import { commandsText } from '../../text/commands'

/** What can be done with the request being written. */
export interface RequestActs {
  readonly send: () => void
  readonly cancel: () => void
  readonly copyCurl: () => void
  readonly runAsMany: () => void
  readonly library: () => void
  readonly variables: () => void
}

/** Puts them into palette, menu and sheet while the request is in view. */
export function useRequestCommands(acts: RequestActs, { isSendable, isRunning }: { readonly isSendable: boolean; readonly isRunning: boolean }): void {
  const t = useText(commandsText)
  const commands = useMemo(() => {
    const offer = (id: keyof RequestActs, label: string, icon: CommandOffer['icon'], more: Partial<CommandOffer> = {}) =>
      ({ id, group: 'request' as const, label, icon, ...more })
    return [
      offer('send', t.send, Play, { keys: 'Mod+Enter', isEnabled: isSendable && !isRunning }),
      offer('cancel', t.cancelRequest, Square, { keys: 'Mod+.', isEnabled: isRunning }),
      offer('copyCurl', t.copyCurl, Terminal, { keys: 'Mod+Shift+U', isEnabled: isSendable }),
      offer('runAsMany', t.runAsMany, Layers, { isEnabled: isSendable }),
      offer('library', t.library, Library, { keys: 'Mod+Shift+L' }),
      offer('variables', t.variables, Braces),
    ]
  }, [t, isSendable, isRunning])
  useOfferedCommands(commands, (id) => acts[id as keyof RequestActs]())
}
