import type { Row } from './row'

const modules = import.meta.glob<Row>('./rows/*.ts', { eager: true, import: 'row' })
/** In the order of the budgets. */
export const rows: readonly Row[] = Object.values(modules).sort((a, b) => orderOf(a) - orderOf(b))

function orderOf({ budgets: [first] }: Row): number {
  return first === undefined || first === 'parts' ? Infinity : Number(first.slice(1))
}
