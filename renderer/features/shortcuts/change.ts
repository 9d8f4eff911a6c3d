import type { ShortcutChange } from '../../../preload/views'
import type { Command } from '../../state/commands'

/** The choices with `keys` for one command; whoever had them has none now. Its usual keys are no choice. */
export function withKeys(changes: readonly ShortcutChange[], commands: readonly Command[], command: Command, keys: string | null): readonly ShortcutChange[] {
  const loser = holderOf(commands, command, keys)
  const others = changes.filter((change) => change.command !== command.id && change.command !== loser?.id)
  return [
    ...others,
    ...(keys === command.usualKeys ? [] : [{ command: command.id, keys }]),
    ...(loser ? [{ command: loser.id, keys: null }] : []),
  ]
}

/** Another command that has these keys now. */
export function holderOf(commands: readonly Command[], command: Command, keys: string | null): Command | undefined {
  return keys === null ? undefined : commands.find((other) => other.keys === keys && other.id !== command.id)
}
