import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { offerAt } from '../../../renderer/features/accounts/suggestions'
import { parseQuery } from '../../../renderer/state/account-query'
import { operatorNames } from '../../../renderer/state/query-terms'

const tags = ['Berlin', 'Bremen', 'Key customer']
const offer = (text: string, caret = text.length) => offerAt(text, caret, 'de', (name) => (name === 'tag' ? tags : ['serviceaccount']))
const written = (text: string) => offer(text)?.items.map((item) => item.written)

describe('suggestions', () => {
  it('name the operators that begin like a word of two letters, and choose none of them, since a word may be meant', () => {
    expect([written('ke'), written('anna to'), written('-EX'), written('k'), written('"ke')]).toEqual([['key:'], ['token:'], ['-expires<'], undefined, undefined])
    expect(offer('ke')?.at).toBe(-1)
  })

  it('name the values that fit what was typed, in the words of the window, and choose the first', () => {
    expect(written('key:')).toHaveLength(5)
    expect(offer('key:re')).toMatchObject({ from: 0, to: 6, at: 0, items: [{ written: 'key:refused', label: 'Abgelehnt' }] })
    expect([written('tag:b'), written('-tag:key'), written('role:'), written('expires<2')]).toEqual([['tag:Berlin', 'tag:Bremen'], ['-tag:"Key customer"'], ['role:serviceaccount'], ['expires<24h']])
  })

  it('are for the term at the caret, and not in the middle of one', () => {
    expect(offer('key:re anna', 6)).toMatchObject({ from: 0, to: 6 })
    expect([offer('key:re anna', 5), offer('key:re anna', 7)]).toEqual([null, null])
  })

  it('end once the value is complete', () => {
    expect([offer('key:refused'), offer('tag:BERLIN'), offer('expires<24h'), offer('key:nonsense')]).toEqual([null, null, null, null])
  })

  it('lead to a search without a problem', () => {
    fc.assert(fc.property(fc.constantFrom(...operatorNames), fc.constantFrom(':', '<', '>'), fc.string({ maxLength: 2 }), (name, sign, value) => {
      for (const item of offer(`${name}${sign}${value}`)?.items ?? []) expect(parseQuery(item.written).problems).toEqual([])
    }))
  })
})
