import fc from 'fast-check'
import { query } from 'json-p3'
import { describe, expect, it } from 'vitest'
import type { JsonValue } from '../../../../preload/views'
import { branches, openAll, openAtFirst } from '../../../../renderer/features/requests/answer/tree'

const anyJson = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<JsonValue>

describe('branches', () => {
  it('name each value by a JSONPath that finds that value and no other', () => {
    fc.assert(fc.property(anyJson, (whole) => {
      for (const { path, value } of branches(whole, openAll(whole, 10_000))) expect(query(path, whole).values()).toEqual([value])
    }))
  })

  it('show everything when all is open, and one line when nothing is', () => {
    const whole = { a: [1, { b: null }], c: {}, d: 'x' }
    expect(branches(whole, openAll(whole, 100)).map(({ path, depth }) => `${depth} ${path}`))
      .toEqual(['0 $', '1 $.a', '2 $.a[0]', '2 $.a[1]', '3 $.a[1].b', '1 $.c', '1 $.d'])
    expect(branches(whole, new Set())).toMatchObject([{ path: '$', size: 3, isOpen: false }])
  })

  it('never open what is empty, since there is nothing to see', () => {
    expect(branches({ c: {} }, new Set(['$', '$.c'])).map(({ isOpen }) => isOpen)).toEqual([true, false])
  })

  it('tell the line to go back to', () => {
    expect(branches([[1]], openAll([[1]], 100)).map(({ parent }) => parent)).toEqual([null, '$', '$[0]'])
  })

  it('survive a depth and a length that no recursion and no argument list could', () => {
    let deep: JsonValue = 1
    for (let depth = 0; depth < 50_000; depth++) deep = [deep]
    expect(branches(deep, openAll(deep, 100_000)).length).toBeLessThan(100)
    const long = Array<JsonValue>(200_000).fill(1)
    expect(branches(long, new Set(['$']))).toHaveLength(200_001)
  })
})

describe('openAtFirst', () => {
  const rows = (count: number): JsonValue => ({ status: 200, request: { id: 'r' }, results: Array.from({ length: count }, (_, id) => ({ id })) })

  it('shows all of a short answer', () => {
    expect(branches(rows(2), openAtFirst(rows(2))).map(({ path }) => path))
      .toEqual(['$', '$.status', '$.request', '$.request.id', '$.results', '$.results[0]', '$.results[0].id', '$.results[1]', '$.results[1].id'])
  })

  it('shows the lists of a long one and the first row', () => {
    const paths = branches(rows(50), openAtFirst(rows(50))).map(({ path }) => path)
    expect(paths.slice(0, 7)).toEqual(['$', '$.status', '$.request', '$.results', '$.results[0]', '$.results[0].id', '$.results[1]'])
    expect(paths).toHaveLength(55)
  })
})

describe('openAll', () => {
  it('leaves closed what would make the tree too long, and keeps the top open', () => {
    const whole = { a: [1, 2, 3], b: Array<JsonValue>(1_000).fill(0) }
    const lines = branches(whole, openAll(whole, 50))
    expect(lines.map(({ path }) => path)).toEqual(['$', '$.a', '$.a[0]', '$.a[1]', '$.a[2]', '$.b'])
  })
})
