import type { RequestText } from '../../preload/request-views'
import type { AccountId, HttpMethod, NameValue, RequestDraft, RunId } from '../../preload/views'

/** What the user is writing. A body stays when the method changes to one without, so that nothing typed is lost. */
export interface Draft {
  readonly method: HttpMethod
  readonly path: string
  readonly query: readonly NameValue[]
  readonly headers: readonly NameValue[]
  readonly body: string
}

export const httpMethods: readonly HttpMethod[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']
export const emptyDraft: Draft = { method: 'GET', path: '', query: [], headers: [], body: '' }

export const hasBody = (method: HttpMethod) => method !== 'GET' && method !== 'HEAD'
export const isSendable = (draft: Draft) => draft.path.trim() !== ''

/** Names of the query parameters, in the path and in the rows. */
export function namesIn({ path, query }: Pick<Draft, 'path' | 'query'>): readonly string[] {
  const [, inPath = ''] = path.split('?')
  return [...inPath.split('&').map((pair) => pair.split('=')[0] ?? ''), ...query.map(({ name }) => name.trim())].filter(Boolean)
}

const isFilled = ({ name, value }: NameValue) => name.trim() !== '' || value !== ''

/** As it is sent. */
export function sentText(draft: Draft): RequestText {
  return {
    method: draft.method,
    path: draft.path.trim(),
    query: draft.query.filter(isFilled),
    headers: draft.headers.filter(isFilled),
    body: hasBody(draft.method) && draft.body !== '' ? draft.body : null,
  }
}

export const requestOf = (draft: Draft, id: AccountId, runId: RunId): RequestDraft => ({ ...sentText(draft), runId, id })

/** As it is kept: a body stays although the method has none. */
export const textOf = ({ body, ...rest }: Draft): RequestText => ({ ...rest, body: body === '' ? null : body })
export const draftOf = ({ method, path, query, headers, body }: RequestText): Draft => ({ method, path, query, headers, body: body ?? '' })

/** A body without a declared type is sent as JSON. */
export function declaresJson({ headers }: Pick<Draft, 'headers'>): boolean {
  const declared = headers.find(({ name }) => name.trim().toLowerCase() === 'content-type')?.value ?? 'application/json'
  return /[/+]json\b/i.test(declared)
}

/** Rows to edit: those filled and one blank at the end to type the next into. */
export const editableRows = (rows: readonly NameValue[]): readonly NameValue[] => [...rows, { name: '', value: '' }]

/** The rows after one was edited; blank ones at the end are dropped. */
export function withRow(rows: readonly NameValue[], index: number, row: NameValue): readonly NameValue[] {
  const next = [...rows]
  next[index] = row
  return next.slice(0, next.findLastIndex(isFilled) + 1)
}

export const withoutRow = (rows: readonly NameValue[], index: number): readonly NameValue[] => rows.filter((_, at) => at !== index)
