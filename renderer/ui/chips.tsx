import { Badge } from './badge'
import './chips.css'

/** Short texts side by side, as they are spelled in the data. */
export function Chips({ texts }: { readonly texts: readonly string[] }) {
  return <ul className="chips mono">{texts.map((text, at) => <li key={at}><Badge>{text}</Badge></li>)}</ul>
}
