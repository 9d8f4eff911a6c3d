import type { ImportField, ImportMapping, ImportRows, ImportTestView, ImportView, OpenedImport } from '../../../preload/import-views'
import type { AccountId, AccountView, ImportId } from '../../../preload/views'
import type { Accounts } from '../accounts/accounts'
import type { KeyTrial } from '../accounts/key-trial'
import { createBatch } from '../batch'
import { AppError } from '../errors'
import type { Clock, ImportParser } from '../ports'
import { openAge } from '../exports/age'
import type { Secret } from '../secret'
import { containerOf } from './detect'
import { draftsOf } from './draft'
import { refused, type ParsedImport } from './found'
import { secretColumns, toImportView } from './import-view'
import { tryKeys } from './key-tests'
import { reconcile, type Plan } from './reconcile'
import type { Stored } from './stored'

/** One import at a time: what was read is kept until it is applied, closed, or another takes its place. The page sees no key. */
export interface Imports {
  /** Throws 'import-unreadable', and 'cancelled' where it was closed meanwhile. */
  read(bytes: Uint8Array, source: string): Promise<OpenedImport>
  /** Decrypts and reads the age file that was read last; it stays to be tried again when it throws. */
  unlock(importId: ImportId, passphrase: Secret): Promise<ImportView>
  /** Against what is stored by now. */
  look(importId: ImportId): ImportView
  /** Understands the columns in another way. Throws 'input-invalid' where that would show keys. */
  map(mapping: ImportMapping): ImportView
  /** Lets account ID and key of rows change places, where that was suggested, or back. */
  swap(rows: ImportRows): ImportView
  /** Tries the keys of rows at their servers; nothing is stored. Ends when all are tried, or with `stopTest` or `close`. */
  test(rows: ImportRows): Promise<void>
  stopTest(): void
  /** Adds and changes all of these rows in one write, or none. Throws where one of them cannot be taken, or has become something else. */
  apply(rows: ImportRows): Promise<Applied>
  /** Forgets what was read, and ends what is under way. */
  close(): void
}
/** `rekeyed`: those of the updated ones that have another key now. */
export interface Applied { readonly added: AccountView[]; readonly updated: AccountView[]; readonly rekeyed: readonly AccountId[] }

interface Open {
  readonly id: ImportId
  readonly source: string
  readonly parsed: ParsedImport
  readonly secret: readonly boolean[]
  fields: readonly (ImportField | null)[]
  readonly swapped: Set<number>
  plans: readonly Plan[]
}

