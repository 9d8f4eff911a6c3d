import type { ImportColumnView, ImportField, ImportRowView, ImportView } from '../../../preload/import-views'
import type { ImportId } from '../../../preload/views'
import { toErrorView } from '../error-view'
import { isSecretName, looksRandom } from './columns'
import type { ParsedImport } from './found'
import type { Plan } from './reconcile'

/** So many values of a column tell what it holds. */
const LOOKED_AT = 50

export function toImportView(input: {
  importId: ImportId; source: string; parsed: ParsedImport; fields: readonly (ImportField | null)[]; secret: readonly boolean[]; plans: readonly Plan[]
}): ImportView {
  const { importId, source, parsed, fields, secret, plans } = input
  const { format, encoding, delimiter, leftOut, columns, rows } = parsed
  return {
    needs: null, importId, source, format, encoding, delimiter, leftOut,
    columns: !parsed.isTable ? null : columns.map((name, at): ImportColumnView => ({
      name, field: fields[at] ?? null, isSecret: secret[at] === true, sample: secret[at] === true ? '•••' : formOf(rows.find(row => (row[at] ?? '') !== '')?.[at] ?? ''),
    })),
    rows: plans.map(toRowView),
  }
}

function toRowView({ draft, state, problem, twin, changes, repeats, isTakeable }: Plan): ImportRowView {
  const { row, label, accountId, environment, accountClass, tags, key, swap } = draft
  return {
    row, environment, state, changes, repeats, isTakeable, swap,
    label: label ?? twin?.profile.label ?? '',
    // What stands there is likely the key.
    accountId: swap === 'suggested' ? '' : accountId,
    accountClass: accountClass ?? twin?.profile.accountClass ?? 'live',
    tags: tags ?? twin?.profile.tags ?? [],
    hasKey: key !== null,
    problem: problem && toErrorView(problem),
    twin: twin?.id ?? null,
  }
}

/** Which columns hold keys: what is called so, what was taken for the key at first, and what has no known name and looks like nothing else. */
export function secretColumns({ columns, fields, rows }: ParsedImport): boolean[] {
  return columns.map((name, at) => {
    if (fields[at] === 'key' || isSecretName(name)) return true
    const cells = rows.map(row => row[at] ?? '').filter(cell => cell !== '').slice(0, LOOKED_AT)
    return fields[at] === null && cells.length > 0 && cells.filter(looksRandom).length * 2 > cells.length
  })
}

/** "Café Anna" as "••• •••", whatever its length. */
function formOf(text: string): string {
  return text.slice(0, 80).replace(/[\p{L}\p{N}]+/gu, '•••').slice(0, 20)
}
