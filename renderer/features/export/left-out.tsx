import type { AccountView } from '../../../preload/views'
import { useText } from '../../text'
import { exportText } from '../../text/export'
import { Alert } from '../../ui/alert'

const named = 5

interface Props { readonly title: (count: number) => string; readonly accounts: readonly AccountView[] }

/** Accounts whose key does not go along, by name, and why. */
export function LeftOut({ title, accounts }: Props) {
  const t = useText(exportText)
  if (accounts.length === 0) return null
  const names = accounts.slice(0, named).map(({ id, title: name }, at) => <span key={id}>{at > 0 && ', '}<bdi>{name}</bdi></span>)
  return (
    <Alert role="note" tone="warn" title={title(accounts.length)}>
      {names}{accounts.length > named && t.andMore(accounts.length - named)}. {t.leftOutWhy}
    </Alert>
  )
}
