import { app, dialog, shell, type BrowserWindow } from 'electron'
import { randomBytes, randomUUID } from 'node:crypto'
import { events as pushed, type Events } from '../preload/contract'
import { createCore, type Core } from './core/core'
import type { Log } from './core/ports'
import { createClipboard } from './electron/clipboard'
import { createHttp } from './electron/http'
import { createPresence } from './electron/power'
import type { StoredPreferences } from './electron/preferences'
import { createSafeStorageWrap } from './electron/safe-storage'
import { createAccountsIpc } from './ipc/accounts'
import { createActivityIpc } from './ipc/activity'
import { createAppIpc } from './ipc/app'
import type { AllHandlers } from './ipc/dispatch'
import { createIdentityIpc } from './ipc/identity'
import { createImportsIpc } from './ipc/imports'
import { createRequestsIpc } from './ipc/requests'
import { createSandboxIpc } from './ipc/sandbox'
import { createSecretsIpc } from './ipc/secrets'
import { createSessionIpc } from './ipc/session'
import { createSettingsIpc } from './ipc/settings'
import { createTokenIpc } from './ipc/token'
import { createVaultIpc } from './ipc/vault'
import { createClock } from './node/clock'
import { createFiles } from './node/files'
import { readTextFile } from './node/import-file'
import { createKeychainWrap } from './node/keychain'
import { createSandbox } from './node/sandbox'
import { watchScreenLock } from './node/screen-lock'
import { readSecretService } from './node/secret-service'

export interface App {
  readonly core: Core
  readonly handlers: AllHandlers
  isLocked(): boolean
}

/** The one place where ports meet adapters. Nothing is asked of the keyring or the disk before `core.start()`. */
export function compose(deps: {
  readonly window: () => BrowserWindow | null
  readonly preferences: StoredPreferences
  readonly dataFolder: string
  readonly log: Log
}): App {
  const { window, preferences, dataFolder, log } = deps
  const clipboard = createClipboard()
  const isLocked = async (): Promise<boolean> => (await readSecretService()) === 'locked'
  const safeStorage = createSafeStorageWrap(isLocked)
  const core = createCore({
    clock: createClock(),
    files: createFiles(dataFolder),
    wraps: [safeStorage, createKeychainWrap(isLocked)],
    http: createHttp(),
    sandbox: createSandbox(),
    presence: createPresence(watchScreenLock),
    clipboard, log, preferences, randomBytes,
    random: Math.random,
    newId: randomUUID,
    version: app.getVersion(),
  })

  for (const event of Object.keys(pushed) as (keyof Events)[]) {
    core.events.on(event, payload => window()?.webContents.send(event, payload))
  }

  const info = {
    version: app.getVersion(), electron: process.versions.electron, platform: process.platform, locale: app.getLocale(), dataFolder,
  }
  const files = {
    async choose() {
      const parent = window()
      const { filePaths } = parent
        ? await dialog.showOpenDialog(parent, { properties: ['openFile'] })
        : await dialog.showOpenDialog({ properties: ['openFile'] })
      return filePaths[0] ?? null
    },
    read: readTextFile,
  }
  const handlers: AllHandlers = {
    app: createAppIpc(info, clipboard, async folder => { await shell.openPath(folder) }),
    vault: createVaultIpc(core, { relaunch, mustRelaunch: safeStorage.remembersAnswer }),
    accounts: createAccountsIpc(core),
    session: createSessionIpc(core),
    identity: createIdentityIpc(core),
    token: createTokenIpc(core),
    secrets: createSecretsIpc(core, clipboard),
    requests: createRequestsIpc(core, clipboard),
    activity: createActivityIpc(core),
    imports: createImportsIpc(core, files, clipboard),
    settings: createSettingsIpc(core),
    sandbox: createSandboxIpc(core),
  }
  return { core, handlers, isLocked: () => core.vault.state().state === 'locked' }
}

function relaunch(): void {
  app.relaunch()
  app.quit()
}
