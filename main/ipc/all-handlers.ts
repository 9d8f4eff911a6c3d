import type { AppView } from '../../preload/views'
import type { Core } from '../core/core'
import type { Clipboard } from '../core/ports'
import { createAccountsIpc } from './accounts'
import { createActivityIpc } from './activity'
import { createAppIpc } from './app'
import { createConnectionIpc } from './connection'
import { createDisarmIpc } from './disarm'
import type { AllHandlers } from './dispatch'
import { createHealthIpc, type SaveText } from './health'
import { createHistoryIpc } from './history'
import { createIdentityIpc } from './identity'
import { createImportsIpc, type ImportFiles } from './imports'
import { createRequestsIpc } from './requests'
import { createRightsIpc } from './rights'
import { createRunsIpc } from './runs'
import { createSandboxIpc } from './sandbox'
import { createSavedIpc } from './saved'
import { createSecretsIpc } from './secrets'
import { createSessionIpc } from './session'
import { createSettingsIpc } from './settings'
import { createTokenIpc } from './token'
import { createVariablesIpc } from './variables'
import { createVaultIpc } from './vault'

/** Every feature's handlers over one core: what the page may ask. */
export function createHandlers(core: Core, deps: {
  readonly info: AppView
  readonly clipboard: Clipboard
  readonly files: ImportFiles
  readonly caFile: ImportFiles
  readonly showFolder: (folder: string) => Promise<void>
  /** Saves the bundle where the user says; false when cancelled. */
  readonly diagnostics: () => Promise<boolean>
  readonly save: SaveText
  /** Where the user wants to save a file of that name; null when they do not. */
  readonly choosePlace: (name: string) => Promise<string | null>
  /** `mustRelaunch`: only a new process would ask the keyring again. */
  readonly restart: { relaunch(): void; mustRelaunch(): boolean }
}): AllHandlers {
  const { info, clipboard, files, caFile, showFolder, diagnostics, save, choosePlace, restart } = deps
  return {
    app: createAppIpc(info, clipboard, showFolder, diagnostics),
    vault: createVaultIpc(core, restart),
    accounts: createAccountsIpc(core),
    session: createSessionIpc(core),
    health: createHealthIpc(core, save),
    identity: createIdentityIpc(core),
    rights: createRightsIpc(core, save),
    disarm: createDisarmIpc(core, save),
    token: createTokenIpc(core),
    secrets: createSecretsIpc(core, clipboard),
    requests: createRequestsIpc(core, choosePlace),
    runs: createRunsIpc(core, save),
    variables: createVariablesIpc(core),
    saved: createSavedIpc(core),
    history: createHistoryIpc(core, clipboard),
    activity: createActivityIpc(core),
    imports: createImportsIpc(core, files, clipboard),
    settings: createSettingsIpc(core),
    connection: createConnectionIpc(core, caFile),
    sandbox: createSandboxIpc(core),
  }
}
