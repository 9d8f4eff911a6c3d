import type { AccountView } from '../../preload/views'
import { AccountMark } from './account-mark'

/** An account among what a search has found. */
export function AccountResult({ account: { colour, title, accountName } }: { readonly account: AccountView }) {
  return <><AccountMark colour={colour} /><bdi className="ellipsis">{title}</bdi><bdi className="search-dialog-detail ellipsis">{accountName}</bdi></>
}
