import type { Api } from '../../preload/contract'
import type { RightsView } from '../../preload/rights-views'
import type { AccountId } from '../../preload/views'
import { hourMs } from './samples'

/** Anna’s as her identity says, Nord’s with other scopes, and accounts of which less is known. */
export function sampleRights(id: AccountId, now: number): RightsView {
  const known: RightsView = {
    id, takenAt: now - 3 * hourMs, subUser: 'there', role: 'serviceaccount', active: true, blocked: false, deleted: false,
    scopes: ['products:read', 'products:write', 'transactions:read', 'customers:read'], locations: ['c0ffee00-0000-4000-8000-00000000b001'], groups: null,
  }
  const silent = { role: null, active: null, blocked: null, deleted: null, scopes: undefined, locations: undefined, groups: undefined } as const
  const others: Readonly<Record<string, Partial<RightsView>>> = {
    nord: { role: 'manager', scopes: ['products:read', 'staff:create'], locations: [] }, rad: { scopes: null }, mode: { blocked: true },
    stage: { ...silent, subUser: 'null' }, blume: { ...silent, subUser: 'unknown', takenAt: null }, weg: { ...silent, subUser: 'unknown', takenAt: null },
  }
  return { ...known, ...others[id] }
}

export function createFakeRights(now: number): Api['rights'] {
  return { list: async (ids) => ids.map((id) => sampleRights(id, now)), export: async () => true }
}
