import type { Core } from '../core/core'
import type { Updates } from '../core/updates/updates'
import { createAccountsIpc } from './accounts'
import { createActivityIpc } from './activity'
import { createAppIpc, type AppDeps } from './app'
import { createConnectionIpc } from './connection'
import { createDisarmIpc } from './disarm'
import type { AllHandlers } from './dispatch'
import { createExportsIpc, type SaveBytes } from './exports'
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
import { createUpdatesIpc } from './updates'
import { createVariablesIpc } from './variables'
import { createVaultIpc } from './vault'

/** Every feature's handlers over one core: what the page may ask. */
export function createHandlers(core: Core, deps: AppDeps & {
  readonly files: ImportFiles
  readonly caFile: ImportFiles
  readonly save: SaveText
  readonly updates: Updates
  /** In the system's browser. */
  readonly openAddress: (url: string) => Promise<void>
  readonly saveBytes: SaveBytes
  /** Where the user wants to save a file of that name; null when they do not. */
  readonly choosePlace: (name: string) => Promise<string | null>
  /** `mustRelaunch`: only a new process would ask the keyring again. */
  readonly restart: { relaunch(): void; mustRelaunch(): boolean }
}): AllHandlers {
  const { clipboard, files, caFile, save, saveBytes, choosePlace, restart } = deps
  return {
    app: createAppIpc(core, deps),
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
    exports: createExportsIpc(core, save, saveBytes),
    settings: createSettingsIpc(core),
    connection: createConnectionIpc(core, caFile),
    updates: createUpdatesIpc(deps.updates, deps.openAddress),
    sandbox: createSandboxIpc(core),
  }
}
