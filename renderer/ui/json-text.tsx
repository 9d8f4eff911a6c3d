import { useMemo } from 'react'
import { jsonTokens } from './json-tokens'
import { textBlocks } from './text-blocks'
import './json-text.css'

/** Beyond this many characters colour costs more than it helps. */
const highlightUpTo = 256 * 1024

/** Long text is cut into such pieces, so that the browser lays out only those in view. */
const blockSize = 16 * 1024

/** JSON, or any text, as it is; short JSON in colour. */
export function JsonText({ text }: { readonly text: string }) {
  const isShort = text.length <= highlightUpTo
  const pieces = useMemo(
    () => (isShort
      ? jsonTokens(text).map((token, index) => <span key={index} className={`is-${token.kind}`}>{token.text}</span>)
      : textBlocks(text, blockSize).map((block, index) => <div key={index} className="json-block">{block}</div>)),
    [text, isShort],
  )
  return <pre className="json-text" tabIndex={0}>{pieces}</pre>
}
