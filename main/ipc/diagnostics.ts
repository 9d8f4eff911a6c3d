import { release } from 'node:os'
import type { AppView } from '../../preload/views'
import type { Core } from '../core/core'
import { diagnosticsText } from '../core/diagnostics/diagnostics'
import { vaultView } from '../core/vault/vault-view'

/** Enough for what led to a fault, and still to be read by a person. */
const LAST_LINES = 500

/** Writes what the app knows of itself where the user wants it; false when they close the dialog. */
export function createDiagnostics(deps: {
  readonly core: Pick<Core, 'vault' | 'preferences' | 'accounts' | 'sessions'>
  readonly info: AppView
  readonly lastLines: (count: number) => string[]
  /** Asks the user where to. */
  readonly save: (name: string, text: string) => Promise<boolean>
}): () => Promise<boolean> {
  const { core: { vault, preferences, accounts, sessions }, info } = deps
  return () => deps.save('tillkeys-diagnostics.json', diagnosticsText({
    at: Date.now(),
    app: { ...info, arch: process.arch, system: release() },
    vault: vaultView(vault.state()), settings: preferences.read(), accounts: accounts.list(), sessions: sessions.views(),
    lines: deps.lastLines(LAST_LINES),
  }))
}
