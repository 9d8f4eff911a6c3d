import { Menu, nativeImage, Tray, type MenuItemConstructorOptions } from 'electron'
import type { TrayAction, TrayItem, TrayModel } from '../core/ports'

/** What the tray of each system shows at its usual size. */
const ICON_PX = process.platform === 'darwin' ? 18 : process.platform === 'win32' ? 16 : 22

export interface TrayIcon {
  show(model: TrayModel): void
}

/** Where the system has no tray, nothing is seen of it, and nothing breaks. */
export function createTray(icon: string, act: (action: TrayAction) => void): TrayIcon {
  const tray = new Tray(nativeImage.createFromPath(icon).resize({ width: ICON_PX, height: ICON_PX, quality: 'best' }))
  // On Windows a click is for the app, and the other button for the menu; elsewhere the system decides.
  if (process.platform === 'win32') tray.on('click', () => act({ what: 'open' }))
  return {
    show({ tooltip, items }) {
      tray.setToolTip(tooltip)
      tray.setContextMenu(Menu.buildFromTemplate(items.map(item => template(item, act))))
    },
  }
}

function template(item: TrayItem, act: (action: TrayAction) => void): MenuItemConstructorOptions {
  if (item === 'separator') return { type: 'separator' }
  const { action, submenu } = item
  // An ampersand would underline the next letter.
  const label = item.label.replaceAll('&', '&&')
  if (submenu) return { label, submenu: submenu.map(each => template(each, act)) }
  return action ? { label, click: () => act(action) } : { label, enabled: false }
}
