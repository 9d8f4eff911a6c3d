import type { RefObject } from 'react'
import type { AccountView } from '../../../preload/views'
import { useText } from '../../text'
import { accountsText } from '../../text/accounts'
import { statusText } from '../../text/status'
import { Button } from '../../ui/button'
import { Popover } from '../../ui/popover'
import { Select } from '../../ui/select'
import { allTags, countFilters, noFilters, type AccountFilters } from './filter'

interface Props {
  readonly accounts: Iterable<AccountView>
  readonly filters: AccountFilters
  readonly onChange: (filters: AccountFilters) => void
  readonly anchorRef: RefObject<HTMLElement | null>
  readonly onClose: () => void
}

export function FilterPopover({ accounts, filters, onChange, anchorRef, onClose }: Props) {
  const t = useText(accountsText)
  const status = useText(statusText)
  const choices = <Id extends string>(words: Readonly<Record<Id, string>>) =>
    [{ id: 'any' as const, label: t.any }, ...(Object.keys(words) as Id[]).map((id) => ({ id, label: words[id] }))]
  const tags = [{ id: '', label: t.any }, ...allTags(accounts).map((tag) => ({ id: tag, label: tag }))]

  return (
    <Popover label={t.filter(0)} anchorRef={anchorRef} onClose={onClose}>
      <div className="filters">
        <Select label={t.filterKey} options={choices(status.keyState)} value={filters.key} onChange={(key) => onChange({ ...filters, key })} />
        <Select label={t.filterToken} options={choices(status.tokenState)} value={filters.token} onChange={(token) => onChange({ ...filters, token })} />
        <Select
          label={t.environment} options={choices(t.environments)} value={filters.environment}
          onChange={(environment) => onChange({ ...filters, environment })}
        />
        <Select label={t.class} options={choices(t.classes)} value={filters.accountClass} onChange={(accountClass) => onChange({ ...filters, accountClass })} />
        <Select label={t.filterTag} options={tags} value={filters.tag} onChange={(tag) => onChange({ ...filters, tag })} />
        <Button isDisabled={countFilters(filters) === 0} onPress={() => onChange(noFilters)}>{t.clearFilters}</Button>
      </div>
    </Popover>
  )
}
