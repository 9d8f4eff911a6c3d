import type { RunView } from '../../../preload/views'

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/json/i, 'json'], [/csv/i, 'csv'], [/html/i, 'html'], [/xml/i, 'xml'], [/pdf/i, 'pdf'], [/zip/i, 'zip'], [/png/i, 'png'], [/jpe?g/i, 'jpg'], [/^text\//i, 'txt'],
]

/** What to call the file that an answer is saved as: what was asked for, and what it is. */
export function answerName({ url, contentType, startedAt }: Pick<RunView, 'url' | 'contentType' | 'startedAt'>): string {
  const path = URL.canParse(url) ? new URL(url).pathname : ''
  const subject = path.split('/').filter(part => /^[a-z][a-z_-]{1,40}$/.test(part) && part !== 'api').join('-') || 'answer'
  const [, ending = 'bin'] = ENDINGS.find(([type]) => type.test(contentType ?? '')) ?? []
  return `${subject}-${new Date(startedAt).toISOString().slice(0, 19).replaceAll(':', '-')}.${ending}`
}
