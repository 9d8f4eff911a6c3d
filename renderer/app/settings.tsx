import { NetworkSettings } from '../features/network/network-settings'
import { SecurityPage } from '../features/security/security-page'
import { ShortcutSettings } from '../features/shortcuts/shortcut-settings'
import { SettingsDialog } from '../features/settings/settings-dialog'
import { VaultSettings } from '../features/vault/vault-settings'
import type { SettingsPage } from '../state/stores'

interface Props { readonly page?: SettingsPage | undefined; readonly onClose: () => void }

/** The settings with the pages of all features. */
export function Settings({ page = 'general', onClose }: Props) {
  return <SettingsDialog firstPage={page} shortcuts={<ShortcutSettings />} network={<NetworkSettings />} vault={<VaultSettings />} security={<SecurityPage />} onClose={onClose} />
}
