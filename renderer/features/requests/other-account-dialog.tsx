import { useMemo, useState } from 'react'
import type { AccountId } from '../../../preload/views'
import { firstFound } from '../../state/account-search'
import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { AccountResult } from '../../status/account-result'
import { useText } from '../../text'
import { compareText } from '../../text/compare'
import { SearchDialog } from '../../ui/search-dialog'

interface Props {
  /** The one to compare with, which is not offered. */
  readonly id: AccountId
  readonly title: string
  readonly onChoose: (other: AccountId) => void
  readonly onClose: () => void
}

/** More are found by typing. */
const most = 8

/** Chooses the account whose answer is held against this one's. */
export function OtherAccountDialog({ id, title, onChoose, onClose }: Props) {
  const t = useText(compareText)
  const all = useStore(useStores().accounts)
  const others = useMemo(() => [...all.values()].filter((account) => account.id !== id), [all, id])
  const [text, setText] = useState('')
  const results = firstFound(text, others, most).map((account) => (
    { id: account.id, group: t.group(title), content: <AccountResult account={account} />, run: () => onChoose(account.id) }
  ))
  return <SearchDialog title={t.title} search={t.search} list={t.list} none={t.none} text={text} onText={setText} results={results} onClose={onClose} />
}
