import { useMemo } from 'react'
import { jsonTokens } from './json-tokens'
import './json-text.css'

/** Beyond this many characters colour costs more than it helps. */
const highlightUpTo = 256 * 1024

/** JSON, or any text, as it is; short JSON in colour. */
export function JsonText({ text }: { readonly text: string }) {
  const tokens = useMemo(() => (text.length <= highlightUpTo ? jsonTokens(text) : null), [text])
  return (
    <pre className="json-text" tabIndex={0}>
      {tokens?.map((token, index) => <span key={index} className={`is-${token.kind}`}>{token.text}</span>) ?? text}
    </pre>
  )
}
