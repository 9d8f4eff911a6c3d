import type { ImportEncoding } from '../../../preload/import-views'
import { refused } from './found'

const MARKS: readonly (readonly [ImportEncoding, readonly number[]])[] = [['utf-8', [0xEF, 0xBB, 0xBF]], ['utf-16le', [0xFF, 0xFE]], ['utf-16be', [0xFE, 0xFF]]]
/** All that stands below the space in a text, but for tab, line feed, form feed, carriage return and escape. */
const BINARY = /[\0-\x08\x0B\x0E-\x1A\x1C-\x1F]/

/** The text of a file: by its byte order mark, as UTF-8, or else as Windows-1252, which spreadsheets still save. Throws 'not-text'. */
export function decode(bytes: Uint8Array): { readonly text: string; readonly encoding: ImportEncoding } {
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))
  const read = marked ? { encoding: marked[0], text: new TextDecoder(marked[0]).decode(bytes) } : unmarked(bytes)
  if (BINARY.test(read.text)) throw refused('not-text')
  return read
}

function unmarked(bytes: Uint8Array): { readonly text: string; readonly encoding: ImportEncoding } {
  try {
    return { encoding: 'utf-8', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    // Every byte has a meaning in it, so it cannot fail.
    return { encoding: 'windows-1252', text: new TextDecoder('windows-1252').decode(bytes) }
  }
}
