import { parsePage } from '../tillhub/wire'

export interface NextPage {
  /** Path and query to send; null at the end and where the link leads elsewhere. */
  readonly path: string | null
  /** The link leads to another server, where the token must not go. */
  readonly isForeign: boolean
  readonly rows: number | null
}

/** Where an answer says that it goes on. */
export function nextPageOf(text: string, baseUrl: string): NextPage {
  const page = parsePage(text)
  const link = page?.next ?? null
  const rows = page?.rows ?? null
  if (link === null) return { path: null, isForeign: false, rows }
  // Most services give an absolute URL; a relative one is meant for the same server.
  const url = URL.canParse(link, baseUrl) ? new URL(link, baseUrl) : null
  if (url?.origin !== new URL(baseUrl).origin || url.username || url.password) return { path: null, isForeign: true, rows }
  return { path: withoutVariables(url.pathname + url.search), isForeign: false, rows }
}

/** Nothing a server writes is a variable of ours. */
function withoutVariables(path: string): string {
  return path.replaceAll('{', '%7B').replaceAll('}', '%7D')
}
