import type { AccountId, AccountView } from '../../../preload/views'
import { seedAccounts } from '../accounts'

/** Work of the core or the page that needs no window, beside the least that such work could be. */
export interface Part {
  readonly what: string
  run(): unknown
  readonly yardstick: { readonly what: string; run(): unknown }
}

export function accountViews(count: number): AccountView[] {
  return seedAccounts(count).map(({ id, label, tags }, n) => ({
    id: id as AccountId, label, title: label, accountId: id, accountName: `${label} GmbH`, environment: { kind: 'custom', baseUrl: 'https://tills.example' },
    accountClass: 'live', colour: 'slate', tags, note: '', pinned: n % 500 === 0, createdAt: 1_700_000_000_000 + n, keyReadable: true, frozen: false, holdToSend: false,
  }))
}
