import type { AccountId } from '../../../preload/views'
import type { Accounts } from '../accounts/accounts'
import type { Sessions } from '../session/sessions'
import { decodeToken } from '../session/token'
import type { Standing } from './explain'
import type { OwnerOf } from './guard'

/** What is known of an account at this moment, from its profile, its last sign-in and its token. */
export function standingOf(id: AccountId, { accounts, sessions, ownerOf }: {
  readonly accounts: Pick<Accounts, 'profile' | 'title'>
  readonly sessions: Pick<Sessions, 'state'>
  readonly ownerOf: OwnerOf
}): Standing {
  const { accountId, accountClass } = accounts.profile(id)
  const { host, key, token, life, skewMs, role, pathId, legacyId, serverAccountId } = sessions.state(id)
  return {
    sender: { id, title: accounts.title(id), accountClass },
    ownerOf, host, skewMs, role, pathId,
    keyState: key.state,
    issuedAt: life?.issuedAt ?? null,
    scopes: token && scopesIn(token.expose()),
    ids: [accountId, serverAccountId, legacyId, pathId].filter(known => known !== null),
  }
}

/** The token says what it may do, if anything does. */
function scopesIn(token: string): readonly string[] | null {
  const scopes = decodeToken(token).claims?.['scopes']
  return Array.isArray(scopes) ? scopes.filter(scope => typeof scope === 'string') : null
}
