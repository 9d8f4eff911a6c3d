import type { Secret } from '../secret'
import { redactText } from './redact'
import { redactKnown } from './redact-known'

const LONGEST = 500
/** Control characters, lone surrogates, and the marks that reorder what stands beside them (Unicode bidi controls). */
const UNSHOWABLE = /[\p{Cc}\p{Cs}\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu

/** A server's own words as they may be shown and logged: one line, masked, at most 500 characters. */
export function serverText(text: string, secrets: readonly Secret[]): string {
  const line = redactText(redactKnown(text, secrets)).replace(UNSHOWABLE, ' ').trim()
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).replace(/\p{Cs}$/u, '')}…`
}
