/**
 * `POST /api/v1/users/auth/key`. Inferred: 401 for a wrong or revoked key, 400 for an unknown id, 422 for a malformed body,
 * 200 with the flags set for a blocked, inactive or deleted sub-user, and a token life of 30 days.
 */
import { subUsersOf, type AccountStore, type FakeAccount, type SubUser, type Tenant } from './account'
import { refusal, type Answer, type Mark } from './answers'
import { parseObject } from './json'
import type { Knobs } from './knobs'
import type { Tokens } from './tokens'

export const SIGN_IN_PATH = '/api/v1/users/auth/key'
const DEFAULT_LIFE_MS = 30 * 24 * 60 * 60 * 1000

export interface SignInDeps {
  readonly accounts: AccountStore
  readonly tokens: Tokens
  readonly tokenLifeMs?: number | undefined
}

export interface SignInRequest { readonly body: string; readonly mark: Mark; readonly now: number; readonly knobs: Knobs }

export function createSignIn({ accounts, tokens, tokenLifeMs = DEFAULT_LIFE_MS }: SignInDeps): (request: SignInRequest) => Answer {
  return ({ body, mark, now, knobs }) => {
    const { id, api_key: key } = parseObject(body) ?? {}
    if (typeof id !== 'string' || typeof key !== 'string' || !id || !key) return refusal(mark, 422)
    const tenant = accounts.tenant(id)
    if (!tenant) return refusal(mark, 400)
    const holder = holderOf(tenant, key)
    if (!holder) return refusal(mark, 401, 'Authentication failed.')
    const { account } = tenant
    const { subUser } = holder
    if (knobs.flaggedSubUserStatus && subUser && isFlagged(subUser)) {
      return refusal(mark, knobs.flaggedSubUserStatus, 'Authentication failed.')
    }

    const lifeMs = knobs.tokenLifeMs ?? account.tokenLifeMs ?? tokenLifeMs
    const exp = Math.ceil((now + lifeMs) / 1000)
    const token = tokens.mint({
      sub: account.id,
      scopes: subUser?.scopes ?? [],
      role: subUser?.role ?? 'serviceaccount',
      legacy_id: account.legacyId,
      features: { vouchers: true, inventory: true },
      iat: Math.floor(now / 1000),
      exp,
    })
    return {
      status: 200,
      body: {
        status: 200,
        msg: 'Authentication was good.',
        request: { ...mark },
        user: { id: account.id, name: account.name, legacy_id: account.legacyId },
        token,
        token_type: 'Bearer',
        sub_user: subUser,
        expires_at: 'expiresAt' in knobs ? knobs.expiresAt : new Date(exp * 1000).toISOString(),
      },
    }
  }
}

/** Whose key this is: the account's own, which may have no sub-user, or one made later for another sub-user. */
function holderOf(tenant: Tenant, key: string): Pick<FakeAccount, 'subUser'> | null {
  const { apiKey, keyRevoked, subUser } = tenant.account
  if (key === apiKey) return keyRevoked ? null : { subUser: subUser && { ...subUser, api_key: apiKey } }
  const other = subUsersOf(tenant).find((user) => user.api_key === key)
  return other ? { subUser: other } : null
}

function isFlagged(subUser: SubUser): boolean {
  return subUser.blocked || !subUser.active || subUser.deleted
}
