import type { Consent, RunOrder } from '../../preload/request-views'
import type { RequestDraft } from '../../preload/views'

export const nothingAllowed: Consent = { confirmation: null, allowForeign: false }

/** A request for which the user was asked nothing. */
export function orderOf(draft: RequestDraft, consent = nothingAllowed): RunOrder {
  return { draft, consent }
}
