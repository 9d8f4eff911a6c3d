import type { MenuCommand } from '../../preload/menu-views'
import type { AccountId, AppView } from '../../preload/views'
import type { Core } from '../core/core'
import { AppError } from '../core/errors'
import type { Clipboard } from '../core/ports'
import { parse, type Handlers } from './handlers'
import * as input from './input'

export interface AppDeps {
  readonly info: AppView
  readonly clipboard: Clipboard
  readonly showFolder: (folder: string) => Promise<void>
  /** Where the user says, and restarts; false when cancelled. */
  readonly moveData: () => Promise<boolean>
  /** Saves the bundle where the user says; false when cancelled. */
  readonly diagnostics: () => Promise<boolean>
  /** A window of its own for the account. */
  readonly openWindow: (id: AccountId) => void
  readonly showMenu: (commands: readonly MenuCommand[]) => void
}

export function createAppIpc({ accounts, vault }: Pick<Core, 'accounts' | 'vault'>, deps: AppDeps): Handlers<'app'> {
  return {
    info: async () => deps.info,
    copyText: async text => deps.clipboard.write(parse(input.text, text)),
    showDataFolder: () => deps.showFolder(deps.info.dataFolder),
    async moveDataFolder() {
      // The restart would forget them.
      if (vault.state().state === 'memory') throw new AppError('vault-unavailable')
      return deps.moveData()
    },
    diagnostics: deps.diagnostics,
    async openWindow(id) {
      const account = parse(input.accountId, id)
      accounts.profile(account)
      deps.openWindow(account)
    },
    menu: async commands => deps.showMenu(parse(input.menu, commands)),
  }
}
