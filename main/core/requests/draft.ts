import type { HttpMethod, NameValue, RequestDraft } from '../../../preload/views'
import { AppError } from '../errors'
import { expand, type VariableLookup } from './variables'

export interface ResolvedDraft {
  readonly method: HttpMethod
  /** Begins with a single "/". */
  readonly pathAndQuery: string
  /** Without authorization: that one is the account's. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
}

/** Fills in the variables. Throws path-absolute, path-invalid, header-invalid and the variable codes; `detail` says which part. */
export function resolveDraft(draft: RequestDraft, lookup: VariableLookup): ResolvedDraft {
  const headers = resolveHeaders(draft, lookup)
  return { method: draft.method, pathAndQuery: resolvePath(draft, lookup), headers, body: resolveBody(draft, headers, lookup) }
}

// No origin of anyone: it only gives the URL parser something to stand on.
const ANYWHERE = 'https://tillkeys.invalid'

export function resolvePath({ path, query }: RequestDraft, lookup: VariableLookup): string {
  const filled = expand(path, lookup, percentEncoded)
  checkPath(filled)
  const rows = query.filter(({ name, value }) => name !== '' || value !== '').map(row => queryRow(row, lookup))
  const separator = filled.includes('?') ? '&' : '?'
  const url = new URL(rows.length === 0 ? filled : filled + separator + rows.join('&'), ANYWHERE)
  if (url.origin !== ANYWHERE) throw new AppError('path-absolute', { detail: url.host })
  return url.pathname + url.search
}

/** A path is sent as it reads: what a URL parser would drop, resolve or take for a host is refused instead. */
function checkPath(path: string): void {
  if (/^[a-z][a-z\d+.-]*:|^[/\\]{2}|^\\/i.test(path.trimStart())) throw new AppError('path-absolute')
  const [pathname = ''] = path.split('?')
  const dotSegment = pathname.split('/').find(segment => /^(?:\.|%2e){1,2}$/i.test(segment))
  if (dotSegment) throw new AppError('path-invalid', { detail: dotSegment })
  if (!path.startsWith('/') || /[\p{Cc}#\\]/u.test(path)) throw new AppError('path-invalid')
}

function queryRow({ name, value }: NameValue, lookup: VariableLookup): string {
  return `${percentEncoded(expand(name, lookup))}=${percentEncoded(expand(value, lookup))}`
}

/** A lone surrogate has no encoding; it becomes the replacement character, as a URL parser makes it. */
function percentEncoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD'))
}

/** Headers that carry credentials or steer the connection: the first are the account's, the others the network stack's. */
const RESERVED = /^(?:authorization|cookie2?|host|connection|keep-alive|content-length|te|trailer|transfer-encoding|upgrade|expect|origin|referer|accept-encoding|(?:proxy|sec)-.*)$/i
const HEADER_NAME = /^[!#$%&'*+.^_`|~\w-]+$/
const HEADER_VALUE = /^[\t\x20-\x7E]*$/

/** A repeated name is joined by commas, which means the same (RFC 9110, 5.3). */
export function resolveHeaders({ headers }: RequestDraft, lookup: VariableLookup): Record<string, string> {
  const resolved = new Map<string, string>()
  for (const row of headers) {
    const name = row.name.trim().toLowerCase()
    const value = expand(row.value, lookup).trim()
    if (name === '' && value === '') continue
    if (!HEADER_NAME.test(name) || RESERVED.test(name) || !HEADER_VALUE.test(value)) throw new AppError('header-invalid', { detail: row.name })
    const before = resolved.get(name)
    resolved.set(name, before === undefined ? value : `${before}, ${value}`)
  }
  return Object.fromEntries(resolved)
}

/** In JSON a value goes into a string, so it is escaped as one. */
export function resolveBody({ body }: RequestDraft, headers: Readonly<Record<string, string>>, lookup: VariableLookup): string | null {
  if (body === null || body === '') return null
  const isJson = /json/i.test(headers['content-type'] ?? 'json')
  return expand(body, lookup, isJson ? value => JSON.stringify(value).slice(1, -1) : undefined)
}
