import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chosenIn, countFilters, hasTerm, toggledIn, toggledTerm, withoutFilters } from '../../../renderer/features/accounts/query-face'
import { operators, valuesOf } from '../../../renderer/state/query-operators'

const tags = ['Berlin', 'VIP', 'vip-old', 'Key customer', '"quoted"', '-odd']
const keys = operators.key.kind === 'closed' ? valuesOf(operators.key) : []

describe('the filters of a search text', () => {
  it('are those that it names, however it names them', () => {
    expect(chosenIn('anna key:un key:abgelehnt -key:blocked token:none', 'key', keys)).toEqual(['unchecked', 'refused', 'unreadable'])
    expect(chosenIn('tag:vip', 'tag', tags)).toEqual(['VIP', 'vip-old'])
    expect(chosenIn('tag: "key:refused"', 'tag', tags)).toEqual([])
  })

  it('are switched one by one, each as it was once it is switched twice, and the words stay', () => {
    const texts = fc.constantFrom('', 'anna "am wall"', 'anna tag:vip -tag:berlin key:ref', 'tag:"VIP" x')
    fc.assert(fc.property(texts, fc.constantFrom(...tags), (text, tag) => {
      const once = toggledIn(text, 'tag', tags, tag)
      const before = chosenIn(text, 'tag', tags)
      expect(new Set(chosenIn(once, 'tag', tags))).toEqual(new Set(before.includes(tag) ? before.filter((it) => it !== tag) : [...before, tag]))
      expect(chosenIn(toggledIn(once, 'tag', tags, tag), 'tag', tags)).toEqual(before)
      expect(withoutFilters(once)).toBe(withoutFilters(text))
    }))
  })

  it('leave what they do not know as it was typed', () => {
    expect(toggledIn('tag:soon -key:accepted x', 'tag', tags, 'Berlin')).toBe('tag:soon -key:accepted x tag:Berlin')
    expect(toggledIn('', 'tag', tags, 'VIP')).toBe('tag:"VIP"')
  })

  it('are counted once they ask for something, and cleared together', () => {
    expect([countFilters('a tag:x tag: -key:y expires<2h'), countFilters('a "tag:x"')]).toEqual([3, 0])
    expect(withoutFilters('a tag:x "b c" expires<2h')).toBe('a "b c"')
  })

  it('of a kind without values come and go as they are', () => {
    expect(toggledTerm('a', 'is:pinned')).toBe('a is:pinned')
    expect([hasTerm('a is:pinned', 'is:pinned'), toggledTerm('is:pinned a', 'is:pinned')]).toEqual([true, 'a'])
  })
})
