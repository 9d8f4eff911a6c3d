import type { Command, CommandGroup } from '../../state/commands'

/** By group, in the order in which the groups first come. */
export function grouped(commands: readonly Command[]): readonly (readonly [CommandGroup, readonly Command[]])[] {
  const groups = [...new Set(commands.map(({ group }) => group))]
  return groups.map((group) => [group, commands.filter((command) => command.group === group)])
}
