import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { useVeil } from '../state/api'
import { useText } from '../text'
import { catalogueText } from '../text/catalogue'
import { requestsText } from '../text/requests'
import { offerFor, selectionIn, type PathItem, type PathOffer } from './path-offer'
import '../ui/field.css'
import '../ui/popover.css'
import './path-box.css'

interface Props {
  readonly value: string
  readonly onChange: (path: string) => void
  /** Names that can stand in {{ }}. */
  readonly variables: readonly string[]
}

/** The path. Paths, parameters, values and variables are offered below it in a list that never takes the focus; Down chooses, Enter sends unless one is chosen. */
export function PathBox({ value, onChange, variables }: Props) {
  const t = useText(requestsText)
  const [offer, setOffer] = useState<PathOffer | null>(null)
  const inputRef = useRef<HTMLInputElement>(null)
  const boxId = useId()
  const isVeiled = useVeil()(value) !== value || undefined

  const look = ({ value: text, selectionEnd }: HTMLInputElement): void => setOffer(offerFor(text, selectionEnd ?? text.length, variables))
  const accept = (open: PathOffer, { written }: PathItem): void => {
    const input = inputRef.current
    if (!input) return
    input.setRangeText(written, open.from, open.to, 'end')
    input.setSelectionRange(...selectionIn(input.value, open, written))
    onChange(input.value)
    // A parameter goes on with its values, a path with what is below it: the user asks for that by typing.
    if (written.endsWith('=')) look(input)
    else setOffer(null)
  }
  const onOfferKey = (event: KeyboardEvent, open: PathOffer): boolean => {
    const { items, at } = open
    const item = items[at]
    if (event.key === 'ArrowDown') setOffer({ ...open, at: Math.min(items.length - 1, at + 1) })
    else if (event.key === 'ArrowUp') setOffer({ ...open, at: Math.max(-1, at - 1) })
    else if (event.key === 'Escape') setOffer(null)
    else if ((event.key === 'Enter' || event.key === 'Tab') && item && !event.ctrlKey && !event.metaKey) accept(open, item)
    else return false
    return true
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (offer && onOfferKey(event, offer)) return event.preventDefault()
    if (event.key === 'Enter') setOffer(null)
    if (event.key !== 'ArrowDown' || offer) return
    event.preventDefault()
    look(event.currentTarget)
  }
  return (
    <div className="field path-box" data-veiled={isVeiled}>
      <label className="field-label" htmlFor={boxId}>{t.path}</label>
      <input
        id={boxId} ref={inputRef} type="text" className="field-input mono" placeholder="/api/v1/products/{{account.pathId}}?limit=1" spellCheck={false}
        autoComplete="off" aria-autocomplete="list" value={value} onKeyDown={onKeyDown} onBlur={() => setOffer(null)}
        onChange={({ target, nativeEvent }) => {
          onChange(target.value)
          if (isKeyStroke(nativeEvent)) look(target)
          else setOffer(null)
        }}
        {...(offer && { 'aria-controls': `${boxId}-list` })} {...(offer && offer.at >= 0 && { 'aria-activedescendant': `${boxId}-${offer.at}` })}
      />
      {offer && (
        <div id={`${boxId}-list`} className="popover options path-offers" role="listbox" aria-label={t.suggestions}>
          {offer.items.map((item, at) => (
            <div
              key={item.written} id={`${boxId}-${at}`} role="option" aria-selected={at === offer.at} className="option"
              onMouseDown={(event) => event.preventDefault()} onClick={() => accept(offer, item)}
            >
              <span className="mono ellipsis">{item.written}</span>
              <PathNote item={item} />
            </div>
          ))}
        </div>
      )}
    </div>
  )
}

/** Whoever pastes a path knows it: a list would only be in the way. */
function isKeyStroke(event: Event): boolean {
  if (!(event instanceof InputEvent)) return false
  return event.data?.length === 1 || event.inputType.startsWith('delete')
}

/** What is offered: the form of a resource and what to beware of, or what a parameter takes. */
function PathNote({ item }: { readonly item: PathItem }) {
  const t = useText(catalogueText)
  if (item.kind === 'parameter') return <span className="path-note">{item.parameter.values.join(', ') || t.kinds[item.parameter.kind]}</span>
  if (item.kind !== 'path') return null
  const { form, effect, resource } = item.suggestion
  const words = [form && t.forms[form], effect ? t.effects[effect] : resource.note && t.notes[resource.note]]
  return <span className={`path-note ellipsis ${effect ? 'is-warning' : ''}`}>{words.filter(Boolean).join(' · ')}</span>
}
