/**
 * The sub-users of an account's configuration, with their keys in clear as the real list has them. Inferred: a second key
 * replaces the first, deleting disarms the key at once, both leave issued tokens alive, a service account has the right to
 * all of this, and whoever has a lesser role gets 403.
 */
import { randomUUID } from 'node:crypto'
import { configurationId, createSubUser, subUsersOf, type SubUser } from './account'
import { refusal, success } from './answers'
import { isObject, parseObject, type JsonObject } from './json'
import { filtered, pageOf } from './paging'
import { stamp } from './resources'
import type { Call, Route } from './routing'

const ROOT = '/api/v0/configurations/:ca/:cid/users'
const ONE = `${ROOT}/:id`

const roles = ['admin', 'manager', 'serviceaccount', 'franchisee', 'franchise', 'staff', 'accountant', 'purchaser']
/** What a client may send; the server answers 422 to any other field. */
const writable = [
  'user', 'role', 'name', 'description', 'active', 'blocked', 'scopes', 'locations', 'branch_groups', 'attributes', 'groups',
  'parents', 'children', 'username', 'metadata', 'user_permission_template_id',
]

/** Roles that may see and change who else has a key. */
const keepers = ['owner', 'admin', 'manager', 'serviceaccount']

const unguarded: readonly Route[] = [
  {
    method: 'GET',
    pattern: ROOT,
    handle(call) {
      if (call.params['cid'] !== configurationId(call.tenant)) return missing(call)
      const page = pageOf(filtered(subUsersOf(call.tenant).map(shown), call.url.searchParams), call.url, 'cursor')
      return page ? success(call.mark, { msg: 'Queried sub-users.', ...page }) : refusal(call.mark, 422)
    },
  },
  {
    method: 'POST',
    pattern: ROOT,
    handle(call) {
      if (call.params['cid'] !== configurationId(call.tenant)) return missing(call)
      const fields = fieldsIn(call.body)
      if (!fields || !roles.includes(String(fields['role']))) return refusal(call.mark, 422)
      const at = new Date(call.now).toISOString()
      const user = createSubUser({
        name: null, description: null, ...fields, configuration_id: configurationId(call.tenant), created_at: at, updated_at: at,
      })
      call.tenant.otherUsers.push(user)
      return success(call.mark, { msg: 'Sub-user added.', results: [shown(user)] })
    },
  },
  { method: 'GET', pattern: ONE, handle: onUser((call, user) => success(call.mark, { msg: 'Queried sub-user.', results: [shown(user)] })) },
  {
    method: 'PUT',
    pattern: ONE,
    handle: onUser((call, user) => {
      const fields = fieldsIn(call.body)
      if (!fields) return refusal(call.mark, 422)
      return success(call.mark, { msg: 'Updated user.', results: [shown(save(call, { ...user, ...fields }))] })
    }),
  },
  {
    method: 'DELETE',
    pattern: ONE,
    handle: onUser((call, user) => {
      save(call, { ...user, deleted: true, active: false, api_key: null })
      return success(call.mark, { msg: 'Deleted user.' })
    }),
  },
  {
    method: 'POST',
    pattern: `${ONE}/api/key`,
    handle: onUser((call, user) =>
      success(call.mark, { msg: 'API key created.', results: [shown(save(call, { ...user, api_key: randomUUID() }))] })),
  },
]

export const subUserRoutes: readonly Route[] = unguarded.map((route) => ({
  ...route,
  handle: (call) => keepers.includes(call.claims.role) ? route.handle(call) : refusal(call.mark, 403),
}))

function onUser(handle: (call: Call, user: SubUser) => ReturnType<Route['handle']>): Route['handle'] {
  return (call) => {
    const user = subUsersOf(call.tenant).find(({ id, deleted }) => id === call.params['id'] && !deleted)
    return user && call.params['cid'] === configurationId(call.tenant) ? handle(call, user) : missing(call)
  }
}

function save({ tenant, now }: Call, changed: SubUser): SubUser {
  const user = { ...changed, updated_at: new Date(now).toISOString() }
  if (user.id === tenant.account.subUser?.id) {
    const { api_key: key } = user
    tenant.account = { ...tenant.account, subUser: user, ...(key === null ? { keyRevoked: true } : { apiKey: key, keyRevoked: false }) }
  } else {
    tenant.otherUsers.splice(tenant.otherUsers.findIndex(({ id }) => id === user.id), 1, user)
  }
  return user
}

function fieldsIn(body: string): Partial<SubUser> | null {
  const fields = parseObject(body)
  if (!fields || !isObject(fields['user']) || Object.keys(fields).some((name) => !writable.includes(name))) return null
  return fields
}

/** This resource spells times as `{iso, unix}`, the sign-in as plain ISO text. */
function shown(user: SubUser): SubUser {
  const at = (value: JsonObject[string]) => typeof value === 'string' ? stamp(Date.parse(value)) : value
  return { ...user, created_at: at(user['created_at']), updated_at: at(user['updated_at']) }
}

function missing({ mark }: Call) {
  return refusal(mark, 404, 'Could not find')
}
