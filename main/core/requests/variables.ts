import { randomUUID } from 'node:crypto'
import type { VariableUse } from '../../../preload/request-views'
import { AppError, isAppError } from '../errors'

/** What is known of an account; null until a sign-in has told it. */
export interface VariableValues {
  readonly 'account.id': string
  /** What resource paths use: `legacy_id || id` of the sign-in answer. */
  readonly 'account.pathId': string | null
  readonly 'account.legacyId': string | null
  readonly 'subUser.id': string | null
  readonly 'subUser.configurationId': string | null
}

/** The user's own by their names; null for one that there is not. */
export type OwnLookup = (name: string) => string | null

/** What the account and the clock give; the user's own have other names. */
export const BUILT_IN: ReadonlySet<string> = new Set<string>([
  'account.id', 'account.pathId', 'account.legacyId', 'subUser.id', 'subUser.configurationId', 'now', 'today', 'uuid',
] satisfies (keyof VariableValues | 'now' | 'today' | 'uuid')[])

/** The value of a variable. Throws variable-unknown, or variable-unavailable for one without a value yet; `detail` names it. */
export type VariableLookup = (name: string) => string

export function createLookup(values: VariableValues, own: OwnLookup, now: number): VariableLookup {
  const known = new Map<string, () => string | null>([
    ...Object.entries(values).map(([name, value]) => [name, () => value] as const),
    ['now', () => new Date(now).toISOString()],
    ['today', () => localDay(new Date(now))],
    ['uuid', () => randomUUID()],
  ])
  return name => {
    const read = known.get(name)
    const value = read ? read() : own(name)
    if (value === null) throw new AppError(read ? 'variable-unavailable' : 'variable-unknown', { detail: name })
    return value
  }
}

const VARIABLE = /\{\{([^{}]*)\}\}/g

/** Replaces each {{name}} by its value, encoded for the place it goes to. */
export function expand(template: string, lookup: VariableLookup, encode: (value: string) => string = value => value): string {
  return template.replace(VARIABLE, (_, name: string) => encode(lookup(name.trim())))
}

/** Each variable of the texts once, in the order they come, with what it stands for or what is wrong with it. */
export function variablesIn(templates: readonly string[], lookup: VariableLookup): VariableUse[] {
  const names = new Set(templates.flatMap(template => [...template.matchAll(VARIABLE)].map(([, name = '']) => name.trim())))
  return [...names].map(name => {
    try {
      return { name, value: lookup(name), problem: null }
    } catch (error) {
      if (!isAppError(error, 'variable-unknown') && !isAppError(error, 'variable-unavailable')) throw error
      return { name, value: null, problem: error.code as 'variable-unknown' | 'variable-unavailable' }
    }
  })
}

/** The user's own day, as a date filter means it. */
function localDay(date: Date): string {
  const [month, day] = [date.getMonth() + 1, date.getDate()].map(part => String(part).padStart(2, '0'))
  return `${date.getFullYear()}-${month}-${day}`
}
