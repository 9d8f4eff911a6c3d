import type { AccountView, AppView, SessionView, VaultView } from '../../../preload/views'
import type { PreferenceValues } from '../ports'

/** What the app knows of itself; `system` is the version of the operating system, `lines` come from the log. */
export interface Facts {
  readonly at: number
  readonly app: Pick<AppView, 'version' | 'electron' | 'platform' | 'locale'> & { readonly arch: string; readonly system: string }
  readonly vault: VaultView
  readonly settings: Pick<PreferenceValues, 'theme' | 'language' | 'clipboardSeconds' | 'keySlot'>
  readonly accounts: readonly AccountView[]
  readonly sessions: readonly SessionView[]
  readonly lines: readonly string[]
}

/** A text for whoever helps the user: states and numbers, no label, no id, no address, no folder. */
export function diagnosticsText({ at, app, vault, settings, accounts, sessions, lines }: Facts): string {
  return JSON.stringify({
    at: new Date(at).toISOString(),
    app: { version: app.version, electron: app.electron, platform: app.platform, arch: app.arch, system: app.system, locale: app.locale },
    vault: { state: vault.state, slot: vault.slot, backend: vault.backend, reason: vault.reason?.code ?? null, accountsOnDisk: vault.accountsOnDisk },
    settings: { theme: settings.theme, language: settings.language, clipboardSeconds: settings.clipboardSeconds, keySlot: settings.keySlot },
    accounts: {
      environment: countBy(accounts, ({ environment }) => environment.kind),
      class: countBy(accounts, ({ accountClass }) => accountClass),
      keyReadable: countBy(accounts, ({ keyReadable }) => String(keyReadable)),
    },
    sessions: {
      key: countBy(sessions, ({ key }) => key.state),
      keyReason: countBy(sessions, ({ key }) => key.reason?.code ?? 'none'),
      token: countBy(sessions, ({ token }) => token.state),
      tokenReason: countBy(sessions, ({ token }) => token.reason?.code ?? 'none'),
      clockOff: sessions.filter(({ skewMs }) => skewMs !== 0).length,
    },
    log: lines.map(line => JSON.parse(line) as unknown),
  }, null, 2)
}

function countBy<T>(items: readonly T[], word: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const item of items) counts[word(item)] = (counts[word(item)] ?? 0) + 1
  return counts
}
