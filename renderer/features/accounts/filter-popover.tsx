import type { RefObject } from 'react'
import { operators, valuesOf } from '../../state/query-operators'
import type { OperatorName } from '../../state/query-terms'
import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { useLocale, useText } from '../../text'
import { accountsText } from '../../text/accounts'
import { statusText } from '../../text/status'
import { Button } from '../../ui/button'
import { Popover } from '../../ui/popover'
import { ToggleChips } from '../../ui/toggle-chips'
import { allTags } from './known-values'
import { chosenIn, countFilters, hasTerm, toggledIn, toggledTerm, withoutFilters } from './query-face'

const closed = ['key', 'token', 'env', 'class'] as const

interface Props { readonly anchorRef: RefObject<HTMLElement | null>; readonly onClose: () => void }

/** The common operators as switches; they read and write the search box. */
export function FilterPopover({ anchorRef, onClose }: Props) {
  const t = useText(accountsText)
  const status = useText(statusText)
  const locale = useLocale()
  const stores = useStores()
  const text = useStore(stores.query)
  const tags = allTags(useStore(stores.accounts).values())
  const titles = { key: t.filterKey, token: t.filterToken, env: t.environment, class: t.class }

  const group = (name: OperatorName, label: string, values: readonly string[], words: Readonly<Record<string, string>> = {}) => (
    <ToggleChips
      key={name} label={label} options={values.map((id) => ({ id, label: words[id] ?? id }))} chosen={chosenIn(text, name, values)}
      onToggle={(value) => stores.query.set(toggledIn(text, name, values, value))}
    />
  )
  const more = [
    { id: 'is:pinned', label: t.pinned }, { id: 'is:frozen', label: status.frozen }, { id: 'expires<24h', label: t.endsSoon },
    { id: 'used>30d', label: t.unused },
  ]
  return (
    <Popover label={t.filter(0)} anchorRef={anchorRef} onClose={onClose}>
      <div className="filters">
        {closed.map((name) => {
          const operator = operators[name]
          return operator.kind === 'closed' && group(name, titles[name], valuesOf(operator), operator.labels[locale])
        })}
        {tags.length > 0 && group('tag', t.filterTag, tags)}
        <ToggleChips
          label={t.filterMore} options={more} chosen={more.map(({ id }) => id).filter((id) => hasTerm(text, id))}
          onToggle={(id) => stores.query.set(toggledTerm(text, id))}
        />
        <Button isDisabled={countFilters(text) === 0} onPress={() => stores.query.set(withoutFilters(text))}>{t.clearFilters}</Button>
      </div>
    </Popover>
  )
}
