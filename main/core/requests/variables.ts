import { randomUUID } from 'node:crypto'
import { AppError } from '../errors'

/** What is known of an account; null until a sign-in has told it. */
export interface VariableValues {
  readonly 'account.id': string
  /** What resource paths use: `legacy_id || id` of the sign-in answer. */
  readonly 'account.pathId': string | null
  readonly 'account.legacyId': string | null
  readonly 'subUser.id': string | null
  readonly 'subUser.configurationId': string | null
}

/** The value of a variable. Throws variable-unknown, or variable-unavailable for one without a value yet; `detail` names it. */
export type VariableLookup = (name: string) => string

export function createLookup(values: VariableValues, now: number): VariableLookup {
  const known = new Map<string, () => string | null>([
    ...Object.entries(values).map(([name, value]) => [name, () => value] as const),
    ['now', () => new Date(now).toISOString()],
    ['today', () => localDay(new Date(now))],
    ['uuid', () => randomUUID()],
  ])
  return name => {
    const read = known.get(name)
    if (!read) throw new AppError('variable-unknown', { detail: name })
    const value = read()
    if (value === null) throw new AppError('variable-unavailable', { detail: name })
    return value
  }
}

/** Replaces each {{name}} by its value, encoded for the place it goes to. */
export function expand(template: string, lookup: VariableLookup, encode: (value: string) => string = value => value): string {
  return template.replace(/\{\{([^{}]*)\}\}/g, (_, name: string) => encode(lookup(name.trim())))
}

/** The user's own day, as a date filter means it. */
function localDay(date: Date): string {
  const [month, day] = [date.getMonth() + 1, date.getDate()].map(part => String(part).padStart(2, '0'))
  return `${date.getFullYear()}-${month}-${day}`
}
