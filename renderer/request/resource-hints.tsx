import { Eye, Plus, TriangleAlert } from 'lucide-react'
import { parameterHints } from '../../preload/catalogue/parameters'
import { pathNamed } from '../../preload/catalogue/paths'
import { nameOf } from '../../preload/catalogue/resource'
import { shortcuts } from '../../preload/catalogue/shortcuts'
import { useText } from '../text'
import { catalogueText } from '../text/catalogue'
import { requestsText } from '../text/requests'
import { namesIn, type Draft } from './draft'
import './resource-hints.css'

/** More would not fit in a line. */
const mostHints = 6

interface Props {
  readonly draft: Draft
  readonly onChange: (change: Partial<Draft>) => void
}

/** What the path names: its other forms and its parameters by one click, and what to beware of. Nothing where the catalogue does not know it. */
export function ResourceHints({ draft, onChange }: Props) {
  const t = useText(requestsText)
  const words = useText(catalogueText)
  const named = pathNamed(draft.path)
  if (!named) return null
  const { resource, form, effect } = named
  const hints = parameterHints(named, namesIn(draft)).slice(0, mostHints)
  return (
    <div className="resource-hints" role="group" aria-label={nameOf(resource)}>
      {shortcuts(resource).map((shortcut) => (
        <button
          key={shortcut.form} type="button" className="toggle-chip" aria-pressed={shortcut.form === form}
          onClick={() => onChange({ method: 'GET', path: shortcut.path, query: shortcut.query })}
        >
          {words.forms[shortcut.form]}
        </button>
      ))}
      {hints.map(({ name, values }) => (
        <button
          key={name} type="button" className="hint-chip mono" aria-label={t.addParameter(name)}
          onClick={() => onChange({ query: [...draft.query, { name, value: values[0] ?? '' }] })}
        >
          <Plus aria-hidden />{name}
        </button>
      ))}
      {effect && <span className="request-warning"><TriangleAlert aria-hidden />{words.effects[effect]}</span>}
      {!effect && resource.note && <span className="quiet">{words.notes[resource.note]}</span>}
      {resource.personal && <span className="quiet"><Eye aria-hidden />{words.personal}</span>}
    </div>
  )
}
