import type { MenuCommand } from '../../preload/menu-views'
import type { AccountId, AppView } from '../../preload/views'
import type { Core } from '../core/core'
import type { Clipboard } from '../core/ports'
import { parse, type Handlers } from './handlers'
import * as input from './input'

export interface AppDeps {
  readonly info: AppView
  readonly clipboard: Clipboard
  readonly showFolder: (folder: string) => Promise<void>
  /** Saves the bundle where the user says; false when cancelled. */
  readonly diagnostics: () => Promise<boolean>
  /** A window of its own for the account. */
  readonly openWindow: (id: AccountId) => void
  readonly showMenu: (commands: readonly MenuCommand[]) => void
}

export function createAppIpc({ accounts }: Pick<Core, 'accounts'>, deps: AppDeps): Handlers<'app'> {
  return {
    info: async () => deps.info,
    copyText: async text => deps.clipboard.write(parse(input.text, text)),
    showDataFolder: () => deps.showFolder(deps.info.dataFolder),
    diagnostics: deps.diagnostics,
    async openWindow(id) {
      const account = parse(input.accountId, id)
      accounts.profile(account)
      deps.openWindow(account)
    },
    menu: async commands => deps.showMenu(parse(input.menu, commands)),
  }
}
