import { LocateFixed, ZoomIn, ZoomOut } from 'lucide-react'
import { useText } from '../../text'
import { frameText } from '../../text/frame'
import { timelineText } from '../../text/timeline'
import { IconButton } from '../../ui/button'
import { Segmented } from '../../ui/segmented'
import type { Shape } from './timeline-store'
import { spanNames, zoomStep, type Look, type Span } from './timeline-window'
import type { TimelineActions } from './use-timeline'

interface Props {
  readonly look: Look
  readonly shape: Shape
  readonly turn: TimelineActions
}

const shapes: readonly Shape[] = ['chart', 'table']

export function TimelineHead({ look, shape, turn }: Props) {
  const t = useText(timelineText)
  const { pages } = useText(frameText)
  return (
    <header className="timeline-head">
      <h2>{pages.timeline}</h2>
      <div className="timeline-reach">
        <Segmented<Span | 'other'>
          label={t.span} hideLabel value={'span' in look ? look.span : 'other'} options={spanNames.map((id) => ({ id, label: t.spans[id] }))}
          onChange={(span) => { if (span !== 'other') turn.lookAt({ span }) }}
        />
        <span className="timeline-zoom">
          <IconButton label={t.zoomOut} shortcut="−" icon={ZoomOut} onPress={() => turn.zoom(zoomStep)} />
          <IconButton label={t.zoomIn} shortcut="+" icon={ZoomIn} onPress={() => turn.zoom(1 / zoomStep)} />
          <IconButton label={t.backToNow} shortcut="0" icon={LocateFixed} isDisabled={'span' in look} onPress={turn.backToNow} />
        </span>
      </div>
      <Segmented label={t.shape} hideLabel value={shape} options={shapes.map((id) => ({ id, label: t.shapes[id] }))} onChange={turn.showAs} />
    </header>
  )
}
