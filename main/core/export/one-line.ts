/** Control characters, ends of lines, and the marks that reorder what stands beside them (Unicode bidi controls). */
const UNSHOWABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu

/** A text for a cell: one line, read as it is written. */
export function oneLine(text: string): string {
  return text.replace(UNSHOWABLE, ' ').trim()
}
