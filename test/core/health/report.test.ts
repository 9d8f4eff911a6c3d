import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import type { Report, ReportEntry } from '../../../main/core/health/report'
import { reportName, reportText } from '../../../main/core/health/report-text'
import type { HealthRowView } from '../../../preload/health-views'
import { exportWords } from '../../../renderer/features/health/finding-words'
import { sampleRow } from '../../fakes/health'
import { sampleAccount } from '../../fakes/samples'

const at = Date.UTC(2026, 10, 24, 9, 30)
const entry = (label: string, row: Partial<HealthRowView> = {}, more: Partial<ReportEntry> = {}): ReportEntry => {
  const id = `id-of-${label}`
  return { account: sampleAccount({ id, title: label, accountId: 'account-1', tags: ['A', 'B'] }), key: 'accepted', row: sampleRow({ ...row, id }), twins: [], ...more }
}
const report = (...entries: ReportEntry[]): Report => ({ at, entries, words: exportWords(entries.map(({ row }) => row), 'en') })
const refused = entry('Weinhandel', { verdict: 'refused', code: 'key-refused', status: 401, requestId: 'r-1', remarks: ['same-key', 'slow'], ms: 4_000 }, { key: 'refused', twins: ['Anna', 'Ben'] })
const lines = (text: string): Record<string, string>[] => Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), { header: true }).data

describe('the report as CSV', () => {
  it('says of each account its verdict, what else was found, why, and what to do', () => {
    const [line] = lines(reportText(report(refused), 'csv'))
    expect(line).toMatchObject({
      Account: 'Weinhandel', 'Account ID': 'account-1', Environment: 'https://api.tillhub.com', Tags: 'A, B', Key: 'Refused', Verdict: 'Refused', 'Also found': 'Same key, Slow',
      HTTP: '401', ms: '4000', 'request.id': 'r-1', Checked: '2026-11-24T00:00:00.000Z',
    })
    expect(line?.['Cause']).toMatch(/does not accept this pair.*\(Anna, Ben\).*\(4000 ms\)/)
    expect(line?.['Next step']).toContain('Users → API')
  })

  it('has no cell that a spreadsheet would take for a formula, wherever it ends its cells', () => {
    const formula = fc.tuple(fc.constantFrom('', ' ', '\t', '\r', '\n', 'a;', ';', '; ', '"', '",'), fc.constantFrom('=1+1', '+1', '-1', '@SUM(A1)', '=cmd|\' /C calc\'!A0'))
    fc.assert(fc.property(fc.oneof(formula.map(parts => parts.join('')), fc.string({ unit: 'binary' })), hostile => {
      const text = reportText(report(entry(hostile)), 'csv')
      for (const delimiter of [',', ';', '\t']) {
        const cells = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter }).data.flat()
        expect(cells.filter(cell => /^\s*[=+\-@]/.test(cell))).toEqual([])
      }
      expect(lines(text)).toHaveLength(1)
    }))
  })
})

describe('the report as HTML', () => {
  it('shows hostile text as text', () => {
    const hostile = '<script>alert(1)</script><img src=x onerror="alert(2)">\u202E&amp;\'"'
    const html = reportText(report(entry(hostile, { requestId: hostile, verdict: 'doubted', remarks: ['other-account'], answersAs: hostile })), 'html')
    expect(html).not.toMatch(/<script|<img|onerror="|\u202E/)
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(html).toContain('&amp;amp;')
  })

  it('forbids itself scripts and everything from outside, and needs nothing from there', () => {
    const html = reportText(report(refused), 'html')
    expect(html).toContain(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'`)
    expect(html).not.toMatch(/<script|src=|href=|url\(|@import/)
  })

  it('draws a bar whose parts fill it, with a legend of the counts', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('accepted', 'refused', 'unreachable', 'unchecked'), { minLength: 1, maxLength: 300 }), verdicts => {
      const html = reportText(report(...verdicts.map((verdict, n) => entry(`Account ${n}`, { verdict }))), 'html')
      const bars = [...html.matchAll(/<rect class="\w+" x="([\d.]+)" width="([\d.]+)"/g)].map(([, x, width]) => ({ x: Number(x), end: Number(x) + Number(width) }))
      expect(bars).toHaveLength(new Set(verdicts).size)
      expect(bars.at(-1)?.end).toBeCloseTo(1000, 0)
      for (const [index, bar] of bars.entries()) expect(bar.x).toBeCloseTo(index === 0 ? 0 : bars[index - 1]!.end + 2, 0)
      const counted = [...html.matchAll(/<b>(\d+)<\/b>/g)].reduce((sum, [, count]) => sum + Number(count), 0)
      expect(counted).toBe(verdicts.length)
    }), { numRuns: 30 })
  })
})

describe('the report as JSON', () => {
  it('counts the verdicts, and names each finding for programs and for people', () => {
    const json = JSON.parse(reportText(report(entry('Anna'), refused), 'json')) as { counts: object; accounts: object[] }
    expect(json.counts).toEqual({ accepted: 1, refused: 1 })
    expect(json.accounts[1]).toMatchObject({
      account: 'Weinhandel', key: 'refused', verdict: 'refused', code: 'key-refused', remarks: ['same-key', 'slow'], status: 401, requestId: 'r-1',
      findings: [{ finding: 'refused', name: 'Refused' }, { finding: 'same-key', detail: 'Anna, Ben' }, { finding: 'slow', detail: '4000 ms' }],
    })
  })

  it('keeps every text as it is', () => {
    fc.assert(fc.property(fc.string(), title => {
      expect(JSON.parse(reportText(report(entry(title)), 'json'))).toMatchObject({ accounts: [{ account: title }] })
    }))
  })
})

it('the file is named after the day', () => {
  expect(reportName(report(), 'html')).toBe('tillkeys-health-2026-11-24.html')
})
