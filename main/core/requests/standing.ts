import type { AccountId } from '../../../preload/views'
import type { Accounts } from '../accounts/accounts'
import type { Sessions } from '../session/sessions'
import { decodeToken } from '../session/token'
import type { Standing } from './explain'
import type { OwnerOf, Sender } from './guard'

interface Deps {
  readonly accounts: Pick<Accounts, 'profile' | 'title'>
  readonly sessions: Pick<Sessions, 'state'>
}

/** The account as the one that sends. Throws 'not-found' for one that is gone. */
export function senderOf(id: AccountId, { accounts, sessions }: Deps): Sender {
  const { accountId, accountClass, holdToSend = false } = accounts.profile(id)
  const { pathId, legacyId, serverAccountId } = sessions.state(id)
  const ids = [accountId, serverAccountId, legacyId, pathId].filter(known => known !== null)
  return { id, accountClass, holdToSend, title: accounts.title(id), ids }
}

/** What is known of an account at this moment, from its profile, its last sign-in and its token. */
export function standingOf(id: AccountId, ownerOf: OwnerOf, deps: Deps): Standing {
  const { host, key, token, life, skewMs, role, pathId } = deps.sessions.state(id)
  return {
    sender: senderOf(id, deps), ownerOf, host, skewMs, role, pathId,
    keyState: key.state,
    issuedAt: life?.issuedAt ?? null,
    scopes: token && scopesIn(token.expose()),
  }
}

/** The token says what it may do, if anything does. */
function scopesIn(token: string): readonly string[] | null {
  const scopes = decodeToken(token).claims?.['scopes']
  return Array.isArray(scopes) ? scopes.filter(scope => typeof scope === 'string') : null
}
