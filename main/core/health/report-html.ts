import type { HealthColumn, HealthVerdict } from '../../../preload/health-views'
import { cellsOf, countVerdicts, type Report } from './report'
import { STYLE } from './report-style'

/** Those that need somebody come first. */
const TONES = {
  refused: 'bad', blocked: 'bad', inactive: 'bad', deleted: 'bad', 'key-unreadable': 'bad',
  doubted: 'warn', unreachable: 'warn', 'unexpected-reply': 'warn', 'server-error': 'warn', 'rate-limited': 'warn',
  impossible: 'idle', unchecked: 'idle',
  accepted: 'ok',
} as const satisfies Readonly<Record<HealthVerdict, string>>
/** What stands in one column, one under the other, below the heading of the first. */
const COLUMNS: readonly (readonly HealthColumn[])[] = [
  ['account', 'accountId', 'environment', 'tags'], ['verdict', 'remarks'], ['cause'], ['next'], ['status'], ['ms'], ['requestId'], ['checkedAt'],
]
/** No script, nothing from anywhere: the file shows what it holds. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
/** The bar in its own units; a verdict of one among thousands is still to be seen. */
const BAR = { width: 1000, height: 16, gap: 2, least: 4 }

/** A page to be opened, printed or sent: a bar of the verdicts, and a line per account. */
export function htmlReport(report: Report): string {
  const { at, entries, words } = report
  const time = shortTime(new Date(at).toISOString())
  const rows = entries.map(entry => {
    const cells = cellsOf(entry, words)
    return `<tr class="${TONES[entry.row.verdict]}">${COLUMNS.map(column => cellHtml(column, cells)).join('')}</tr>`
  })
  return `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escaped(words.title)} · ${time}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escaped(words.title)}</h1>
<p>Tillkeys · <time>${time}</time></p>
${chartHtml(report)}
<table>
<thead><tr>${COLUMNS.map(([first]) => `<th scope="col">${first ? escaped(words.columns[first]) : ''}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</body>
</html>
`
}

/** The bar is for the eye; the list under it says the same in words and numbers. */
function chartHtml({ entries, words }: Report): string {
  const counts = countVerdicts(entries)
  const present = (Object.keys(TONES) as HealthVerdict[]).flatMap(verdict => {
    const count = counts.get(verdict)
    return count === undefined ? [] : { tone: TONES[verdict], name: words.findings[verdict].name, count }
  })
  const free = BAR.width - present.length * (BAR.least + BAR.gap) + BAR.gap
  let x = 0
  const bars = present.map(({ tone, count }) => {
    const width = BAR.least + free * count / entries.length
    const bar = `<rect class="${tone}" x="${x.toFixed(1)}" width="${width.toFixed(1)}" height="${BAR.height}" rx="3"/>`
    x += width + BAR.gap
    return bar
  })
  const legend = present.map(({ tone, name, count }) => `<li class="${tone}"><b>${count}</b> ${escaped(name)}</li>`)
  return `<svg viewBox="0 0 ${BAR.width} ${BAR.height}" preserveAspectRatio="none" aria-hidden="true">${bars.join('')}</svg>
<ul>${legend.join('')}</ul>`
}

function cellHtml(column: readonly HealthColumn[], cells: Readonly<Record<HealthColumn, string>>): string {
  const parts = column.filter(name => cells[name] !== '').map(name => {
    const shown = name === 'checkedAt' ? shortTime(cells[name]) : cells[name]
    return `<div class="${name}"><bdi>${escaped(shown)}</bdi></div>`
  })
  return `<td>${parts.join('')}</td>`
}

function shortTime(iso: string): string {
  return `${iso.slice(0, 16).replace('T', ' ')} UTC`
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, sign => ENTITIES[sign] ?? sign)
}
