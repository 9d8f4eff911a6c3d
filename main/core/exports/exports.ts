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
import { accountsJson, keysFile } from './accounts-file'
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
    await Promise.all(withKey.map(({ id }) => activity.add(id, { what: 'export', detail: 'key' })))
    log.write('accounts.keys-exported', { accounts: withKey.length })
    const plain = keysFile(withKey.map(account => ({ account, key: keyOf(account.id) })), clock.now())
    try {
      return await sealAge(plain, passphrase, logN)
    } finally {
      plain.fill(0)
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
