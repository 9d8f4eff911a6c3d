import { pathNamed, segmentsOf } from '../../../preload/catalogue/paths'
import type { CauseCode, CauseFacts, CauseView, ExplanationView } from '../../../preload/request-views'
import type { ErrorCode, HttpMethod, KeyState } from '../../../preload/views'
import type { OwnerOf, Sender } from './guard'

/** What is known of the account when its request failed. */
export interface Standing {
  readonly sender: Sender
  readonly ownerOf: OwnerOf
  readonly host: string | null
  readonly keyState: KeyState
  /** When the token was issued, epoch ms; null without one. */
  readonly issuedAt: number | null
  readonly skewMs: number
  readonly role: string | null
  /** Null when no answer told them, which may mean all or those of the role. */
  readonly scopes: readonly string[] | null
  readonly pathId: string | null
}

/** What came of the request. */
export interface Failed {
  readonly method: HttpMethod
  readonly pathAndQuery: string | null
  readonly status: number | null
  readonly code: ErrorCode | null
  /** The token was replaced on the way, and the new one refused as well. */
  readonly isRenewedToken: boolean
  readonly isTillhub: boolean
  readonly retryAt: number | null
}

const MOST_CAUSES = 3
/** A clock this wrong breaks certificates and tokens. */
const WRONG_CLOCK_MS = 60_000

/** Why a request failed, from what is known; null for one that did not fail. Nothing here asks the server. */
export function explain(failed: Failed, standing: Standing, now: number): ExplanationView | null {
  if (failed.code === 'cancelled' || (failed.code === null && (failed.status ?? 0) < 400)) return null
  const facts = factsOf(failed, standing, now)
  const causes = distinct(byCode(failed.code, facts) ?? byStatus(failed, facts, standing))
  return { causes: causes.slice(0, MOST_CAUSES), facts }
}

const sure = (code: CauseCode): CauseView => ({ code, certainty: 'sure' })
const likely = (code: CauseCode): CauseView => ({ code, certainty: 'likely' })
const possible = (code: CauseCode): CauseView => ({ code, certainty: 'possible' })
const only = (isSo: boolean, cause: CauseView): readonly CauseView[] => (isSo ? [cause] : [])

/** What our own code for a failure comes from, as far as this computer can tell. */
const OF_CODE: Partial<Record<ErrorCode, readonly CauseView[]>> = {
  'tls-failed': [likely('certificate-inspected')],
  'proxy-failed': [sure('proxy')],
  'proxy-sign-in-needed': [sure('proxy-sign-in')],
  'proxy-sign-in-refused': [sure('proxy-sign-in')],
  'offline': [sure('no-network')],
  'dns-failed': [likely('host-unknown'), possible('no-network')],
  'connection-refused': [likely('host-down'), possible('proxy')],
  'connect-timeout': [likely('host-down'), possible('no-network')],
  'connection-reset': [possible('host-down'), possible('proxy')],
  'timeout': [likely('slow')],
  'redirect-refused': [sure('redirected')],
  'unexpected-reply': [likely('not-tillhub')],
  'key-refused': [sure('key-refused')],
  'account-unknown': [sure('key-refused')],
  'sign-in-malformed': [sure('key-refused')],
  'key-forbidden': [sure('key-blocked')],
  'sub-user-blocked': [sure('key-blocked')],
  'sub-user-inactive': [sure('key-blocked')],
  'sub-user-deleted': [sure('key-blocked')],
  'account-frozen': [sure('frozen')],
  'variable-unknown': [sure('unfinished-text')],
  'variable-unavailable': [sure('unfinished-text')],
  'header-invalid': [sure('unfinished-text')],
  'path-invalid': [sure('unfinished-text')],
  'path-absolute': [sure('unfinished-text')],
}

/** Null where the answer itself says more. */
function byCode(code: ErrorCode | null, { skewMs }: CauseFacts): readonly CauseView[] | null {
  if (code === 'tls-failed' && Math.abs(skewMs) > WRONG_CLOCK_MS) return [likely('certificate-clock'), possible('certificate-inspected')]
  return (code && OF_CODE[code]) ?? null
}

