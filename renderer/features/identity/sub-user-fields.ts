import type { JsonObject, JsonValue } from '../../../preload/views'

/** Documented `sub_user` fields, grouped by the question they answer. Source: sign-in answer and users API of Tillhub. */
export const fieldGroups = {
  who: ['name', 'description', 'id', 'configuration_id', 'username', 'firstname', 'lastname', 'user', 'user_id'],
  rights: ['role', 'scopes', 'user_permission_template_id', 'attributes'],
  reach: ['locations', 'branch_groups', 'groups', 'parents', 'children'],
  secrets: ['api_key', 'key'],
  record: ['created_at', 'updated_at', 'metadata'],
} as const

export const flags = ['active', 'blocked', 'deleted'] as const

export type GroupName = keyof typeof fieldGroups
export type Flag = (typeof flags)[number]
export type FieldName = (typeof fieldGroups)[GroupName][number] | Flag

const known: ReadonlySet<string> = new Set([...Object.values(fieldGroups).flat(), ...flags])

/** Names that no documentation knows, in the order of the answer. */
export const unknownFields = (subUser: JsonObject): readonly string[] => Object.keys(subUser).filter((name) => !known.has(name))

/** `null`, nothing in it, and not there at all are different answers about a sub-user. */
export type Presence = 'missing' | 'null' | 'empty-list' | 'empty-object' | 'empty-text' | 'value'

export function presenceOf(value: JsonValue | undefined): Presence {
  if (value === undefined) return 'missing'
  if (value === null) return 'null'
  if (value === '') return 'empty-text'
  if (Array.isArray(value)) return value.length === 0 ? 'empty-list' : 'value'
  return typeof value === 'object' && Object.keys(value).length === 0 ? 'empty-object' : 'value'
}

/** Only own fields: a server may name one "constructor". */
export const fieldOf = (object: JsonObject, name: string): JsonValue | undefined => (Object.hasOwn(object, name) ? object[name] : undefined)

export type Health = 'healthy' | 'unhealthy' | 'unknown'

/** A key works for a sub-user that is active, not blocked and not deleted; anything but true or false says nothing. */
export function healthOf(flag: Flag, value: JsonValue | undefined): Health {
  if (typeof value !== 'boolean') return 'unknown'
  return value === (flag === 'active') ? 'healthy' : 'unhealthy'
}
