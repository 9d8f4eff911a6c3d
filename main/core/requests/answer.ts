import type { RunView } from '../../../preload/views'
import type { HttpResponse } from '../ports'
import type { Secret } from '../secret'
import { redactHeaders, redactJsonText } from '../tillhub/redact'
import { redactKnown } from '../tillhub/redact-known'
import { headerOf } from '../tillhub/response'
import { serverText } from '../tillhub/server-text'
import { parseJson, requestIdOf } from '../tillhub/wire'
import { HEAD_BYTES } from './answer-sink'

export type Answer = Pick<
  RunView, 'status' | 'statusText' | 'bytes' | 'truncated' | 'bodyKind' | 'contentType' | 'body' | 'headers' | 'requestId'
>

/** What came back, masked. `bytes`: how many were received, also where less is at hand or shown. */
export function readAnswer(response: HttpResponse, secrets: readonly Secret[], bytes = response.body.length): Answer {
  const contentType = headerOf(response, 'content-type')
  const shown = response.body.subarray(0, HEAD_BYTES)
  const truncated = response.truncated || shown.length < bytes
  const text = decode(shown, contentType ?? '')
  const requestId = text === null ? null : requestIdOf(text)
  const body = text === null ? null : redactJsonText(redactKnown(text, secrets, truncated))
  return {
    status: response.status,
    statusText: serverText(response.statusText, secrets),
    bytes,
    truncated,
    bodyKind: kindOf(body, truncated),
    contentType: contentType && serverText(contentType, secrets),
    body: body ?? '',
    headers: redactHeaders(response.headers.map(([name, value]) => [name, redactKnown(value, secrets)] as const)),
    requestId: requestId && serverText(requestId, secrets),
  }
}

function kindOf(text: string | null, truncated: boolean): RunView['bodyKind'] {
  if (text === null) return 'binary'
  if (text === '') return 'empty'
  // JSON that was cut off can be read as text, but not as JSON.
  return !truncated && parseJson(text) !== undefined ? 'json' : 'text'
}

const TEXT_TYPE = /^text\/|json|xml|javascript|x-www-form-urlencoded/i

/** Null for what is no text. Bytes that fit no declared text are replaced; where none is declared they mean that it is none. */
function decode(bytes: Uint8Array, contentType: string): string | null {
  const charset = charsetOf(contentType)
  if (bytes.includes(0) && !charset.startsWith('utf-16')) return null
  try {
    // Streaming, so that a character cut in two at the end is dropped instead of taken for damage.
    return new TextDecoder(charset, { fatal: !TEXT_TYPE.test(contentType) }).decode(bytes, { stream: true })
  } catch {
    return null
  }
}

function charsetOf(contentType: string): string {
  const [, charset = 'utf-8'] = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType) ?? []
  try {
    return new TextDecoder(charset).encoding
  } catch {
    // A charset nobody knows says nothing, and nearly everything is UTF-8.
    return 'utf-8'
  }
}