function byStatus(failed: Failed, facts: CauseFacts, standing: Standing): readonly CauseView[] {
  const { status, method } = failed
  if (status === null) return []
  if (!failed.isTillhub) return [likely('not-tillhub')]
  switch (status) {
    case 401: return [...fromPath(facts, standing), ...fromToken(failed, facts, standing)]
    case 403: return [...fromPath(facts, standing), ...fromRights(facts)]
    case 404: return [...fromPath(facts, standing), ...fromPlace(failed)]
    case 405: return [sure('method')]
    case 409: return [sure('conflict')]
    case 400:
    case 422: return [...only(method !== 'GET' && method !== 'HEAD', likely('body')), likely('query'), ...fromPath(facts, standing)]
    case 429: return [sure('too-many')]
    case 502:
    case 503:
    case 504: return [likely('maintenance'), possible('server-fault')]
    default: return status >= 500 ? [likely('server-fault')] : []
  }
}

/** A wrong id in the path can look like any refusal, and costs the most time to find. */
function fromPath({ pathId, expectedPathId, other }: CauseFacts, { sender }: Standing): readonly CauseView[] {
  if (pathId === null || expectedPathId === null || pathId === expectedPathId) return []
  if (other) return [sure('path-names-account')]
  return [likely(sender.ids.includes(pathId) ? 'path-id-not-legacy' : 'path-id-unknown')]
}

function fromToken({ isRenewedToken }: Failed, { skewMs }: CauseFacts, { keyState }: Standing): readonly CauseView[] {
  return [
    ...only(keyState === 'refused', sure('key-refused')),
    ...only(keyState === 'blocked', sure('key-blocked')),
    ...only(Math.abs(skewMs) > WRONG_CLOCK_MS, possible('clock-wrong')),
    isRenewedToken ? likely('right-missing') : likely('token-ended-early'),
  ]
}

function fromRights({ scopes, neededScope }: CauseFacts): readonly CauseView[] {
  if (scopes === null || neededScope === null) return [likely('right-missing')]
  return [grants(scopes, neededScope) ? possible('right-missing') : likely('scope-missing')]
}

function fromPlace({ pathAndQuery }: Failed): readonly CauseView[] {
  const named = pathAndQuery === null ? null : pathNamed(pathAndQuery)
  if (!named) return [likely('path-unknown'), possible('version')]
  return named.form === 'one' || named.form === null ? [likely('thing-unknown')] : [possible('version')]
}

function factsOf({ pathAndQuery, retryAt }: Failed, standing: Standing, now: number): CauseFacts {
  const named = pathAndQuery === null ? null : pathNamed(pathAndQuery)
  const place = named ? segmentsOf(named.path).indexOf('{{account.pathId}}') : -1
  const pathId = (place < 0 ? null : segmentsOf(pathAndQuery ?? '')[place]) ?? null
  const owner = pathId === null ? null : standing.ownerOf(pathId)
  return {
    host: standing.host,
    tokenAgeMs: standing.issuedAt === null ? null : Math.max(0, now - standing.issuedAt),
    skewMs: standing.skewMs,
    role: standing.role,
    scopes: standing.scopes,
    neededScope: named && place >= 0 ? `${segmentsOf(named.path)[2]}:read` : null,
    pathId,
    expectedPathId: standing.pathId,
    other: owner && owner.id !== standing.sender.id ? owner : null,
    retryAt,
  }
}

/** Scopes narrow from left to right: "products" holds "products:read"; `admin` and `*` hold all below them (tillhub/schemas). */
function grants(scopes: readonly string[], needed: string): boolean {
  return scopes.some(scope => {
    if (scope === 'admin' || scope === '*') return true
    const parts = scope.replace(/^[\da-f-]{32,36}:/i, '').split(':')
    return needed.split(':').every((part, at) => [undefined, '*', 'admin', part].includes(parts[at]))
  })
}

function distinct(causes: readonly CauseView[]): readonly CauseView[] {
  return causes.filter(({ code }, at) => causes.findIndex(other => other.code === code) === at)
}
