import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ManyRowView, ManyRunView } from '../../../preload/runs-views'
import { countsOf, exportWords, groupsOf, keyOf, nameOf, patched } from '../../../renderer/features/runs/groups'
import { byName, inGroup, linesOf, sorted } from '../../../renderer/features/runs/lines'
import { sampleAccount } from '../../fakes/samples'
import { sampleAnswer } from '../../fakes/runs'

const rows = (...groups: readonly (Partial<ManyRowView> | string)[]): ManyRowView[] =>
  groups.map((group, at) => sampleAnswer({ id: `n${at}`, ...(typeof group === 'string' ? { group } : group) }))
const failed = (status: number | null, group: string, more: Partial<ManyRowView> = {}): Partial<ManyRowView> => ({ state: 'failed', status, group, ...more })
const run = (more: Partial<ManyRunView> = {}): ManyRunView => ({
  state: 'running', pausedBy: null, request: { method: 'GET', path: '/x', query: [], headers: [], body: null }, total: 0, done: 0, heldUntil: null, startedAt: 1, finishedAt: null,
  look: { rules: { kinds: [], fields: [], paths: [], arrayOrder: true }, columns: [] }, ...more,
})

describe('the groups of a run', () => {
  it('begin with the largest as the baseline, and name the others by their size', () => {
    const groups = groupsOf(rows('b', 'a', 'a', 'c', 'a', 'c', failed(403, 'f'), { state: 'waiting', group: null }, { group: null, ungrouped: 'too-big' }), null)
    expect(groups.map(({ kind, letter, size }) => [kind, letter, size])).toEqual([
      ['baseline', '', 3], ['group', 'A', 2], ['group', 'B', 1], ['failed', '', 1], ['uncompared', '', 1], ['open', '', 1],
    ])
    expect(groups.map((group) => nameOf(group, 'en'))).toEqual(['Same', 'Differs A', 'Differs B', 'Failed: HTTP 403', 'Not compared', 'To come'])
    expect(countsOf(groups)).toEqual({ same: 3, differ: 4, failed: 1, open: 1 })
  })

  it('take the baseline that was chosen, as long as it is there and no failure', () => {
    const many = rows('a', 'a', 'b', failed(500, 'f'))
    expect(groupsOf(many, 'b')[0]).toMatchObject({ key: 'b', kind: 'baseline', size: 1 })
    for (const gone of ['f', 'x', null]) expect(groupsOf(many, gone)[0]).toMatchObject({ key: 'a', kind: 'baseline' })
  })

  it('have no baseline where nobody answered', () => {
    const groups = groupsOf(rows(failed(null, 'f', { code: 'offline' }), failed(null, 'g', { code: null })), null)
    expect(groups.map((group) => nameOf(group, 'en'))).toEqual(['Failed: This computer is offline', 'Failed: no answer'])
  })

  it('hold every row exactly once, and equal ones together', () => {
    const row = fc.record({ state: fc.constantFrom('waiting', 'running', 'answered', 'failed', 'skipped'), group: fc.constantFrom('a', 'b', 'c', null) }) as fc.Arbitrary<Partial<ManyRowView>>
    fc.assert(fc.property(fc.array(row, { maxLength: 30 }), fc.constantFrom('a', 'b', null), (given, chosen) => {
      const many = rows(...given)
      const groups = groupsOf(many, chosen)
      expect(groups.reduce((all, { size }) => all + size, 0)).toBe(many.length)
      for (const { key, size } of groups) expect(many.filter((each) => keyOf(each) === key)).toHaveLength(size)
      expect(groups.filter(({ kind }) => kind === 'baseline').length).toBeLessThanOrEqual(1)
    }))
  })

  it('that failed alike from outside, but with other words, are told apart', () => {
    const groups = groupsOf(rows('a', failed(500, 'f'), failed(500, 'f'), failed(500, 'g'), failed(503, 'h')), null)
    expect(groups.slice(1).map((group) => nameOf(group, 'en'))).toEqual(['Failed: HTTP 500', 'Failed: HTTP 500 B', 'Failed: HTTP 503'])
  })

  it('of more than 26 go on with two letters', () => {
    const groups = groupsOf(rows('a', 'a', ...Array.from({ length: 28 }, (_, at) => `g${at}`)), null)
    expect(groups.slice(-3).map(({ letter }) => letter)).toEqual(['Z', 'AA', 'AB'])
  })

  it('have names in a saved file, too', () => {
    const words = exportWords(groupsOf(rows('a', 'a', 'b'), null), 'de')
    expect(words).toMatchObject({ language: 'de', groups: { a: 'Gleich', b: 'Abweichend A' } })
  })
})

describe('what main pushes', () => {
  it('changes single rows of the same run', () => {
    const first = patched(null, { run: run(), rows: rows('a', 'b') })
    const next = patched(first, { run: run({ done: 1 }), rows: [sampleAnswer({ id: 'n1', group: 'c' })] })
    expect([...next!.rows.values()].map(({ group }) => group)).toEqual(['a', 'c'])
    expect(next!.run.done).toBe(1)
    expect(patched(next, { run: run({ done: 2 }), rows: [] })!.rows).toBe(next!.rows)
  })
  it('begins anew with another run, and ends with none', () => {
    const first = patched(null, { run: run(), rows: rows('a', 'b') })
    expect(patched(first, { run: run({ startedAt: 2 }), rows: rows('c') })!.rows.size).toBe(1)
    expect(patched(first, { run: null, rows: [] })).toBeNull()
  })
})

describe('the rows', () => {
  const accounts = byName(['Ben 10', 'Ben 9', 'Anna', 'Cem'].map((title, at) => sampleAccount({ id: `n${at}`, title })))
  const many = rows({ group: 'a', ms: 5 }, 'a', { ...failed(500, 'f'), ms: null }, { group: 'b', ms: 9 })
  const lines = linesOf(accounts, new Map(many.map((row) => [row.id, row])))
  const titles = (some: typeof lines): string[] => some.map(({ account }) => account.title)
  const groups = groupsOf(many, null)

  it('stand in the order of their names, numbers as numbers', () => expect(titles(lines)).toEqual(['Anna', 'Ben 9', 'Ben 10', 'Cem']))
  it('show what differs first, when sorted by their answer', () => {
    expect(titles(sorted(lines, { by: 'group', isDescending: false }, groups))).toEqual(['Cem', 'Anna', 'Ben 9', 'Ben 10'])
  })
  it('put those without a value last, either way', () => {
    expect(titles(sorted(lines, { by: 'ms', isDescending: false }, groups))).toEqual(['Ben 10', 'Cem', 'Ben 9', 'Anna'])
    expect(titles(sorted(lines, { by: 'ms', isDescending: true }, groups))).toEqual(['Ben 9', 'Cem', 'Ben 10', 'Anna'])
  })
  it('can be those of one group only', () => {
    expect(titles(inGroup(lines, 'a'))).toEqual(['Ben 9', 'Ben 10'])
    expect(inGroup(lines, null)).toBe(lines)
  })
})
