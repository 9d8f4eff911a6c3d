import type { AccountView, ImportId, ImportView, KeyInput, NewAccount } from '../../../preload/views'
import type { Accounts } from '../accounts/accounts'
import { toErrorView } from '../error-view'
import { AppError } from '../errors'
import type { Secret } from '../secret'
import { readRows, type ImportRow } from './rows'

/** Text beyond this is no list of accounts; reading it would only block. */
const LONGEST_TEXT = 20_000_000
const MOST_ROWS = 20_000

export interface Imports {
  /** Reads accounts from text and keeps them until they are applied; the page sees no key. */
  read(text: string, source: string): ImportView
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

  function toInput(row: ImportRow, key: Secret): NewAccount {
    const { label, accountId, environment, tags, note } = row
    return { label, accountId, key: deps.hold(key), environment, accountClass: 'live', colour: 'slate', tags, note, allowDuplicate: false }
  }

  return {
    read(text, source) {
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
    },
    async apply(importId) {
      if (open?.id !== importId) throw new AppError('not-found')
      const added = await deps.accounts.addAll(open.inputs)
      open = null
      return added
    },
  }
}
