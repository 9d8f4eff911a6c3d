import type { IdentityField, JsonValue } from '../../../preload/views'
import type { identityText } from '../../text/identity'
import { fieldName, type identityChangesText } from '../../text/identity-changes'
import { presenceOf } from './sub-user-fields'

type Words = typeof identityChangesText.en & Pick<typeof identityText.en, 'presence'>

const longest = 60

/** One change in words: "Role changed from manager to staff", "Rights: products:write added". */
export function changeSentence({ path, kind, before, after }: IdentityField, t: Words): string {
  const what = fieldName(path, t)
  if (kind === 'added') return t.appeared(what, shown(after, t))
  if (kind === 'removed') return t.vanished(what, shown(before, t))
  if (isList(before) && isList(after)) {
    const { added, removed } = listDifference(before, after)
    return t.list(what, added.map((item) => shown(item, t)), removed.map((item) => shown(item, t)))
  }
  return t.changed(what, shown(before, t), shown(after, t))
}

/** What two lists do not have in common; their order counts for nothing. */
export function listDifference(before: readonly JsonValue[], after: readonly JsonValue[]): { readonly added: readonly JsonValue[]; readonly removed: readonly JsonValue[] } {
  const [old, fresh] = [before, after].map((list) => new Set(list.map((item) => JSON.stringify(item))))
  return { added: after.filter((item) => !old?.has(JSON.stringify(item))), removed: before.filter((item) => !fresh?.has(JSON.stringify(item))) }
}

function shown(value: JsonValue | undefined, t: Words): string {
  const presence = presenceOf(value)
  if (presence !== 'value') return t.presence[presence]
  if (typeof value === 'boolean') return value ? t.yes : t.no
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length <= longest ? text : `${text.slice(0, longest).replace(/\p{Cs}$/u, '')}…`
}

function isList(value: JsonValue | undefined): value is JsonValue[] {
  return Array.isArray(value)
}
