import { Ban, CircleCheck, CircleDashed, CircleSlash, CircleX, Loader, PencilLine, type LucideIcon } from 'lucide-react'
import type { RungView } from '../../../../preload/request-views'
import { useAccountActions } from '../../../state/account-actions'
import { Failure } from '../../../state/failure'
import { useText } from '../../../text'
import { catalogueText } from '../../../text/catalogue'
import { ladderText } from '../../../text/ladder'
import { measuresText } from '../../../text/measures'
import { StatePill, type Tone } from '../../../ui/badge'
import { IconButton } from '../../../ui/button'
import { Copyable } from '../../../ui/copyable'
import { Explanation } from '../explanation'

const looks: Readonly<Record<RungView['state'], { readonly icon: LucideIcon; readonly tone: Tone }>> = {
  waiting: { icon: CircleDashed, tone: 'idle' },
  running: { icon: Loader, tone: 'info' },
  passed: { icon: CircleCheck, tone: 'ok' },
  refused: { icon: Ban, tone: 'warn' },
  failed: { icon: CircleX, tone: 'bad' },
  skipped: { icon: CircleSlash, tone: 'idle' },
}

interface Props {
  readonly rung: RungView
  /** Takes its path into the editor. */
  readonly onOpen: (path: string) => void
}

/** One step: how it went and what that shows; where it broke, why. */
export function RungLine({ rung: { name, state, proves, path, status, ms, requestId, error, explanation }, onOpen }: Props) {
  const t = useText(ladderText)
  const words = useText(catalogueText)
  const { milliseconds } = useText(measuresText)
  const { copyText } = useAccountActions()
  const title = words.rungs[name]
  const isBroken = state === 'failed' && error !== null
  const isNamedBelow = isBroken && error.requestId !== null
  return (
    <li className={`rung is-${state}`}>
      <StatePill {...looks[state]} word={t.states[state]} isBare />
      <div className="rung-what">
        <p><span className="rung-name">{title}</span> <span className="quiet">{state === 'passed' ? words.proves[proves] : t.toShow[proves]}</span></p>
        {path !== null && <p className="mono quiet ellipsis" title={path}><bdi>{path}</bdi></p>}
      </div>
      <span className="rung-facts tabular quiet">{status !== null && <span>{status}</span>}{ms !== null && <span>{milliseconds(ms)}</span>}</span>
      <span className="rung-id quiet">
        {requestId !== null && !isNamedBelow && <Copyable value={requestId} label={t.copyId} copiedLabel={t.copied} onCopy={copyText} />}
      </span>
      <span className="rung-open">{path !== null && <IconButton icon={PencilLine} label={t.open(title)} onPress={() => onOpen(path)} />}</span>
      {(isBroken || explanation) && (
        <div className="rung-why">
          {isBroken && <Failure error={error} />}
          {explanation && <Explanation explanation={explanation} />}
        </div>
      )}
    </li>
  )
}
