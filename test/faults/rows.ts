import type { Row } from './row'

const files = import.meta.glob<{ readonly row: Row }>('./rows/*.ts', { eager: true })

/** All rows of the fault matrix, in the order of their numbers. */
export const rows: readonly Row[] = Object.values(files).map(({ row }) => row).sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)))
