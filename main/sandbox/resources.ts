/** Lists of rows. Inferred: the message texts, 422 for a bad query or body, and that deleting only marks a row. */
import { randomUUID } from 'node:crypto'
import type { Tenant } from './account'
import { refusal, success } from './answers'
import { parseObject, type JsonObject } from './json'
import { filtered, pageOf, type Paging, type Row } from './paging'
import type { Call, Route } from './routing'

export interface Resource {
  /** Everything before `/:ca`. */
  readonly path: string
  /** Plural. */
  readonly noun: string
  readonly paging: Paging
  rows(tenant: Tenant, now: number): Row[]
  /** Whether POST, PUT and DELETE change it. */
  readonly writable?: boolean
  /** Why a row cannot be deleted now, or null. */
  obstacle?(tenant: Tenant, row: Row): string | null
}

const SHORTEST_SEARCH = 3

/** List, `/meta`, `/search` and `/{id}`, and the writing ones where allowed. */
export function resourceRoutes(resource: Resource): Route[] {
  const root = `${resource.path}/:ca`
  const one = `${root}/:id`
  const rowsOf = ({ tenant, now }: Call) => resource.rows(tenant, now)
  const find = (call: Call) => rowsOf(call).find((row) => row.id === call.params['id'] && row['deleted'] !== true)
  const missing = ({ mark }: Call) => refusal(mark, 404, 'Could not find')

  const list = (call: Call) => {
    const page = pageOf(filtered(rowsOf(call), call.url.searchParams), call.url, resource.paging)
    return page ? success(call.mark, { msg: `Queried ${resource.noun} successfully.`, ...page }) : refusal(call.mark, 422)
  }
  const reading: Route[] = [
    { method: 'GET', pattern: root, handle: list },
    {
      method: 'GET',
      pattern: `${root}/meta`,
      handle: (call) => success(call.mark, {
        msg: `Queried ${resource.noun} meta successfully.`,
        results: [{ count: filtered(rowsOf(call), call.url.searchParams).length }],
      }),
    },
    {
      method: 'GET',
      pattern: `${root}/search`,
      handle: (call) => (call.url.searchParams.get('q') ?? '').length < SHORTEST_SEARCH ? refusal(call.mark, 422) : list(call),
    },
    {
      method: 'GET',
      pattern: one,
      handle(call) {
        const row = find(call)
        return row ? success(call.mark, { msg: `Queried ${resource.noun} successfully.`, results: [row] }) : missing(call)
      },
    },
  ]
  if (!resource.writable) return reading

  return [
    ...reading,
    {
      method: 'POST',
      pattern: root,
      handle(call) {
        const fields = fieldsIn(call.body)
        if (typeof fields?.['name'] !== 'string') return refusal(call.mark, 422)
        const at = stamp(call.now)
        const row: Row = { active: true, deleted: false, ...fields, id: randomUUID(), created_at: at, updated_at: at }
        rowsOf(call).unshift(row)
        return success(call.mark, { msg: `Added to ${resource.noun}.`, results: [row] })
      },
    },
    {
      method: 'PUT',
      pattern: one,
      handle(call) {
        const row = find(call)
        const fields = fieldsIn(call.body)
        if (!row) return missing(call)
        if (!fields) return refusal(call.mark, 422)
        const updated: Row = { ...row, ...fields, updated_at: stamp(call.now) }
        const rows = rowsOf(call)
        rows[rows.indexOf(row)] = updated
        return success(call.mark, { msg: `Updated ${resource.noun}.`, results: [updated] })
      },
    },
    {
      method: 'DELETE',
      pattern: one,
      handle(call) {
        const row = find(call)
        if (!row) return missing(call)
        const obstacle = resource.obstacle?.(call.tenant, row)
        if (obstacle) return refusal(call.mark, 400, obstacle, 'msg')
        Object.assign(row, { deleted: true, active: false, updated_at: stamp(call.now) })
        return success(call.mark, { msg: `Deleted from ${resource.noun}.` })
      },
    },
  ]
}

/** What a client may set; the server's own fields are dropped. */
function fieldsIn(body: string): JsonObject | null {
  const fields = parseObject(body)
  if (!fields) return null
  const { id: _id, created_at: _createdAt, updated_at: _updatedAt, ...own } = fields
  return own
}

export function stamp(at: number): JsonObject {
  return { iso: new Date(at).toISOString(), unix: at }
}
