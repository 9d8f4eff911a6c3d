import type { AccountView, ImportId, ImportView, KeyInput, NewAccount, OpenedImport } from '../../../preload/views'
import type { Accounts } from '../accounts/accounts'
import { toErrorView } from '../error-view'
import { AppError } from '../errors'
import { isAge, openAge } from '../exports/age'
import type { Secret } from '../secret'
import { decode } from './decode'
import { readRows, type ImportRow } from './rows'

/** Text beyond this is no list of accounts; reading it would only block. */
const LONGEST_TEXT = 20_000_000
const MOST_ROWS = 20_000

export interface Imports {
  /** Reads accounts from a file or text and keeps them until they are applied; the page sees no key. An age file is kept until it is unlocked. */
  read(from: Uint8Array | string, source: string): OpenedImport
  /** Decrypts and reads the age file that was read last; stays to be tried again when it throws. */
  unlock(importId: ImportId, passphrase: Secret): Promise<ImportView>
  /** Adds every row without a problem, or none where one fails. */
  apply(importId: ImportId): Promise<AccountView[]>
}

export function createImports(deps: {
  accounts: Pick<Accounts, 'addAll' | 'check'>
  newId: () => ImportId
  /** Hands a key to the accounts as if it had been pasted. */
  hold: (key: Secret) => KeyInput
}): Imports {
  let open: { readonly id: ImportId; readonly inputs: readonly NewAccount[] } | null = null
  let sealed: { readonly id: ImportId; readonly bytes: Uint8Array; readonly source: string } | null = null

  function toInput(row: ImportRow, key: Secret): NewAccount {
    const { label, accountId, environment, accountClass, colour, tags, note } = row
    return { label, accountId, key: deps.hold(key), environment, accountClass, colour, tags, note, allowDuplicate: false }
  }

  function readText(text: string, source: string): ImportView {
    if (text.length > LONGEST_TEXT) throw new AppError('import-unreadable')
    const rows = readRows(text)
    if (rows.length > MOST_ROWS) throw new AppError('import-unreadable')
    const read = rows.map((row, index) => {
      const { label, accountId, environment, key } = row
      const input = row.problem || !key ? null : toInput(row, key)
      const problem = input ? deps.accounts.check(input) : row.problem
      const view = { row: index + 1, label, accountId, environment, hasKey: key !== null, problem: problem && toErrorView(problem) }
      return { view, input: problem ? null : input }
    })
    const importId = deps.newId()
    open = { id: importId, inputs: read.flatMap(({ input }) => input ?? []) }
    return { importId, source, rows: read.map(({ view }) => view) }
  }

  return {
    read(from, source) {
      const bytes = typeof from === 'string' ? Buffer.from(from) : from
      if (!isAge(bytes)) return readText(typeof from === 'string' ? from : decode(from), source)
      sealed = { id: deps.newId(), bytes, source }
      return { importId: sealed.id, source, needsPassphrase: true }
    },
    async unlock(importId, passphrase) {
      if (sealed?.id !== importId) throw new AppError('not-found')
      const { bytes, source } = sealed
      const opened = await openAge(bytes, passphrase)
      const text = decode(opened)
      opened.fill(0)
      const view = readText(text, source)
      sealed = null
      return view
    },
    async apply(importId) {
      if (open?.id !== importId) throw new AppError('not-found')
      const added = await deps.accounts.addAll(open.inputs)
      open = null
      return added
    },
  }
}
