import { CircleHelp, Search } from 'lucide-react'
import { lazy, Suspense, useId, useRef, useState, type KeyboardEvent } from 'react'
import { haystackOf } from '../../state/account-search'
import type { OperatorName } from '../../state/query-terms'
import { useStore } from '../../state/store'
import { useStores } from '../../state/stores'
import { useLocale, useText } from '../../text'
import { accountQueryText } from '../../text/account-query'
import { accountsText } from '../../text/accounts'
import { IconButton } from '../../ui/button'
import { allRoles, allTags } from './known-values'
import { offerAt, type Offer, type Suggestion } from './suggestions'
import '../../ui/field.css'
import '../../ui/popover.css'
import './search-box.css'

const QueryHelp = lazy(async () => ({ default: (await import('./query-help')).QueryHelp }))

interface Props {
  /** Enter, while there is a search. */
  readonly onEnter: () => void
  /** Down, from the last suggestion or without any. */
  readonly onDown: () => void
}

/** Words and operators. What is being typed is completed by a list that never takes the focus. */
export function SearchBox({ onEnter, onDown }: Props) {
  const t = useText(accountsText)
  const words = useText(accountQueryText)
  const locale = useLocale()
  const { query, accounts, sessions } = useStores()
  const text = useStore(query)
  const [offer, setOffer] = useState<Offer | null>(null)
  const [isHelping, setHelping] = useState(false)
  const inputRef = useRef<HTMLInputElement>(null)
  const helpRef = useRef<HTMLSpanElement>(null)
  const listId = useId()

  const known = (name: OperatorName) => (name === 'tag' ? allTags(accounts.get().values()) : allRoles(sessions.get().values()))
  const follow = ({ value, selectionEnd }: HTMLInputElement): void => {
    query.set(value)
    setOffer(offerAt(value, selectionEnd ?? value.length, locale, known))
  }
  /** So that the first key stroke is as quick as the others. */
  const prepare = (): void => {
    for (const account of accounts.get().values()) haystackOf(account)
  }
  const accept = ({ written }: Suggestion): void => {
    const input = inputRef.current
    if (!input || !offer) return
    input.setRangeText(/[:<]$/.test(written) ? written : `${written} `, offer.from, offer.to, 'end')
    follow(input)
  }
  const onOfferKey = (event: KeyboardEvent, open: Offer): boolean => {
    const { items, at } = open
    const item = items[at]
    if (event.key === 'ArrowDown' && at < items.length - 1) setOffer({ ...open, at: at + 1 })
    else if (event.key === 'ArrowUp' && at >= 0) setOffer({ ...open, at: at - 1 })
    else if (event.key === 'Escape') setOffer(null)
    else if ((event.key === 'Enter' || event.key === 'Tab') && item) accept(item)
    else return false
    return true
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (offer && onOfferKey(event, offer)) return event.preventDefault()
    if (event.key === 'Escape') query.set('')
    if (event.key === 'Enter' && text) onEnter()
    if (event.key !== 'ArrowDown') return
    event.preventDefault()
    onDown()
  }

  return (
    <div className="search">
      <Search aria-hidden />
      <input
        ref={inputRef} type="search" role="searchbox" className="field-input" aria-label={t.search} placeholder={t.searchHint} spellCheck={false}
        autoComplete="off" aria-autocomplete="list" value={text} onChange={(event) => follow(event.target)} onKeyDown={onKeyDown}
        onFocus={prepare} onBlur={() => setOffer(null)} {...(offer && { 'aria-controls': listId })}
        {...(offer && offer.at >= 0 && { 'aria-activedescendant': `${listId}-${offer.at}` })}
      />
      <span ref={helpRef} className="search-help"><IconButton label={words.help} icon={CircleHelp} onPress={() => setHelping(true)} /></span>
      {offer && (
        <div id={listId} className="popover options suggestions" role="listbox" aria-label={words.suggestions}>
          {offer.items.map((item, at) => (
            <div
              key={item.written} id={`${listId}-${at}`} role="option" aria-selected={at === offer.at} className="option"
              onPointerDown={(event) => event.preventDefault()} onClick={() => accept(item)}
            >
              <span className="mono ellipsis">{item.written}</span>
              <span className="suggestion-label ellipsis">{item.operator ? words.operators[item.operator] : item.label}</span>
            </div>
          ))}
        </div>
      )}
      <Suspense fallback={null}>{isHelping && <QueryHelp anchorRef={helpRef} onClose={() => setHelping(false)} />}</Suspense>
    </div>
  )
}
