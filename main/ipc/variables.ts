import type { Core } from '../core/core'
import { parse, type Handlers } from './handlers'
import * as input from './input'
import * as of from './request-input'

export function createVariablesIpc({ accounts, requests: { variables } }: Core): Handlers<'variables'> {
  return {
    async list(id) {
      const account = parse(input.accountId.nullable(), id)
      if (account !== null) accounts.profile(account)
      return variables.list(account)
    },
    async set(choice) {
      const variable = parse(of.variable, choice)
      if (variable.id !== null) accounts.profile(variable.id)
      await variables.set(variable)
      return variables.list(variable.id)
    },
    async remove(choice) {
      const { id, name } = parse(of.namedVariable, choice)
      await variables.remove({ id, name })
      return variables.list(id)
    },
  }
}
