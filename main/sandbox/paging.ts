/**
 * Filters and pages of a list. Inferred: pages count from 1, as the published `request.cursor` does; rows marked deleted show
 * only when asked for; 50 rows a page unless asked otherwise; and some lists know no pages at all.
 */
import type { JsonObject } from './json'

export interface Row extends JsonObject { id: string }

/** `cursor.next`, `cursors.after`, or all rows at once. */
export type Paging = 'cursor' | 'after' | 'none'

export interface Page {
  readonly results: readonly Row[]
  readonly links?: JsonObject
  readonly position?: JsonObject
}

const DEFAULT_LIMIT = 50

/** Rows whose fields equal the query's; names that no field bears are ignored, `q` searches. */
export function filtered(rows: readonly Row[], query: URLSearchParams): Row[] {
  const wanted = [...query].filter(([name]) => name !== 'q')
  if (!query.has('deleted')) wanted.push(['deleted', 'false'])
  const text = query.get('q')?.toLowerCase() ?? ''
  return rows.filter((row) =>
    wanted.every(([name, value]) => !Object.hasOwn(row, name) || String(row[name]) === value) && mentions(row, text))
}

/** Null when the query asks for no such page. */
export function pageOf(rows: readonly Row[], url: URL, paging: Paging): Page | null {
  if (paging === 'none') return { results: rows }
  const limit = wholeNumber(url.searchParams.get('limit') ?? url.searchParams.get('size'), DEFAULT_LIMIT)
  return limit === null ? null : paging === 'cursor' ? cursorPage(rows, url, limit) : afterPage(rows, url, limit)
}

function cursorPage(rows: readonly Row[], url: URL, limit: number): Page | null {
  const page = wholeNumber(url.searchParams.get('page'), 1)
  if (page === null) return null
  const start = (page - 1) * limit
  const next = rows[start + limit]
  const link = (changes: Record<string, string>) => linkTo(url, ['page', 'cursor_field', 'cursor'], changes)
  return {
    results: rows.slice(start, start + limit),
    links: {
      cursor: {
        first: link({}),
        self: url.href,
        next: next && link({ page: String(page + 1), cursor_field: 'updated_at', cursor: next.id.slice(0, 8) }),
      },
    },
    position: {
      next: next && { id: next.id, page: page + 1, cursor_field: 'updated_at' },
      first: rows[0] && { id: rows[0].id, page: 1, cursor_field: 'updated_at' },
      page,
    },
  }
}

function afterPage(rows: readonly Row[], url: URL, limit: number): Page | null {
  const given = url.searchParams.get('cursor')
  const start = given === null ? 0 : offsetIn(given)
  if (start === null) return null
  const link = (offset: number) => linkTo(url, ['cursor'], { cursor: Buffer.from(`offset:${offset}`).toString('base64url') })
  return {
    results: rows.slice(start, start + limit),
    links: {
      cursors: {
        before: start > 0 ? link(Math.max(0, start - limit)) : null,
        after: start + limit < rows.length ? link(start + limit) : null,
      },
    },
  }
}

function offsetIn(cursor: string): number | null {
  const offset = /^offset:(\d+)$/.exec(Buffer.from(cursor, 'base64url').toString())?.[1]
  return offset === undefined ? null : Number(offset)
}

function wholeNumber(text: string | null, fallback: number): number | null {
  if (text === null) return fallback
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null
}

/** The address asked for, with its other filters, at another position. */
function linkTo(url: URL, dropped: readonly string[], changes: Record<string, string>): string {
  const link = new URL(url)
  for (const name of dropped) link.searchParams.delete(name)
  for (const [name, value] of Object.entries(changes)) link.searchParams.set(name, value)
  return link.href
}

function mentions(row: Row, text: string): boolean {
  return Object.values(row).some((value) => typeof value === 'string' && value.toLowerCase().includes(text))
}
