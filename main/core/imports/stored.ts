import type { AccountId } from '../../../preload/views'
import type { Profile } from '../vault/profile'

/** An account as it is in the vault, without its key. */
export interface Stored { readonly id: AccountId; readonly profile: Profile }
