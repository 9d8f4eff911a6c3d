import type { ShortcutChange } from '../../../preload/views'
import type { Command, CommandOffer } from '../../state/commands'

/** The commands with the keys that the user chose. Keys that were chosen for one command are no longer another's usual ones. */
export function bound(offers: readonly CommandOffer[], changes: readonly ShortcutChange[]): readonly Command[] {
  const chosen = new Map(changes.map(({ command, keys }) => [command, keys]))
  const taken = new Set(offers.map(({ id }) => chosen.get(id)))
  return offers.map(({ keys: usualKeys = null, ...offer }) => {
    const choice = chosen.get(offer.id)
    return { isEnabled: true, isInPalette: true, ...offer, usualKeys, keys: choice !== undefined ? choice : taken.has(usualKeys) ? null : usualKeys }
  })
}
