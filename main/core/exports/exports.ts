import { exportPhrase, hasUsableKey } from '../../../preload/catalogue/exports'
import type { AccountsExport, ExportFormat, KeysExported } from '../../../preload/export-views'
import type { AccountId, AccountView } from '../../../preload/views'
import type { Accounts } from '../accounts/accounts'
import type { Activity } from '../activity/activity'
import { AppError } from '../errors'
import type { Clock, Log } from '../ports'
import type { Secret } from '../secret'
import type { Sessions } from '../session/sessions'
import { requireLong } from '../vault/passphrase'
import { accountLine, type AccountLine } from './account-lines'
import { accountsCsv } from './accounts-csv'
import { accountsJson, keyLine, keysFile } from './accounts-file'
import { accountsMarkdown } from './accounts-markdown'
import { sealAge } from './age'

export interface TextFile { readonly name: string; readonly text: string }
export interface KeysFile extends KeysExported {
  readonly name: string
  /** Logs the export in each account's activity, then reads the keys and encrypts them; call it when it is certain that they are wanted. */
  readonly make: () => Promise<Uint8Array>
}

/** The accounts on their way out of the app: in the order of the ids, leaving out those that are gone. */
export interface Exports {
  /** Without keys and tokens. */
  text(wanted: AccountsExport): TextFile
  /** With keys, encrypted. Throws 'input-invalid' unless `confirmation` is what `exportPhrase` says for as many keys as there are, and 'passphrase-short'. */
  withKeys(wanted: { readonly ids: readonly AccountId[]; readonly passphrase: Secret; readonly confirmation: string }): KeysFile
}

/** After so many accounts others have their turn. */
const PORTION = 500
const EXTENSIONS: Readonly<Record<ExportFormat, string>> = { json: 'json', csv: 'csv', markdown: 'md' }
const WRITERS: Readonly<Record<ExportFormat, (lines: readonly AccountLine[], at: number, language: 'en' | 'de') => string>> = {
  json: accountsJson, csv: accountsCsv, markdown: accountsMarkdown,
}

export function createExports(deps: {
  clock: Clock
  accounts: Pick<Accounts, 'list'>
  sessions: Pick<Sessions, 'view'>
  activity: Pick<Activity, 'add'>
  log: Log
  keyOf: (id: AccountId) => Secret
  /** What the age tool takes, unless a test wants less. */
  logN?: number
}): Exports {
  const { clock, accounts, sessions, activity, log, keyOf, logN } = deps

  function chosen(ids: readonly AccountId[]): AccountView[] {
    const known = new Map(accounts.list().map(account => [account.id, account]))
    return [...new Set(ids)].flatMap(id => known.get(id) ?? [])
  }

  const nameOf = (extension: string): string => `tillkeys-accounts-${new Date(clock.now()).toISOString().slice(0, 10)}.${extension}`

  async function sealed(withKey: readonly AccountView[], passphrase: Secret): Promise<Uint8Array> {
    log.write('accounts.keys-exported', { accounts: withKey.length })
    const plain: Uint8Array[] = []
    try {
      for (let from = 0; from < withKey.length; from += PORTION) {
        const portion = withKey.slice(from, from + PORTION)
        await Promise.all(portion.map(({ id }) => activity.add(id, { what: 'export', detail: 'key' })))
        plain.push(...portion.map(account => keyLine(account, keyOf(account.id))))
        await new Promise<void>(resolve => clock.after(0, resolve))
      }
      const file = keysFile(plain, clock.now())
      plain.push(file)
      return await sealAge(file, passphrase, logN)
    } finally {
      for (const bytes of plain) bytes.fill(0)
    }
  }

  return {
    text({ format, ids, language }) {
      const now = clock.now()
      const lines = chosen(ids).map(account => accountLine(account, sessions.view(account.id), now))
      return { name: nameOf(EXTENSIONS[format]), text: WRITERS[format](lines, now, language) }
    },
    withKeys({ ids, passphrase, confirmation }) {
      const all = chosen(ids)
      const withKey = all.filter(hasUsableKey)
      if (withKey.length === 0 || confirmation.trim() !== exportPhrase(withKey.length)) throw new AppError('input-invalid', { detail: 'confirmation' })
      requireLong(passphrase)
      return {
        name: nameOf('age'),
        saved: withKey.length,
        leftOut: all.filter(account => !hasUsableKey(account)).map(({ id }) => id),
        make: () => sealed(withKey, passphrase),
      }
    },
  }
}
