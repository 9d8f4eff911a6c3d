import type { AccountColour } from '../../preload/views'
import './account-mark.css'

/** The colour the user gave an account: an aid to the eye, never the only sign. */
export function AccountMark({ colour }: { readonly colour: AccountColour }) {
  return <span className={`account-mark is-mark-${colour}`} aria-hidden />
}
