import type { AccountView, SessionView } from '../../../preload/views'

/** What an export says of an account. No key and no token has a place in it. */
export interface AccountLine {
  readonly label: string
  readonly accountName: string | null
  readonly accountId: string
  /** A name, or the base URL of a custom one: as the importer takes it. */
  readonly environment: string
  readonly baseUrl: string | null
  readonly class: AccountView['accountClass']
  readonly colour: AccountView['colour']
  readonly tags: readonly string[]
  readonly note: string
  /** Not called `key`: an importer would take it for one. */
  readonly keyState: SessionView['key']['state']
  readonly tokenState: 'none' | 'signing-in' | 'valid' | 'expired' | 'unreachable'
  /** ISO 8601, or null when no token is held. */
  readonly tokenEndsAt: string | null
  readonly role: string | null
  /** `request.id` of the last sign-in. */
  readonly requestId: string | null
}

export function accountLine(account: AccountView, session: SessionView, now: number): AccountLine {
  const { label, accountName, accountId, accountClass, colour, tags, note } = account
  const { state, endsAt } = session.token
  const isHeld = state === 'held'
  return {
    label, accountName, accountId, ...placeOf(account), class: accountClass, colour, tags, note,
    keyState: session.key.state,
    tokenState: !isHeld ? state : endsAt !== null && endsAt <= now ? 'expired' : 'valid',
    tokenEndsAt: isHeld && endsAt !== null ? new Date(endsAt).toISOString() : null,
    role: session.role,
    requestId: session.requestId,
  }
}

/** The sandbox has another port at each start, so its base URL says nothing. */
export function placeOf({ environment: { kind, baseUrl } }: Pick<AccountView, 'environment'>): Pick<AccountLine, 'environment' | 'baseUrl'> {
  return { environment: kind === 'custom' ? (baseUrl ?? kind) : kind, baseUrl: kind === 'sandbox' ? null : baseUrl }
}
