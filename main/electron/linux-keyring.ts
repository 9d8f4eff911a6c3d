import { app } from 'electron'

/** The desktops on which Chromium finds a keyring by itself; on others it uses none. `GetDesktopEnvironment` in Chromium's base/nix/xdg_util.cc. */
const KNOWN = /gnome|unity|cinnamon|deepin|pantheon|ukui|xfce|kde|plasma/i

/** By Electron's names for them, Chromium's switch values for its keyrings. */
const STORES: Readonly<Record<string, string>> = { gnome_libsecret: 'gnome-libsecret', kwallet: 'kwallet', kwallet5: 'kwallet5', kwallet6: 'kwallet6' }

/**
 * Before ready: points Chromium to the keyring that has the vault's key, whatever the desktop is now, since another would not open it;
 * without one, on a desktop that Chromium does not know, to the keyring service, if there is one. A choice on the command line stays.
 */
export async function chooseLinuxKeyring(previous: string | null, hasService: () => Promise<boolean>): Promise<void> {
  if (process.platform !== 'linux' || app.commandLine.hasSwitch('password-store')) return
  const store = STORES[previous ?? ''] ?? (isKnownDesktop() || !(await hasService()) ? null : 'gnome-libsecret')
  if (store !== null) app.commandLine.appendSwitch('password-store', store)
}

function isKnownDesktop(): boolean {
  const { XDG_CURRENT_DESKTOP = '', DESKTOP_SESSION = '', KDE_FULL_SESSION } = process.env
  return KNOWN.test(`${XDG_CURRENT_DESKTOP} ${DESKTOP_SESSION}`) || KDE_FULL_SESSION !== undefined
}
