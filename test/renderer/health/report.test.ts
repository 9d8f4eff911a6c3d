import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HealthVerdict } from '../../../preload/health-views'
import type { AccountId } from '../../../preload/views'
import { remarks, verdicts } from '../../../renderer/features/health/finding-looks'
import { saidOf } from '../../../renderer/features/health/finding-words'
import { isEveryMarked, noMarks, rangeTo, toggled } from '../../../renderer/features/health/marks'
import { byName, countFindings, filtered, linesOf, patched, sorted } from '../../../renderer/features/health/report'
import { sampleRow } from '../../fakes/health'
import { sampleAccount } from '../../fakes/samples'

const line = (id: string, row: Parameters<typeof sampleRow>[0] = { id }) => ({ account: sampleAccount({ id, title: id }), row: sampleRow({ ...row, id }) })
const names = (lines: readonly ReturnType<typeof line>[]) => lines.map(({ account }) => account.title)

describe('the lines of the report', () => {
  it('are those of the accounts that are known and judged, by name with numbers as numbers', () => {
    const accounts = ['b10', 'B9', 'á', 'new'].map((id) => sampleAccount({ id, title: id }))
    const rows = new Map(['b10', 'B9', 'á', 'gone'].map((id) => [id as AccountId, sampleRow({ id })]))
    expect(names(linesOf(byName(accounts), rows))).toEqual(['á', 'B9', 'b10'])
  })

  it('come sorted by any column, what is missing last either way, and equal ones by name', () => {
    const value = fc.option(fc.nat(5))
    fc.assert(fc.property(fc.array(value, { maxLength: 40 }), fc.constantFrom('status', 'ms', 'checkedAt'), fc.boolean(), (values, by, isDescending) => {
      const lines = values.map((it, n) => line(`account ${n}`, { id: '', [by]: it }))
      const result = sorted(lines, { by, isDescending })
      expect(new Set(result)).toEqual(new Set(lines))
      for (const [index, { row, account }] of result.slice(1).entries()) {
        const before = result[index]!
        const [a, b] = [before.row[by], row[by]] as const
        if (a === b) expect(lines.findIndex((it) => it.account === before.account)).toBeLessThan(lines.findIndex((it) => it.account === account))
        else if (a === null) expect(b).toBeNull()
        else if (b !== null) expect(isDescending ? a > b : a < b).toBe(true)
      }
    }))
  })

  it('begin with what needs the user most, and of the same verdict with what was also found', () => {
    const lines = [line('fine'), line('noted', { id: '', remarks: ['slow'] }), line('away', { id: '', verdict: 'unreachable' }), line('bad', { id: '', verdict: 'refused' })]
    expect(names(sorted(lines, { by: 'verdict', isDescending: false }))).toEqual(['bad', 'away', 'noted', 'fine'])
  })

  it('are found by verdict, by remark, by words in any order, and by request.id', () => {
    const lines = [line('Anna Berlin', { id: '', remarks: ['slow', 'stale'] }), line('Ben Berlin', { id: '', verdict: 'refused', requestId: 'abc-1' }), line('Cleo')]
    const find = (text: string, finding: Parameters<typeof filtered>[1]['finding'] = null) => names(filtered(lines, { text, finding }))
    expect(find('')).toHaveLength(3)
    expect(find('', 'refused')).toEqual(['Ben Berlin'])
    expect(find('', 'stale')).toEqual(['Anna Berlin'])
    expect(find('berlin ann')).toEqual(['Anna Berlin'])
    expect(find('ABC-1')).toEqual(['Ben Berlin'])
    expect(find('berlin', 'accepted')).toEqual(['Anna Berlin'])
  })

  it('are counted once per finding, so that the verdicts add up to all of them', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom(...verdicts), fc.subarray([...remarks]))), (all) => {
      const lines = all.map(([verdict, found], n) => line(`${n}`, { id: '', verdict, remarks: found }))
      const counts = countFindings(lines)
      expect(verdicts.reduce((sum, verdict) => sum + (counts.get(verdict) ?? 0), 0)).toBe(lines.length)
      for (const remark of remarks) expect(counts.get(remark) ?? 0).toBe(all.filter(([, found]) => found.includes(remark)).length)
    }))
  })

  it('change by what is pushed, and the others stay what they were', () => {
    const [a, b] = [sampleRow({ id: 'a' }), sampleRow({ id: 'b' })]
    const report = { run: null, rows: new Map([[a.id, a], [b.id, b]]) }
    const refused = sampleRow({ id: 'a', verdict: 'refused' })
    const next = patched(report, { run: null, rows: [refused] })
    expect([next.rows.get(a.id), next.rows.get(b.id)]).toEqual([refused, b])
    expect(next.rows.get(b.id)).toBe(b)
    expect(patched(report, { run: null, rows: [] }).rows).toBe(report.rows)
  })
})

describe('the words of a finding', () => {
  const accounts = new Map([['twin' as AccountId, sampleAccount({ id: 'twin', title: 'Twin' })]])

  it('tell cause and next step in both languages, whatever the verdict and its failure', () => {
    for (const locale of ['en', 'de'] as const) {
      for (const verdict of verdicts) {
        const [said] = saidOf(sampleRow({ id: 'a', verdict }), accounts, locale)
        expect(said?.cause).not.toBe('')
        if (verdict !== 'accepted') expect(said?.next).not.toBe('')
      }
    }
    expect(saidOf(sampleRow({ id: 'a', verdict: 'unreachable', code: 'tls-failed' }), accounts, 'en')[0]?.cause).toContain('certificate')
  })

  it('name the accounts with the same key that still exist, the other account id, and the figures', () => {
    const row = sampleRow({
      id: 'a', remarks: [...remarks], sameKeyAs: ['twin', 'gone'] as AccountId[], answersAs: 'other-id', skewMs: -90_000, ms: 4_000,
    })
    const details = new Map(saidOf(row, accounts, 'en').map(({ finding, detail }) => [finding, detail]))
    expect(details.get('same-key')).toBe('Twin')
    expect(details.get('other-account')).toBe('other-id')
    expect(details.get('clock-off')).toBe('1 min 30 s')
    expect(details.get('slow')).toBe('4,000 ms')
  })
})

describe('marks', () => {
  const ids = ['a', 'b', 'c', 'd'] as AccountId[]
  const [a, b, , d] = ids as [AccountId, AccountId, AccountId, AccountId]

  it('go on and off one by one, and a range goes from the last one, either way', () => {
    const one = toggled(noMarks, b)
    expect([...rangeTo(ids, one, a, d).ids]).toEqual(['b', 'c', 'd'])
    expect([...rangeTo(ids, one, d, a).ids]).toEqual(['a', 'b'])
    expect(toggled(one, b).ids.size).toBe(0)
    expect([...rangeTo(ids, noMarks, a, b).ids]).toEqual(['a', 'b'])
  })

  it('are on all when each shown one is marked, and there is one', () => {
    expect(isEveryMarked([a], { ids: new Set<AccountId>(ids), anchor: null })).toBe(true)
    expect(isEveryMarked(ids, { ids: new Set([a]), anchor: null })).toBe(false)
    expect(isEveryMarked([], noMarks)).toBe(false)
  })
})

it('every verdict has its place in the order', () => {
  expect(new Set<HealthVerdict>(verdicts).size).toBe(13)
})
