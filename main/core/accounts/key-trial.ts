import type { EnvironmentInput, KeyTestView } from '../../../preload/views'
import { toErrorView } from '../error-view'
import { AppError } from '../errors'
import type { Clock, Sandbox } from '../ports'
import type { Secret } from '../secret'
import { flaggedCode, verdictOf } from '../session/session-state'
import type { Tillhub } from '../tillhub/client'
import { fixedBaseUrl } from './environment'

/** Signs in with a key and keeps nothing of it. What goes wrong is in the view, not thrown. */
export type KeyTrial = (input: {
  readonly accountId: string; readonly key: Secret; readonly environment: EnvironmentInput; readonly signal?: AbortSignal
}) => Promise<KeyTestView>

export function createKeyTrial({ tillhub, sandbox, clock }: { tillhub: Tillhub; sandbox: Sandbox; clock: Clock }): KeyTrial {
  return async ({ accountId, key, environment, signal }) => {
    const baseUrl = fixedBaseUrl(environment) ?? (await sandbox.start())
    const started = clock.monotonic()
    try {
      const answer = await tillhub.authenticate({ baseUrl, accountId, key, ...(signal && { signal }) })
      const flagged = flaggedCode(answer.subUserFlags)
      const reason = flagged && toErrorView(new AppError(flagged, { requestId: answer.requestId }))
      return { state: flagged ? 'blocked' : 'accepted', accountName: answer.user.name, reason, ms: answer.ms }
    } catch (error) {
      const reason = toErrorView(error)
      const verdict = verdictOf(reason.code)
      const state = verdict === 'refused' || verdict === 'blocked' ? verdict : 'unreachable'
      return { state, accountName: null, reason, ms: Math.round(clock.monotonic() - started) }
    }
  }
}
