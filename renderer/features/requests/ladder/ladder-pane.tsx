import { RotateCw, Square, X } from 'lucide-react'
import type { LadderView } from '../../../../preload/request-views'
import { Failure } from '../../../state/failure'
import { isClimbing, type Climb } from '../../../state/ladders'
import { useText } from '../../../text'
import { catalogueText } from '../../../text/catalogue'
import { ladderText } from '../../../text/ladder'
import { measuresText } from '../../../text/measures'
import { Button, IconButton } from '../../../ui/button'
import { outcomeOf } from './outcome'
import { RungLine } from './rung-line'
import './ladder-pane.css'

interface Props {
  readonly climb: Climb
  readonly onAgain: () => void
  readonly onStop: () => void
  readonly onClose: () => void
  /** Takes the path of a step into the editor. */
  readonly onOpen: (path: string) => void
}

/** The test ladder of an account, step by step as it is climbed. */
export function LadderPane({ climb, onAgain, onStop, onClose, onOpen }: Props) {
  const t = useText(ladderText)
  const { view, failure } = climb
  return (
    <section className="ladder" aria-label={t.title} aria-busy={isClimbing(climb)}>
      <header>
        <h3>{t.title}</h3>
        <p role="status">{view && <Outcome view={view} />}</p>
        {isClimbing(climb) ? <Button icon={Square} onPress={onStop}>{t.stop}</Button> : <Button icon={RotateCw} onPress={onAgain}>{t.again}</Button>}
        <IconButton icon={X} label={t.close} onPress={onClose} />
      </header>
      {failure && <Failure error={failure} />}
      {view && <ol>{view.rungs.map((rung) => <RungLine key={rung.name} rung={rung} onOpen={onOpen} />)}</ol>}
    </section>
  )
}

/** In one sentence, and when that was. */
function Outcome({ view }: { readonly view: LadderView }) {
  const t = useText(ladderText)
  const { rungs } = useText(catalogueText)
  const { time } = useText(measuresText)
  const outcome = outcomeOf(view)
  if (outcome.kind === 'running') return t.running(rungs[outcome.at])
  const ended = view.endedAt !== null && <span className="quiet"> · {time(view.endedAt)}</span>
  if (outcome.kind === 'failed') return <>{t.failed(rungs[outcome.at])}{ended}</>
  return <>{outcome.kind === 'refused' ? t.refused(outcome.count) : t[outcome.kind]}{ended}</>
}
