import { CircleAlert } from 'lucide-react'
import { useText } from '../../text'
import { accountQueryText } from '../../text/account-query'
import { useSettled } from '../../ui/use-settled'
import type { ShownAccounts } from './use-shown-accounts'

const typingPauseMs = 700

/** What of the search cannot be done; and, for those who do not see the list, how many accounts were found once the typing pauses. */
export function ListStatus({ shown, total, problems }: ShownAccounts) {
  const t = useText(accountQueryText)
  const said = problems.map(t.problem)
  const settled = useSettled([...said, ...(shown.length === total ? [] : [t.found(shown.length)])].join(' '), typingPauseMs)
  return (
    <>
      {said.map((text) => <p key={text} className="accounts-problem"><CircleAlert aria-hidden />{text}</p>)}
      <span className="visually-hidden" role="status">{settled}</span>
    </>
  )
}
