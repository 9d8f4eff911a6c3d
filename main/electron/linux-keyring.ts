import { app } from 'electron'

/** The desktops on which Chromium finds a keyring by itself; on others it uses none. `GetDesktopEnvironment` in Chromium's base/nix/xdg_util.cc. */
const KNOWN = /gnome|unity|cinnamon|deepin|pantheon|ukui|xfce|kde|plasma/i

/** Before ready: on a desktop that Chromium does not know, points it to the keyring service, if there is one. */
export async function chooseLinuxKeyring(hasService: () => Promise<boolean>): Promise<void> {
  const { XDG_CURRENT_DESKTOP = '', DESKTOP_SESSION = '', KDE_FULL_SESSION } = process.env
  if (process.platform !== 'linux' || app.commandLine.hasSwitch('password-store')) return
  if (KNOWN.test(`${XDG_CURRENT_DESKTOP} ${DESKTOP_SESSION}`) || KDE_FULL_SESSION !== undefined) return
  if (await hasService()) app.commandLine.appendSwitch('password-store', 'gnome-libsecret')
}
