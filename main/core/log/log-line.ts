import { logEvents, type LogEvent, type LogFields } from './log-events'

/** Our codes, channels, file names and versions, and the names that Electron and the system give things. */
const WORD = /^[A-Za-z0-9#][\w.#/+-]{0,47}$/
/** What a word must not look like: an id, a key, a token, a long random text. */
const SECRET = /[0-9a-f]{8}-?[0-9a-f]{4}|eyJ|[A-Za-z0-9_+]{24}/i
const NO_WORD = '[no word]'

/** One line of JSON, without its end: the named fields of the event and nothing else, whatever the types were told. */
export function logLine<E extends LogEvent>(at: number, event: E, fields: LogFields<E>): string {
  const given = new Map<string, unknown>(Object.entries(fields))
  const said = Object.entries(logEvents[event]).map(([name, kind]) => [name, allowed(kind, given.get(name) ?? null)])
  return JSON.stringify({ at: new Date(at).toISOString(), event, ...Object.fromEntries(said) as object })
}

function allowed(kind: 'word' | 'count' | 'flag', value: unknown): unknown {
  if (value === null) return null
  if (kind === 'word') return typeof value === 'string' && WORD.test(value) && !SECRET.test(value) ? value : NO_WORD
  return typeof value === (kind === 'count' ? 'number' : 'boolean') ? value : NO_WORD
}
