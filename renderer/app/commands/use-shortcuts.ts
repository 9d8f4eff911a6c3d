import { useEffect } from 'react'
import { pressedKeys } from '../../state/pressed-keys'
import { useStores } from '../../state/stores'

/** Runs the command whose keys are pressed, but for those that belong to an open dialog. */
export function useShortcuts(): void {
  const { commands, dialog } = useStores()
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => {
      const keys = pressedKeys(event)
      const command = keys === null || event.defaultPrevented ? undefined : commands.get().find((each) => each.keys === keys && each.isEnabled)
      if (!command) return
      const isIn = (selector: string): boolean => event.target instanceof Element && event.target.closest(selector) !== null
      // Among the accounts, one may be focused that is not the one a request would be sent as.
      if (command.group === 'request' && isIn('nav')) return
      const isInDialog = dialog.get() !== null || isIn('[role=dialog], [role=alertdialog]')
      // The same keys close the palette.
      const closes = command.id === 'palette' && dialog.get()?.kind === 'palette'
      if (isInDialog && !closes && command.group !== 'view') return
      event.preventDefault()
      if (closes) dialog.set(null)
      else command.run()
    }
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [commands, dialog])
}
