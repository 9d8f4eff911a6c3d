import { CircleCheck, CircleHelp, CircleX } from 'lucide-react'
import type { GenerationView } from '../../../preload/views'
import { useText } from '../../text'
import { measuresText } from '../../text/measures'
import { restoreText } from '../../text/restore'
import { StatePill } from '../../ui/badge'
import { Button } from '../../ui/button'

interface Props { readonly view: GenerationView; readonly onRestore: () => void }

export function Generation({ view: { generation, writtenAt, accounts, readable, added, removed, changed }, onRestore }: Props) {
  const t = useText(restoreText)
  const { minute } = useText(measuresText)
  const name = writtenAt === null ? t.undated : minute(writtenAt)
  const parts = [[t.added, added], [t.removed, removed], [t.changed, changed]] as const
  const differences = parts.filter(([, titles]) => titles.length > 0)
  return (
    <li className="generation" aria-label={`${name}, ${t.number(generation)}`}>
      <div className="generation-facts">
        <div className="generation-name">
          <span className="tabular">{name}</span>
          <span className="quiet">{t.number(generation)}</span>
          {accounts !== null && <span className="quiet">{t.accounts(accounts)}</span>}
          {readable === true && <StatePill icon={CircleCheck} word={t.readable} tone="ok" isBare />}
          {readable === false && <StatePill icon={CircleX} word={t.unreadable} tone="bad" isBare />}
          {readable === null && <StatePill icon={CircleHelp} word={t.unasked} tone="warn" isBare />}
        </div>
        {accounts !== null && differences.length === 0 && <p className="quiet">{t.same}</p>}
        {differences.length > 0 && (
          <details>
            <summary>{differences.map(([words, titles]) => words(titles.length)).join(' · ')}</summary>
            <dl>
              {differences.map(([words, titles]) => (
                <div key={words(titles.length)}><dt>{words(titles.length)}</dt>{titles.map((title, at) => <dd key={at}><bdi>{title}</bdi></dd>)}</div>
              ))}
            </dl>
          </details>
        )}
      </div>
      <Button isDisabled={readable === false} onPress={onRestore}>{t.restore}</Button>
    </li>
  )
}
