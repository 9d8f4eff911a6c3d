import fc from 'fast-check'
import { expect, it } from 'vitest'
import { withRenamed, withSaved } from '../../../renderer/state/saved-filters'

const name = fc.constantFrom('a', 'b', 'c', 'd')
const filters = fc.uniqueArray(fc.record({ name, query: fc.constantFrom('x', 'y') }), { selector: (filter) => filter.name })
const names = (list: readonly { readonly name: string }[]) => list.map((filter) => filter.name)

it('has each name once, whatever is saved or renamed', () => {
  fc.assert(fc.property(filters, name, name, (list, one, other) => {
    const saved = withSaved(list, { name: one, query: 'new' })
    expect(saved.filter((filter) => filter.name === one)).toEqual([{ name: one, query: 'new' }])
    const renamed = withRenamed(saved, one, other)
    expect(renamed.filter((filter) => filter.name === other)).toEqual([{ name: other, query: 'new' }])
    for (const result of [saved, renamed]) expect(new Set(names(result)).size).toBe(result.length)
  }))
})
