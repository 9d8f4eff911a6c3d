import type { AccountView, ErrorCode, SessionView } from '../../../preload/views'

export type Step =
  | 'first-check' | 'check-pair' | 'check-environment' | 'check-base-url' | 'find-key' | 'enter-key' | 'free-sub-user' | 'ask-rights'
  | 'restore-keyring' | 'check-network' | 'check-certificate' | 'check-proxy' | 'sign-in-to-proxy' | 'wait' | 'ask-support' | 'start-sandbox' | 'refresh'

const forKey: Partial<Record<ErrorCode, readonly Step[]>> = {
  'key-refused': ['check-pair', 'find-key', 'enter-key'],
  'key-forbidden': ['ask-rights', 'find-key', 'refresh'],
  'account-unknown': ['check-pair', 'check-environment', 'find-key'],
  'sign-in-malformed': ['check-pair', 'enter-key'],
}

// Where the key still counts as accepted, one refusal is not yet the verdict on it.
const secondOpinion: readonly Step[] = ['wait', 'refresh']

const forToken: Partial<Record<ErrorCode, readonly Step[]>> = {
  offline: ['check-network', 'refresh'],
  'dns-failed': ['check-base-url', 'check-network', 'refresh'],
  'connection-refused': ['check-base-url', 'check-network', 'refresh'],
  'tls-failed': ['check-certificate', 'refresh'],
  'proxy-failed': ['check-proxy', 'refresh'],
  'proxy-sign-in-needed': ['sign-in-to-proxy', 'refresh'],
  'proxy-sign-in-refused': ['sign-in-to-proxy', 'refresh'],
  'redirect-refused': ['check-base-url', 'refresh'],
  'unexpected-reply': ['check-base-url', 'ask-support'],
  'rate-limited': ['wait', 'refresh'],
  'server-error': ['wait', 'refresh', 'ask-support'],
  'key-refused': secondOpinion,
  'key-forbidden': secondOpinion,
  'account-unknown': secondOpinion,
  'sign-in-malformed': secondOpinion,
}

const isCustomOnly = (step: Step) => step === 'check-base-url'

/** What the user can do, in order; empty when nothing is wrong. The key's trouble comes first: without a key no token. */
export function adviceFor(account: AccountView, session: SessionView): readonly Step[] {
  if (!account.keyReadable || session.key.state === 'unreadable') return ['restore-keyring', 'find-key', 'enter-key']
  if (account.environment.kind === 'sandbox' && account.environment.baseUrl === null) return ['start-sandbox', 'refresh']
  if (session.key.state === 'blocked') return ['free-sub-user', 'refresh']
  if (session.key.state === 'refused') return (session.key.reason && forKey[session.key.reason.code]) ?? ['check-pair', 'find-key', 'enter-key']
  const reason = session.token.reason
  if (reason !== null) {
    const steps = forToken[reason.code] ?? ['check-network', 'refresh']
    return account.environment.kind === 'custom' ? steps : steps.filter((step) => !isCustomOnly(step))
  }
  return session.key.state === 'unchecked' && session.token.state === 'none' ? ['first-check'] : []
}
