import { Play } from 'lucide-react'
import type { ReactNode } from 'react'
import type { RequestText } from '../../../../preload/request-views'
import { useVeil } from '../../../state/api'
import { useText } from '../../../text'
import { libraryText } from '../../../text/library'
import { IconButton } from '../../../ui/button'

interface Props {
  readonly request: RequestText
  /** What to call it; the path where it has no name. */
  readonly title: string
  /** Under it. */
  readonly note: ReactNode
  readonly onTake: (request: RequestText) => void
  readonly onRun: (request: RequestText) => void
  /** More buttons. */
  readonly children?: ReactNode
}

/** A request to take into the editor, or to run again at once. */
export function RequestLine({ request, title: bareTitle, note, onTake, onRun, children }: Props) {
  const t = useText(libraryText)
  const title = useVeil()(bareTitle)
  return (
    <li className="request-item">
      <button type="button" className="request-take" title={title} onClick={() => onTake(request)}>
        <span className="request-title"><span className="request-method mono">{request.method}</span> <bdi className="ellipsis">{title}</bdi></span>
        <span className="request-note quiet ellipsis">{note}</span>
      </button>
      {children}
      <IconButton icon={Play} label={t.run(title)} onPress={() => onRun(request)} />
    </li>
  )
}
