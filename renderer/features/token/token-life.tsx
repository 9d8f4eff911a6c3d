import { useText } from '../../text'
import { measuresText, utc } from '../../text/measures'
import { tokenText } from '../../text/token'
import { Section } from '../../ui/section'

interface Props {
  /** Epoch ms on this computer's clock, or null when not stated. */
  readonly issuedAt: number | null
  readonly endsAt: number | null
}

/** Begin and end of a token where the user is and in UTC. */
export function TokenLife({ issuedAt, endsAt }: Props) {
  const t = useText(tokenText)
  const { moment } = useText(measuresText)
  return (
    <Section title={t.life}>
      <table className="token-life tabular">
        <thead><tr><td /><th scope="col">{t.local}</th><th scope="col">{t.utc}</th></tr></thead>
        <tbody>
          {([[t.issued, issuedAt], [t.ends, endsAt]] as const).map(([name, at]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {at === null ? <td colSpan={2} className="quiet">{t.unknownTime}</td> : <><td>{moment(at)}</td><td>{utc(at)}</td></>}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
