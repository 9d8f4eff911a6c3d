import type { DashboardStep, DisarmFact, DisarmView } from '../../../preload/disarm-views'

export type StepName = 'freeze' | 'revoke' | 'log-out' | 'dashboard' | 'proof' | 'key' | 'receipt'
/** `optional`: can be done or left. `skipped`: cannot be done any more. `needless`: another step has done it. */
export type StepState = 'done' | 'failed' | 'open' | 'optional' | 'skipped' | 'needless'
export interface Step { readonly name: StepName; readonly state: StepState }

export const dashboardSteps: readonly DashboardStep[] = ['sign-in', 'open-api', 'delete-key', 'create-key']

/** The way from a leaked key to a new one. Revoking needs the token, so it comes before the token is logged out; the proof comes after both. */
export function stepsOf(view: DisarmView): readonly Step[] {
  return [
    { name: 'freeze', state: 'done' },
    { name: 'revoke', state: view.revoked ? stateOf(view.revoked) : view.canRevoke ? 'optional' : 'skipped' },
    { name: 'log-out', state: view.loggedOut ? stateOf(view.loggedOut) : 'open' },
    { name: 'dashboard', state: dashboardState(view) },
    { name: 'proof', state: proofState(view) },
    { name: 'key', state: view.endedAt !== null ? 'done' : view.keyTested && view.keyTested.outcome !== 'ok' ? 'failed' : 'open' },
    { name: 'receipt', state: receiptState(view) },
  ]
}

/** What to do next: the first step that waits for the user. Revoking at the server is left behind once it was tried, or passed over. */
export function nextStep(steps: readonly Step[]): StepName {
  const isFirst = steps.some(({ name, state }) => name === 'log-out' && state === 'open')
  const waits = ({ name, state }: Step): boolean => (name === 'revoke' ? isFirst && state === 'optional' : state === 'open' || state === 'failed')
  return steps.find(waits)?.name ?? 'receipt'
}

export function stepAfter(steps: readonly Step[], name: StepName): StepName {
  return steps[steps.findIndex((step) => step.name === name) + 1]?.name ?? 'receipt'
}

export type Doubt = 'key-not-replaced' | 'key-not-tested' | 'key-not-proven' | 'token-not-proven'

/** What speaks against unfreezing the account now. */
export function doubtsOf({ keyReplaced, keyTested, keyProof, tokenProof, tokenEndsAt }: DisarmView): readonly Doubt[] {
  const doubts: readonly (readonly [Doubt, boolean])[] = [
    ['key-not-replaced', !keyReplaced],
    ['key-not-tested', keyReplaced && keyTested?.outcome !== 'ok'],
    ['key-not-proven', keyProof?.outcome !== 'ok'],
    ['token-not-proven', tokenEndsAt !== null && tokenProof?.outcome !== 'ok'],
  ]
  return doubts.filter(([, holds]) => holds).map(([doubt]) => doubt)
}

function stateOf({ outcome }: DisarmFact): StepState {
  return outcome === 'ok' ? 'done' : 'failed'
}

function dashboardState({ ticked, revoked }: DisarmView): StepState {
  if (ticked.length === dashboardSteps.length) return 'done'
  return revoked?.outcome === 'ok' && revoked.how === 'replace' ? 'needless' : 'open'
}

/** One that was saved before the end says too little. */
function receiptState({ receiptAt, endedAt }: DisarmView): StepState {
  if (endedAt === null) return 'optional'
  return receiptAt !== null && receiptAt >= endedAt ? 'done' : 'open'
}

function proofState({ keyProof, tokenProof, tokenEndsAt }: DisarmView): StepState {
  const proofs = tokenEndsAt === null ? [keyProof] : [keyProof, tokenProof]
  if (proofs.some((proof) => proof !== null && proof.outcome !== 'ok')) return 'failed'
  return proofs.every((proof) => proof !== null) ? 'done' : 'open'
}
