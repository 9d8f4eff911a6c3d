import { app } from 'electron'
import type { LoginItem } from '../core/ports'

/** Starts without a window, where there is a tray. */
export const HIDDEN = 'hidden'

/** In development the program is Electron itself, which would start its own page at login. */
export function canStartAtLogin(): boolean {
  return app.isPackaged
}

/** `setAutostart`: for Linux, where Electron does nothing. */
export function createLoginItem(setAutostart: (command: readonly string[] | null) => Promise<void>): LoginItem {
  return {
    async set(isOn) {
      if (!canStartAtLogin()) return
      if (process.platform === 'linux') return setAutostart(isOn ? linuxCommand() : null)
      // A portable program on Windows runs from a temporary folder.
      const path = process.env['PORTABLE_EXECUTABLE_FILE'] ?? process.execPath
      app.setLoginItemSettings({ openAtLogin: isOn, ...(process.platform === 'win32' && { path, args: [`--${HIDDEN}`] }) })
    },
  }
}

/** Whether the system started the app at login, or somebody as it would. */
export function isHiddenStart(): boolean {
  return app.commandLine.hasSwitch(HIDDEN) || (process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin)
}

/** An AppImage is mounted anew in another place at each start; its own path stays. */
function linuxCommand(): readonly string[] {
  const folder = app.commandLine.getSwitchValue('user-data-dir')
  return [process.env['APPIMAGE'] ?? process.execPath, `--${HIDDEN}`, ...(folder === '' ? [] : [`--user-data-dir=${app.getPath('userData')}`])]
}
