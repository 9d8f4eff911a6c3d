import type { AccountId, AccountView, TagChange } from '../../preload/views'

/** What takes a change of tags back, worked out before it is made: nothing for an account that had or lacked the tag before. */
export function opposite(accounts: ReadonlyMap<AccountId, AccountView>, { ids, add, remove }: TagChange): readonly TagChange[] {
  const having = (tag: string, has: boolean): readonly AccountId[] => ids.filter((id) => (accounts.get(id)?.tags.includes(tag) ?? false) === has)
  return [
    ...add.map((tag) => ({ ids: having(tag, false), add: [], remove: [tag] })),
    ...remove.map((tag) => ({ ids: having(tag, true), add: [tag], remove: [] })),
  ].filter((change) => change.ids.length > 0)
}
