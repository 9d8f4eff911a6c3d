import { useEffect } from 'react'
import { ACCELERATOR } from '../../preload/catalogue/accelerators'
import type { MenuCommand } from '../../preload/menu-views'
import { useApi, usePushed } from '../state/api'
import type { Command } from '../state/commands'
import { useStore } from '../state/store'
import { useStores } from '../state/stores'

const SETTLE_MS = 300
const names: Readonly<Record<string, string>> = {
  'Mod': 'CommandOrControl', 'Ctrl': 'Control', '+': 'Plus', 'Enter': 'Return', 'ArrowLeft': 'Left', 'ArrowRight': 'Right', 'ArrowUp': 'Up', 'ArrowDown': 'Down',
}

/** Keeps the system's menu to the commands of the window in front, and runs what is chosen there. Several windows share one menu on a Mac. */
export function NativeMenu(): null {
  const api = useApi()
  const { commands } = useStores()
  const all = useStore(commands)
  usePushed('command.chosen', (id) => {
    const command = commands.get().find((each) => each.id === id)
    if (command?.isEnabled) command.run()
  })
  useEffect(() => {
    let sent = ''
    const send = (): void => {
      const shown = menuOf(all)
      const text = JSON.stringify(shown)
      if (text === sent) return
      sent = text
      // Without its menu the window has everything still.
      api.app.menu(shown).catch(() => undefined)
    }
    const onFocus = (): void => {
      sent = ''
      send()
    }
    const timer = window.setTimeout(send, SETTLE_MS)
    window.addEventListener('focus', onFocus)
    return () => {
      window.clearTimeout(timer)
      window.removeEventListener('focus', onFocus)
    }
  }, [api, all])
  return null
}

/** Without the many that only have keys, and without searches, whose names may name customers. */
export function menuOf(commands: readonly Command[]): readonly MenuCommand[] {
  return commands
    .filter(({ id, isInPalette }) => (isInPalette || id === 'palette') && !id.startsWith('filter-'))
    .map(({ id, group, label, keys, isEnabled }) => ({ id, group, label, accelerator: acceleratorOf(keys), isEnabled }))
}

/** Null for what the system's menu cannot print. */
export function acceleratorOf(keys: string | null): string | null {
  if (keys === null) return null
  const accelerator = keys.split(/\+(?=.)/).map((part) => names[part] ?? part).join('+')
  return ACCELERATOR.test(accelerator) ? accelerator : null
}
