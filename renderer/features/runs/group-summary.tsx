import { useState } from 'react'
import { useLocale, useText } from '../../text'
import { runsText } from '../../text/runs'
import { measuresText } from '../../text/measures'
import { Button } from '../../ui/button'
import { CountChoice } from '../../ui/count-choice'
import { looks } from './group-looks'
import { GroupPill } from './group-pill'
import { nameOf, type Group } from './groups'
import './group-summary.css'

const few = 8

interface Props {
  readonly groups: readonly Group[]
  /** The one group whose rows are shown; null for all. */
  readonly shown: string | null
  readonly onShow: (key: string | null) => void
  readonly onBaseline: (key: string) => void
}

/** How many of each: a bar for the eye, and under it buttons that show only those accounts. */
export function GroupSummary({ groups, shown, onShow, onBaseline }: Props) {
  const t = useText(runsText)
  const { number } = useText(measuresText)
  const locale = useLocale()
  const [areAll, setAll] = useState(false)
  const areMany = groups.length > few + 1
  const listed = areAll || !areMany ? groups : groups.filter(({ key }, at) => at < few || key === shown)
  const chosen = groups.find(({ key }) => key === shown)
  return (
    <div className="group-summary">
      <div className="group-bar" aria-hidden>
        {groups.map((group) => (
          <span
            key={group.key} className={`is-${looks[group.kind].tone} ${shown !== null && shown !== group.key ? 'is-faint' : ''}`}
            title={`${nameOf(group, locale)} ${group.size}`} style={{ flexGrow: group.size }}
          />
        ))}
      </div>
      <div className="group-choices" role="group" aria-label={t.groups}>
        {listed.map((group) => (
          <CountChoice key={group.key} count={number(group.size)} isChosen={group.key === shown} onPress={() => onShow(group.key === shown ? null : group.key)}>
            <GroupPill group={group} isBare />
          </CountChoice>
        ))}
        {areMany && <Button variant="plain" onPress={() => setAll(!areAll)}>{areAll ? t.fewer : t.more(groups.length - few)}</Button>}
        {chosen && <Button variant="plain" onPress={() => onShow(null)}>{t.showAll}</Button>}
        {chosen?.kind === 'group' && <Button variant="plain" onPress={() => onBaseline(chosen.key)}>{t.makeBaseline}</Button>}
      </div>
    </div>
  )
}
