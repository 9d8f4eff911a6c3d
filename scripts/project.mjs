import { dirname } from 'node:path'

/** The project folder. */
export const root = dirname(import.meta.dirname)
