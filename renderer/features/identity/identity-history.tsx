import { useState } from 'react'
import type { IdentitySnapshotView } from '../../../preload/views'
import { useAccountActions } from '../../state/account-actions'
import { useText } from '../../text'
import { identityText } from '../../text/identity'
import { identityChangesText, weightOf } from '../../text/identity-changes'
import { measuresText } from '../../text/measures'
import { Button } from '../../ui/button'
import { Copyable } from '../../ui/copyable'
import { Section } from '../../ui/section'
import { changeSentence } from './change-sentence'

const shownFirst = 4

/** When the identity changed, and what about it, in words; newest first. */
export function IdentityHistory({ history }: { readonly history: readonly IdentitySnapshotView[] }) {
  const t = useText(identityText)
  const { moment } = useText(measuresText)
  const [isWhole, setWhole] = useState(false)
  const first = history.at(-1)
  if (!first) return null
  const shown = isWhole ? history : history.slice(0, shownFirst)
  return (
    <Section
      title={t.changes} hint={history.length === 1 && t.unchanged(moment(first.takenAt))}
      aside={history.length > shownFirst && <Button variant="plain" onPress={() => setWhole(!isWhole)}>{isWhole ? t.showLatest : t.showAll(history.length)}</Button>}
    >
      {history.length > 1 && (
        <ol className="identity-history">
          {shown.map((snapshot) => <HistoryEntry key={snapshot.takenAt} snapshot={snapshot} />)}
        </ol>
      )}
    </Section>
  )
}

function HistoryEntry({ snapshot: { takenAt, requestId, changes } }: { readonly snapshot: IdentitySnapshotView }) {
  const t = { ...useText(identityText), ...useText(identityChangesText) }
  const { minute } = useText(measuresText)
  const { copyText } = useAccountActions()
  const sorted = changes.toSorted((a, b) => weightOf(a.path) - weightOf(b.path))
  return (
    <li>
      <span className="tabular quiet">{minute(takenAt)}</span>
      <div>
        {sorted.length === 0 ? <p className="quiet">{t.firstAnswer}</p> : sorted.map((change) => <p key={change.path}><bdi>{changeSentence(change, t)}</bdi></p>)}
        {requestId !== null && (
          <p className="identity-request quiet">request.id <Copyable value={requestId} label={t.copyId} copiedLabel={t.idCopied} onCopy={copyText} /></p>
        )}
      </div>
    </li>
  )
}
