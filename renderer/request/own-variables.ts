import { useMemo } from 'react'
import { builtInVariables } from '../../preload/catalogue/variables'
import type { VariableView } from '../../preload/request-views'
import type { AccountId } from '../../preload/views'
import { useApi } from '../state/api'
import { useLoaded, type Loaded, type UseLoaded } from '../state/loaded'

export type OwnVariables = UseLoaded<readonly VariableView[]>

/** The user's own variables: those for all accounts and, with an id, this account's alone. */
export function useOwnVariables(id: AccountId | null): OwnVariables {
  return useLoaded<readonly VariableView[], AccountId | null>(useApi().variables.list, id)
}

/** What can stand in {{ }}; only the built-in ones until the user's own are there. */
export function useVariableNames(own: Loaded<readonly VariableView[]>): readonly string[] {
  return useMemo(() => [...builtInVariables, ...new Set(own.state === 'ready' ? own.value.map(({ name }) => name) : [])], [own])
}
