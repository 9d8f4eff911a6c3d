import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { MenuItem, MenuModel } from '../core/ports'

/** Puts the menu in the place of the one before. Its keys are only printed, so that none runs twice; a Mac's editing keys are its menu's. */
export function showMenu(model: MenuModel, choose: (command: string) => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(model.map(({ label, items }) => ({ label, submenu: items.map(item => template(item, choose)) }))))
}

function template(item: MenuItem, choose: (command: string) => void): MenuItemConstructorOptions {
  if (item === 'separator') return { type: 'separator' }
  if ('role' in item) return { role: item.role, ...(process.platform !== 'darwin' && { registerAccelerator: false }) }
  const { id, label, accelerator, isEnabled } = item.command
  return {
    id, label: label.replaceAll('&', '&&'), enabled: isEnabled, click: () => choose(id),
    ...(accelerator !== null && { accelerator, registerAccelerator: false }),
  }
}
