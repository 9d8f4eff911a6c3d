import { useCallback, useState } from 'react'
import type { AccountId, IdentityField, IdentitySnapshotView } from '../../../preload/views'
import { useApi } from '../../state/api'
import { Failure } from '../../state/failure'
import { useLoaded } from '../../state/loaded'
import { useText } from '../../text'
import { identityText } from '../../text/identity'
import { measuresText } from '../../text/measures'
import { Checkbox } from '../../ui/checkbox'
import { NativeSelect } from '../../ui/native-select'
import { Section } from '../../ui/section'
import { CompareTable } from './compare-table'

interface Props {
  readonly id: AccountId
  /** At least two, newest first. */
  readonly history: readonly IdentitySnapshotView[]
}

/** Any two answers of the server, field by field. */
export function IdentityCompare({ id, history }: Props) {
  const t = useText(identityText)
  const { moment } = useText(measuresText)
  const [chosen, setChosen] = useState<{ readonly before?: string; readonly after?: string }>({})
  const [isWhole, setWhole] = useState(false)
  const options = history.map(({ takenAt }) => ({ id: String(takenAt), label: moment(takenAt) }))
  // One that was chosen may have made way since.
  const known = (takenAt: string | undefined, otherwise: string): string => options.find((option) => option.id === takenAt)?.id ?? otherwise
  const after = known(chosen.after, options[0]?.id ?? '')
  const before = known(chosen.before, options[1]?.id ?? '')
  const { compare } = useApi().identity
  const read = useCallback((pair: string): Promise<IdentityField[]> => {
    const [earlier, later] = pair.split(' ').map(Number)
    return compare({ id, before: earlier ?? 0, after: later ?? 0 })
  }, [compare, id])
  const { loaded } = useLoaded(read, `${before} ${after}`)

  return (
    <Section title={t.compare} aside={<Checkbox label={t.showSame} isChecked={isWhole} onChange={setWhole} />}>
      <div className="identity-pair">
        <NativeSelect label={t.earlier} options={options} value={before} onChange={(earlier) => setChosen({ ...chosen, before: earlier })} />
        <NativeSelect label={t.later} options={options} value={after} onChange={(later) => setChosen({ ...chosen, after: later })} />
      </div>
      {loaded.state === 'failed' && <Failure error={loaded.error} />}
      {loaded.state === 'ready' && <CompareTable fields={loaded.value} isWhole={isWhole} />}
    </Section>
  )
}
