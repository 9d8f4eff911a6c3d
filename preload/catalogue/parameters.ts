import type { CataloguePath } from './paths'

/** `list`: "name[]", repeated or with an index. `order`: field names, "-" for descending. */
export type ParameterKind = 'text' | 'number' | 'flag' | 'date' | 'list' | 'order' | 'choice'
export interface Parameter {
  readonly name: string
  readonly kind: ParameterKind
  /** Values seen in the sources; a choice has these, others may have more. */
  readonly values: readonly string[]
}

const KNOWN: Readonly<Record<string, { readonly kind: ParameterKind; readonly values?: readonly string[] }>> = {
  limit: { kind: 'number', values: ['1', '10', '50', '100'] },
  offset: { kind: 'number' },
  page: { kind: 'number' },
  amount_from: { kind: 'number' },
  amount_to: { kind: 'number' },
  ...Object.fromEntries([
    'deleted', 'active', 'extended', 'exclude_system_products', 'stockable', 'sellable', 'purchasable', 'archived', 'withDeleted', 'is_service_category',
    'read', 'ignored', 'sentSuccess', 'legacy', 'compare',
  ].map(name => [name, { kind: 'flag', values: ['false', 'true'] }] as const)),
  ...Object.fromEntries([
    'start', 'end', 'date', 'start_date', 'end_date', 'expires_at_start', 'expires_at_end', 'min_updated_at', 'billingPeriodStart',
  ].map(name => [name, { kind: 'date', values: ['{{today}}', '{{now}}'] }] as const)),
  owner: { kind: 'choice', values: ['self'] },
  direction: { kind: 'text', values: ['incoming', 'outgoing', 'ASC', 'DESC'] },
  format: { kind: 'text', values: ['csv'] },
  orderFields: { kind: 'order' },
  cursor_field: { kind: 'order', values: ['updated_at', '-id'] },
  currency: { kind: 'text', values: ['EUR'] },
}

/** The same name takes other values in other places. */
const OF_PATH: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'accounts/{ca}': { type: ['revenue', 'expense', 'deposit', 'bank'] },
  'expense_accounts/{ca}': { type: ['revenue', 'expense', 'deposit', 'bank'] },
  'orders/{ca}': { type: ['ECOM', 'PAYLATER'] },
}

/** Those that a path takes and that were not written yet, in the catalogue's order. */
export function parameterHints({ resource, form }: CataloguePath, written: readonly string[] = []): readonly Parameter[] {
  if (form === 'one') return []
  const names = [...(form === 'search' ? ['q'] : []), ...(resource.query ?? [])]
  return [...new Set(names)].filter(name => !written.includes(name)).map(name => {
    const values = OF_PATH[resource.path]?.[name]
    return values ? { name, kind: 'choice', values } : { name, values: [], ...(KNOWN[name] ?? { kind: name.endsWith('[]') ? 'list' : 'text' }) }
  })
}
