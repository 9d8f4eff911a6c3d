import type { JsonValue, RunView } from '../../../preload/views'
import { indentJson, nestingOf, parseJson } from './json-body'

export type AnswerTone = 'ok' | 'info' | 'warn' | 'bad'

/** Redirects are not followed, so one is news, not success. */
export function toneOf(status: number | null): AnswerTone {
  if (status === null || status >= 500) return 'bad'
  if (status >= 400) return 'warn'
  return status >= 300 ? 'info' : 'ok'
}

export type BodyForm =
  | { readonly kind: 'empty' | 'binary' }
  /** JSON, indented and as a value. */
  | { readonly kind: 'json'; readonly pretty: string; readonly value: JsonValue }
  /** Nested deeper than anything but an attack: as it came, since indenting it would fill the memory. */
  | { readonly kind: 'deep-json' }
  /** Text that was not called JSON, or that was and is not: an honest difference. */
  | { readonly kind: 'text' | 'broken-json' }

const deepest = 500

/** What to show of a body: what it is, not what it claims to be. */
export function bodyForm({ bodyKind, body, contentType }: Pick<RunView, 'bodyKind' | 'body' | 'contentType'>): BodyForm {
  if (bodyKind === 'empty' || bodyKind === 'binary') return { kind: bodyKind }
  const value = parseJson(body)
  if (value === undefined) return { kind: /[/+]json\b/i.test(contentType ?? '') ? 'broken-json' : 'text' }
  return nestingOf(body) > deepest ? { kind: 'deep-json' } : { kind: 'json', pretty: indentJson(body), value }
}
