import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createDueIndex } from '../../../main/core/session/due-index'

const changes = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.option(fc.integer({ min: 0, max: 50 }))), { maxLength: 200 })

it('knows the first after any changes, as a sorted list would', () => {
  fc.assert(fc.property(changes, (steps) => {
    const index = createDueIndex<number>()
    const plain = new Map<number, number>()
    for (const [key, at] of steps) {
      index.set(key, at)
      if (at === null) plain.delete(key)
      else plain.set(key, at)
      const first = index.first()
      expect(index.size()).toBe(plain.size)
      expect(first?.at ?? null).toBe(plain.size === 0 ? null : Math.min(...plain.values()))
      if (first) expect(plain.get(first.key)).toBe(first.at)
    }
  }))
})

it('gives everything back in order', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.integer()), (times) => {
    const index = createDueIndex<number>()
    for (const at of times) index.set(at, at)
    const taken: number[] = []
    for (let first = index.first(); first; first = index.first()) {
      taken.push(first.at)
      index.set(first.key, null)
    }
    expect(taken).toEqual([...times].sort((a, b) => a - b))
  }))
})

it('keeps keys that are never due at the end', () => {
  const index = createDueIndex<string>()
  index.set('never', Infinity)
  index.set('late', 1e12)
  expect(index.first()?.key).toBe('late')
  index.set('late', null)
  expect(index.first()).toEqual({ key: 'never', at: Infinity })
})
