import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtInVariables } from '../../../preload/catalogue/variables'
import { offerFor, selectionIn } from '../../../renderer/request/path-offer'

/** The caret stands at "|", or at the end. */
const offer = (typed: string) => {
  const caret = typed.indexOf('|')
  return offerFor(typed.replace('|', ''), caret < 0 ? typed.length : caret, builtInVariables)
}
const written = (typed: string) => offer(typed)?.items.map((item) => item.written) ?? []
const products = '/api/v1/products/{{account.pathId}}'

describe('offerFor', () => {
  it('goes on with a path, or finds one by a word of its name', () => {
    expect(written('/api/v1/prod')[0]).toBe(products)
    expect(written('branch')[0]).toMatch(/branches/)
  })

  it('completes a variable where one is begun, and takes the rest of it along', () => {
    expect(written('/x/{{acc')).toEqual(['{{account.pathId}}', '{{account.id}}', '{{account.legacyId}}'])
    expect(offer('/x/{{acc|ount.id}}/y')).toMatchObject({ from: 3, to: 17 })
    expect(written(`${products}?start={{to`)).toEqual(['{{today}}'])
  })

  it('offers the user’s own variables by whatever name they have', () => {
    const own = [...builtInVariables, 'Prüf-artikel_1.id']
    const text = '/x/{{prü-'
    expect(offerFor('/x/{{PRÜF-', 10, own)?.items.map((item) => item.written)).toEqual(['{{Prüf-artikel_1.id}}'])
    expect(offerFor(`${text}artikel}}/y`, 8, own)).toMatchObject({ from: 3, to: 18 })
  })

  it('names the parameters that the path takes and that are not written yet', () => {
    const names = written(`${products}?limit=1&de`)
    expect(names).toEqual(['deleted='])
    expect(written(`${products}?deleted=false&l`)).toContain('limit=')
    expect(written(`${products}?limit=1&l`)).not.toContain('limit=')
  })

  it('names the values that a parameter has', () => {
    expect(written(`${products}?deleted=`)).toEqual(['false', 'true'])
    expect(written(`${products}?deleted=t`)).toEqual(['true'])
    expect(offer(`${products}?deleted=|&limit=1`)).toMatchObject({ from: products.length + 9, to: products.length + 9 })
  })

  it('offers nothing for what is there already, or for a path that nobody knows', () => {
    expect(offer(`${products}?deleted=true`)).toBeNull()
    expect(offer('/api/v9/nothing')).toBeNull()
    expect(offer('/api/v9/nothing?x')).toBeNull()
  })

  it('replaces a piece that holds the caret, whatever was typed', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'/api/v1/products?&={}{{.limit') }), fc.nat(), (text, at) => {
      const caret = at % (text.length + 1)
      const found = offerFor(text, caret, builtInVariables)
      if (!found) return
      expect(found.from).toBeLessThanOrEqual(caret)
      expect(found.to).toBeLessThanOrEqual(text.length)
      expect(found.from).toBeLessThanOrEqual(found.to)
    }))
  })
})

describe('selectionIn', () => {
  const at = (text: string, piece: string) => selectionIn(text, { from: 0, to: 0, items: [], at: -1 }, piece)

  it('selects the place where an id is missing, and no variable', () => {
    const path = `${products}/{id}/details`
    expect(path.slice(...at(path, path))).toBe('{id}')
    expect(at(products, products)).toEqual([products.length, products.length])
  })
})
