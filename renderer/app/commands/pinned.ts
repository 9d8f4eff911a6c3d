import type { AccountView } from '../../../preload/views'
import { sortNameOf } from '../../state/account-search'

/** As Mod+1 to Mod+9 count them: by name, whatever the list is sorted by. */
export function pinnedInOrder(accounts: Iterable<AccountView>): readonly AccountView[] {
  return [...accounts].filter(({ pinned }) => pinned).sort((a, b) => (sortNameOf(a) < sortNameOf(b) ? -1 : 1))
}
