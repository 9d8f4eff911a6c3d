import type { Api, Events } from '../../preload/contract'
import type { ImportRowView, ImportView } from '../../preload/import-views'
import type { AccountView, ImportId } from '../../preload/views'
import { sampleAccount, sampleError } from './samples'

const importId = 'import-1' as ImportId

export function sampleImportRow(over: Partial<ImportRowView> & Pick<ImportRowView, 'row'>): ImportRowView {
  return {
    label: `Row ${over.row}`, accountId: `aa${over.row}`, environment: { kind: 'production' }, accountClass: 'live', tags: [], hasKey: true, state: 'new', problem: null,
    twin: null, changes: [], repeats: null, isTakeable: true, swap: null, ...over,
  }
}

export function sampleImport(over: Partial<ImportView> = {}): ImportView {
  return {
    needs: null, importId, source: 'accounts.csv', format: 'csv', encoding: 'utf-8', delimiter: ';', leftOut: 0,
    columns: [
      { name: 'Kunde', sample: '••• •••', field: 'label', isSecret: false }, { name: 'Konto-ID', sample: '•••-•••', field: 'accountId', isSecret: false },
      { name: 'API-Key', sample: '•••', field: 'key', isSecret: true }, { name: 'Ort', sample: '•••', field: null, isSecret: false },
    ],
    rows: [
      sampleImportRow({ row: 1, label: 'Eisdiele Venezia' }), sampleImportRow({ row: 2, label: 'Kiosk am Eck', environment: { kind: 'staging' } }),
      sampleImportRow({ row: 3, label: '', hasKey: false, state: 'problem', problem: sampleError('key-required'), isTakeable: false }),
    ],
    ...over,
  }
}

/** Reads the same file from everywhere; rows that are applied become accounts. */
export function createFakeImports({ push, keep, view = sampleImport() }: {
  push: <E extends keyof Events>(event: E, payload: Events[E]) => void
  keep: (account: AccountView) => AccountView
  view?: ImportView | undefined
}): Api['imports'] {
  let shown = view
  return {
    choose: async () => shown,
    open: async (path) => ({ ...shown, source: path }),
    fromClipboard: async () => ({ ...shown, source: 'clipboard' }),
    unlock: async () => shown,
    look: async () => shown,
    map: async ({ fields }) => {
      shown = { ...shown, columns: shown.columns?.map((column, at) => ({ ...column, field: fields[at] ?? null })) ?? null }
      return shown
    },
    swap: async ({ rows }) => {
      shown = { ...shown, rows: shown.rows.map((row) => (rows.includes(row.row) ? { ...row, swap: row.swap === 'done' ? 'suggested' : 'done', accountId: 'swapped' } : row)) }
      return shown
    },
    test: async ({ rows }) => push('imports.tested', {
      importId, tests: rows.map((row) => ({ row, result: { state: row === 2 ? 'refused' : 'accepted', accountName: 'Venezia GmbH', reason: row === 2 ? sampleError('key-refused') : null, ms: 90 } })),
    }),
    stopTest: async () => {},
    apply: async ({ rows }) => {
      const taken = shown.rows.filter(({ row }) => rows.includes(row))
      const accounts = (of: readonly ImportRowView[]): AccountView[] => of.map(({ row, label }) => keep(sampleAccount({ id: `import-${row}`, title: label })))
      return { added: accounts(taken.filter(({ state }) => state !== 'changed')), updated: accounts(taken.filter(({ state }) => state === 'changed')) }
    },
    close: async () => {},
  }
}
