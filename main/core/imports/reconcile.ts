import type { ImportChangeView, ImportRowState } from '../../../preload/import-views'
import type { AccountId, EnvironmentInput } from '../../../preload/views'
import { hostOf } from '../accounts/environment'
import { AppError } from '../errors'
import type { Secret } from '../secret'
import type { Profile } from '../vault/profile'
import type { Draft } from './draft'
import type { Stored } from './stored'

/** What importing a row would do. */
export interface Plan {
  readonly draft: Draft
  readonly state: ImportRowState
  readonly problem: AppError | null
  readonly twin: Stored | null
  readonly changes: readonly ImportChangeView[]
  readonly repeats: number | null
  readonly isTakeable: boolean
}

/**
 * What each row would do to what is stored. An account is the same where its id and server are; several of one id and server, which is
 * possible, are told apart by their keys. `keyOf`: null where the stored key cannot be read.
 */
export function reconcile(drafts: readonly Draft[], stored: readonly Stored[], keyOf: (id: AccountId) => Secret | null): Plan[] {
  const known = new Map<string, Stored[]>()
  for (const each of stored) push(known, placeOf(each.profile), each)
  const earlier = new Map<string, Draft[]>()

  return drafts.map(draft => {
    const plan: Plan = { draft, state: 'problem', problem: draft.problem, twin: null, changes: [], repeats: null, isTakeable: false }
    const { key } = draft
    if (draft.problem) return plan
    const place = placeOf(draft)
    const before = earlier.get(place) ?? []
    const twins = known.get(place) ?? []
    earlier.set(place, [...before, draft])
    const twin = twinOf(twins, key, keyOf)
    // What is stored has its key; anything else needs one.
    if (!key && !twin) return { ...plan, problem: new AppError('key-required') }
    const [first] = before
    if (first) {
      // Two keys of one account are two accounts here, as long as neither is to change a stored one.
      const isNew = twins.length === 0 && before.every(each => !isSameKey(each.key, key))
      return { ...plan, state: 'duplicate', repeats: (before.find(each => isSameKey(each.key, key)) ?? first).row, isTakeable: isNew }
    }
    if (!twin) return { ...plan, state: 'new', isTakeable: true }
    if (twin.profile.frozen === true) return { ...plan, problem: new AppError('account-frozen', { accountId: twin.id }), twin }
    const changes = changesOf(draft, twin.profile, key === null || isSameKey(keyOf(twin.id), key))
    return { ...plan, state: changes.length === 0 ? 'same' : 'changed', twin, changes, isTakeable: changes.length > 0 }
  })
}

/** The one with the same key; else the only one; among several with other keys it is none of them. */
function twinOf(twins: readonly Stored[], key: Secret | null, keyOf: (id: AccountId) => Secret | null): Stored | null {
  const [first, ...others] = twins
  return twins.find(({ id }) => isSameKey(keyOf(id), key)) ?? (others.length === 0 ? (first ?? null) : null)
}

function isSameKey(a: Secret | null, b: Secret | null): boolean {
  return a !== null && b !== null && a.equals(b)
}

function changesOf({ label, tags, note, accountClass, colour }: Draft, old: Profile, keepsKey: boolean): ImportChangeView[] {
  const oldTags = old.tags.join(', ')
  const newTags = tags?.join(', ') ?? oldTags
  const hasOtherTags = tags !== null && (tags.length !== old.tags.length || tags.some(tag => !old.tags.includes(tag)))
  return [
    ...(keepsKey ? [] : [{ field: 'key' as const, before: '', after: '' }]),
    ...(label !== null && label !== old.label ? [{ field: 'label' as const, before: old.label, after: label }] : []),
    ...(hasOtherTags ? [{ field: 'tags' as const, before: oldTags, after: newTags }] : []),
    ...(note !== null && note !== old.note.trim() ? [{ field: 'note' as const, before: old.note, after: note }] : []),
    ...(accountClass !== null && accountClass !== old.accountClass ? [{ field: 'accountClass' as const, before: old.accountClass, after: accountClass }] : []),
    ...(colour !== null && colour !== old.colour ? [{ field: 'colour' as const, before: old.colour, after: colour }] : []),
  ]
}

function placeOf({ accountId, environment }: { readonly accountId: string; readonly environment: EnvironmentInput }): string {
  return JSON.stringify([accountId, hostOf(environment)])
}

function push<T>(lists: Map<string, T[]>, name: string, value: T): void {
  const list = lists.get(name)
  if (list) list.push(value)
  else lists.set(name, [value])
}
