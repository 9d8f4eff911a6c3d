/** Control characters, and the marks that reorder what stands beside them (Unicode bidi controls). */
const UNSHOWABLE = /[\p{Cc}\p{Cs}\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu

/** A text for a cell: one line, read as it is written. */
export function oneLine(text: string): string {
  return text.replace(UNSHOWABLE, ' ').trim()
}
