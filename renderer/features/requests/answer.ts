import type { RunView } from '../../../preload/views'
import { prettyJson } from './pretty-json'

export type AnswerTone = 'ok' | 'info' | 'warn' | 'bad'

/** Redirects are not followed, so one is news, not success. */
export function toneOf(status: number | null): AnswerTone {
  if (status === null || status >= 500) return 'bad'
  if (status >= 400) return 'warn'
  return status >= 300 ? 'info' : 'ok'
}

export type BodyForm =
  | { readonly kind: 'empty' | 'binary' }
  /** JSON, indented and as it came. */
  | { readonly kind: 'json'; readonly pretty: string }
  /** Text that was not called JSON, or that was and is not: an honest difference. */
  | { readonly kind: 'text' | 'broken-json' }

/** What to show of a body: what it is, not what it claims to be. */
export function bodyForm(run: Pick<RunView, 'bodyKind' | 'body' | 'contentType'>): BodyForm {
  if (run.bodyKind === 'empty' || run.bodyKind === 'binary') return { kind: run.bodyKind }
  const pretty = prettyJson(run.body)
  if (pretty !== null) return { kind: 'json', pretty }
  return { kind: /[/+]json\b/i.test(run.contentType ?? '') ? 'broken-json' : 'text' }
}
