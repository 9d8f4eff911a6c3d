import type { Core } from '../core/core'
import { decodeToken } from '../core/session/token'
import { MASK, redactValue } from '../core/tillhub/redact'
import type { JsonObject } from '../../preload/views'
import { parse, type Handlers } from './handlers'
import * as input from './input'

export function createTokenIpc({ accounts, sessions }: Core): Handlers<'token'> {
  return {
    async get(id) {
      const account = parse(input.accountId, id)
      accounts.profile(account)
      const { token, tokenType } = sessions.state(account)
      if (!token) return { id: account, header: null, claims: null, masked: null, tokenType: null }
      const { header, claims } = decodeToken(token.expose())
      return { id: account, header: masked(header), claims: masked(claims), masked: MASK, tokenType }
    },
  }
}

function masked(part: JsonObject | null): JsonObject | null {
  return part && (redactValue(part) as JsonObject)
}