export function createImports(deps: {
  readonly accounts: Pick<Accounts, 'addAndChange'>
  readonly stored: () => readonly Stored[]
  /** Null where it cannot be read. */
  readonly keyOf: (id: AccountId) => Secret | null
  readonly parser: ImportParser
  readonly tryKey: KeyTrial
  readonly clock: Clock
  readonly newId: () => ImportId
  readonly onTested: (tested: { readonly importId: ImportId; readonly tests: readonly ImportTestView[] }) => void
}): Imports {
  const { parser, clock } = deps
  let open: Open | null = null
  let sealed: { readonly id: ImportId; readonly bytes: Uint8Array; readonly source: string } | null = null
  let reading = new AbortController()
  let testing = new AbortController()

  function close(): void {
    reading.abort()
    testing.abort()
    open = null
    sealed = null
  }

  function need(importId: ImportId): Open {
    if (open?.id !== importId) throw new AppError('not-found')
    return open
  }

  function plan({ parsed, fields, swapped }: Pick<Open, 'parsed' | 'fields' | 'swapped'>): readonly Plan[] {
    const stored = deps.stored()
    return reconcile(draftsOf(parsed, fields, swapped, stored), stored, deps.keyOf)
  }

  function shown(now: Open): ImportView {
    now.plans = plan(now)
    return toImportView({ ...now, importId: now.id })
  }

  async function readPlain(bytes: Uint8Array, source: string): Promise<ImportView> {
    const { signal } = (reading = new AbortController())
    const parsed = await parser.parse(bytes, source, signal)
    if (signal.aborted) throw new AppError('cancelled')
    open = { id: deps.newId(), source, parsed, secret: secretColumns(parsed), fields: parsed.fields, swapped: new Set(), plans: [] }
    return shown(open)
  }

  return {
    close,
    async read(bytes, source) {
      close()
      if (containerOf(bytes) !== 'age') return readPlain(bytes, source)
      sealed = { id: deps.newId(), bytes, source }
      return { needs: 'passphrase', importId: sealed.id, source }
    },
    async unlock(importId, passphrase) {
      if (sealed?.id !== importId) throw new AppError('not-found')
      const { source } = sealed
      const opened = await openAge(sealed.bytes, passphrase)
      try {
        const view = await readPlain(opened, source)
        sealed = null
        return view
      } finally {
        opened.fill(0)
      }
    },
    look: importId => shown(need(importId)),
    map({ importId, fields }) {
      const now = need(importId)
      const given = fields.filter(field => field !== null)
      const isSound = now.parsed.isTable && fields.length === now.parsed.columns.length && new Set(given).size === given.length
      // Everything else is shown to the page.
      if (!isSound || fields.some((field, at) => now.secret[at] === true && field !== null && field !== 'key')) throw new AppError('input-invalid')
      now.fields = fields
      now.swapped.clear()
      return shown(now)
    },
    swap({ importId, rows }) {
      const now = need(importId)
      const may = new Set(now.plans.filter(({ draft }) => draft.swap !== null).map(({ draft }) => draft.row))
      if (!rows.every(row => may.has(row))) throw new AppError('input-invalid')
      for (const row of rows) if (!now.swapped.delete(row)) now.swapped.add(row)
      return shown(now)
    },
    async test({ importId, rows }) {
      const wanted = new Set(rows)
      const drafts = need(importId).plans.filter(({ draft }) => wanted.has(draft.row) && draft.problem === null && draft.key !== null).map(({ draft }) => draft)
      testing.abort()
      const { signal } = (testing = new AbortController())
      const tell = createBatch<number, ImportTestView>(clock, tests => deps.onTested({ importId, tests: [...tests.values()] }))
      await tryKeys(drafts, { tryKey: deps.tryKey, clock, signal, onResult: test => tell(test.row, test) })
    },
    stopTest: () => testing.abort(),
    async apply({ importId, rows }) {
      const now = need(importId)
      const wanted = new Set(rows)
      const before = new Map(now.plans.map(each => [each.draft.row, each]))
      const taken = plan(now).filter(({ draft }) => wanted.has(draft.row))
      if (taken.length !== wanted.size || taken.some(({ isTakeable }) => !isTakeable)) throw refused('outdated')
      if (taken.some(each => !isSamePlan(each, before.get(each.draft.row)))) throw refused('outdated')
      const added = taken.filter(({ twin }) => twin === null)
      const changed = taken.filter(({ twin }) => twin !== null)
      const outcome = await deps.accounts.addAndChange(added.map(additionOf), changed.map(changeOf))
      close()
      return { ...outcome, rekeyed: changed.flatMap(({ twin, changes }) => (twin && changes.some(({ field }) => field === 'key') ? [twin.id] : [])) }
    },
  }
}

/** What the user saw is what is done. */
function isSamePlan(now: Plan, before: Plan | undefined): boolean {
  return before?.state === now.state && before.twin?.id === now.twin?.id && JSON.stringify(before.changes) === JSON.stringify(now.changes)
}

function additionOf({ draft }: Plan): Parameters<Accounts['addAndChange']>[0][number] {
  const { label, accountId, environment, key, accountClass, colour, tags, note } = draft
  if (!key) throw new AppError('key-required')
  return { key, label: label ?? '', accountId, environment, accountClass: accountClass ?? 'live', colour: colour ?? 'slate', tags: tags ?? [], note: note ?? '' }
}

function changeOf({ draft, twin, changes }: Plan): Parameters<Accounts['addAndChange']>[1][number] {
  const { label, accountClass, colour, tags, note, key } = draft
  if (!twin) throw new AppError('not-found')
  return {
    id: twin.id,
    profile: {
      ...(label !== null && { label }), ...(tags !== null && { tags }), ...(note !== null && { note }), ...(accountClass !== null && { accountClass }),
      ...(colour !== null && { colour }),
    },
    ...(key && changes.some(({ field }) => field === 'key') && { key }),
  }
}
