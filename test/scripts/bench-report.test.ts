import { describe, expect, it } from 'vitest'
import { reportOf, verdictOf, written } from '../../scripts/bench-report.mjs'
import { judge, type Measure } from '../bench/measure'

const measure = (over: Partial<Measure>) => judge({
  budget: 'P2', what: 'account list usable', accounts: 10_000, unit: 'ms', judged: 'ratio', most: 1.5,
  ours: [1_300, 1_400, 1_500], yardstick: { what: 'empty window', values: [1_000, 1_000, 1_000] }, ...over,
})
const report = (measures: readonly ReturnType<typeof measure>[], over = {}) => ({ budgets: ['P2'], skipped: null, failed: null, measures, ...over })
const result = { date: '2026-01-01', electron: '33.2.1', machine: '2 × CPU', rounds: 3, isQuick: false }

describe('the report of the benchmarks', () => {
  it('has a row with figure, yardstick, result, spread and verdict', () => {
    expect(reportOf({ ...result, reports: [report([measure({})])] }))
      .toContain('| P2 | account list usable | 10,000 | 1,400 ms | 1,000 ms, empty window | 1.40 × | 1.35 × to 1.45 × | 1.50 × | yes |')
  })

  it('shows a difference with its sign, and what stands alone without a result', () => {
    const text = reportOf({ ...result, reports: [report([
      measure({ judged: 'difference', most: 1 }),
      measure({ judged: 'alone', yardstick: null, ours: [4], unit: 'frames', most: 3 }),
    ])] })
    expect(text).toContain('| 1,400 ms | 1,000 ms, empty window | +400 ms | +350 ms to +450 ms | +1 ms | **no** |')
    expect(text).toContain('| 4 frames | – | – | – | 3 frames | **no** |')
  })

  it('says when it means little, and what could not be measured here', () => {
    const text = reportOf({ ...result, isQuick: true, reports: [report([], { skipped: 'there is no /proc' })] })
    expect(text).toContain('these figures mean little')
    expect(text).toContain('Not measured here: P2, since there is no /proc.')
  })
})

describe('the verdict', () => {
  it('names what is met, what is not, and what failed', () => {
    const text = verdictOf([report([measure({}), measure({ most: 1.2, what: 'first paint' }), measure({ most: null, what: 'a guard' })]), report([], { failed: 'no window' })])
    expect(text.split('\n')).toEqual([
      'Met (1):', '  P2 account list usable, 10,000 accounts', 'Not met (1):', '  P2 first paint, 10,000 accounts', '✗ P2 could not be measured: no window',
    ])
  })
})

describe('the document', () => {
  const document = 'Before\n<!-- bench:begin -->\nold\n<!-- bench:end -->\nAfter\n'

  it('gets the report between its marks, once and again', () => {
    const once = written(document, 'new')
    expect(once).toBe('Before\n<!-- bench:begin -->\nnew\n<!-- bench:end -->\nAfter\n')
    expect(written(once, 'new')).toBe(once)
  })

  it('is left alone when it has no marks', () => {
    expect(() => written('Before', 'new')).toThrow('no <!-- bench:begin -->')
  })
})
