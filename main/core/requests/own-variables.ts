import type { VariableInput, VariableView } from '../../../preload/request-views'
import type { AccountId } from '../../../preload/views'
import { AppError, isAppError } from '../errors'
import { Secret } from '../secret'
import type { SealedDocument } from '../storage/sealed-document'
import { SHORTEST } from '../tillhub/redact-known'
import { BUILT_IN, type OwnLookup } from './variables'

interface Variable { readonly value: string; readonly isSecret: boolean }
type Named = Readonly<Record<string, Variable>>
export interface StoredVariables {
  readonly all: Named
  readonly of: Readonly<Record<AccountId, Named>>
}
export const noVariables: StoredVariables = { all: {}, of: {} }

/**
 * Variables that the user defined, for all accounts or for one. Sealed on disk and not among the preferences, because whoever can
 * put a password of a test system into one will; those marked as secret never come back to the page.
 */
export interface OwnVariables {
  /** Those for all accounts and, with an id, this account's own. */
  list(id: AccountId | null): Promise<VariableView[]>
  /** Throws 'variable-name-invalid' for a name that no {{…}} can hold or that is built in, 'input-invalid' for a secret too short to be masked. */
  set(input: VariableInput): Promise<void>
  /** Nothing happens when there is none. */
  remove(input: { readonly id: AccountId | null; readonly name: string }): Promise<void>
  /** What counts for this account, and what of it has to be masked. Where they cannot be read, using one throws why, and nothing else does. */
  valuesFor(id: AccountId): Promise<{ readonly read: OwnLookup; readonly secrets: readonly Secret[] }>
  forget(id: AccountId): Promise<void>
}

const NAME = /^[\p{L}_][\p{L}\p{N}_.-]{0,63}$/u

export function createOwnVariables(document: Pick<SealedDocument<StoredVariables>, 'read' | 'change'>): OwnVariables {
  const change = async (id: AccountId | null, work: (named: Named) => Named): Promise<void> => {
    await document.change(({ all, of }) =>
      id === null ? { all: work(all), of } : { all, of: { ...of, [id]: work(of[id] ?? {}) } })
  }

  return {
    async list(id) {
      const { all, of } = await document.read()
      return [...viewsOf(all, null), ...(id === null ? [] : viewsOf(of[id] ?? {}, id))]
    },
    async set({ id, name, value, isSecret }) {
      if (!NAME.test(name) || BUILT_IN.has(name)) throw new AppError('variable-name-invalid', { detail: name })
      if (isSecret && value.length < SHORTEST) throw new AppError('input-invalid', { detail: 'value' })
      await change(id, named => ({ ...named, [name]: { value, isSecret } }))
    },
    remove: ({ id, name }) => change(id, named => Object.fromEntries(Object.entries(named).filter(([other]) => other !== name))),
    async valuesFor(id) {
      const stored = await document.read().catch((error: unknown) => {
        if (!isAppError(error)) throw error
        return error
      })
      if (isAppError(stored)) return { secrets: [], read: () => { throw stored } }
      const own = Object.entries({ ...stored.all, ...stored.of[id] })
      const values = new Map(own.map(([name, { value }]) => [name, value]))
      return {
        read: name => values.get(name) ?? null,
        secrets: own.filter(([, { isSecret }]) => isSecret).map(([, { value }]) => new Secret(value)),
      }
    },
    async forget(id) {
      if (!(id in (await document.read()).of)) return
      await document.change(({ all, of }) => ({ all, of: Object.fromEntries(Object.entries(of).filter(([other]) => other !== id)) }))
    },
  }
}

function viewsOf(named: Named, id: AccountId | null): VariableView[] {
  return Object.entries(named)
    .map(([name, { value, isSecret }]) => ({ name, value: isSecret ? null : value, isSecret, id }))
    .sort((a, b) => a.name.localeCompare(b.name))
}
