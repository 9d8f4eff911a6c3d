import { describe, expect, it } from 'vitest'
import type { SavedId, SavedRequest } from '../../../../preload/request-views'
import { foldersOf } from '../../../../renderer/features/requests/library/saved-groups'

const saved = (name: string, folder: string, more: Partial<SavedRequest> = {}): SavedRequest => ({
  id: name as SavedId, name, folder, description: '', savedAt: 0, method: 'GET', path: '/x', query: [], headers: [], body: null, ...more,
})
const all = [saved('taxes', 'Finance'), saved('me', ''), saved('prices', 'Support/Prices', { path: '/api/v1/products' }), saved('vat', 'Finance', { description: 'for Anna' })]
const shown = (search: string) => foldersOf(all, search).map(({ name, requests }) => `${name}: ${requests.map((it) => it.name).join(', ')}`)

describe('foldersOf', () => {
  it('puts those without a folder first, and names folders that hold only folders', () => {
    expect(shown('')).toEqual([': me', 'Finance: taxes, vat', 'Support: ', 'Support/Prices: prices'])
  })

  it('finds words in name, folder, description and path, all of which have to occur', () => {
    expect(shown('ANNA')).toEqual(['Finance: vat'])
    expect(shown('support products')).toEqual(['Support/Prices: prices'])
    expect(shown('support taxes')).toEqual([])
  })
})
