/** What the benchmarks found, in words: for the terminal and for docs/performance.md. */
import { availableParallelism, cpus, release, totalmem, type } from 'node:os'

/**
 * @typedef {import('../test/bench/measure.ts').Judged} Judged
 * @typedef {{ budgets: readonly string[]; skipped: string | null; failed: string | null; measures: readonly Judged[] }} Report
 * @typedef {{ date: string; electron: string; machine: string; rounds: number; isQuick: boolean; reports: readonly Report[] }} Result
 */

const marks = { begin: '<!-- bench:begin -->', end: '<!-- bench:end -->' }
const none = '–'

/** What a figure depends on beside the code. */
export function machineFacts() {
  const model = cpus()[0]?.model.trim() || process.arch
  return `${availableParallelism()} × ${model}, ${Math.round(totalmem() / 2 ** 30)} GB, ${type()} ${release()}`
}

/** @param {Result} result */
export function reportOf({ date, electron, machine, rounds, isQuick, reports }) {
  const head = ['', 'What', 'Accounts', 'Ours', 'Beside it', 'Result', 'Spread', 'Budget', 'Met']
  const rows = reports.flatMap(({ measures }) => measures).map(rowOf)
  const skipped = reports.filter((each) => each.skipped !== null).map((each) => `Not measured here: ${each.budgets.join(', ')}, since ${each.skipped}.`)
  return [
    `${date}, Electron ${electron}, ${machine}; ${rounds} rounds${isQuick ? ', quick: these figures mean little' : ''}.`, '',
    ...[head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`),
    ...(skipped.length > 0 ? ['', ...skipped] : []),
  ].join('\n')
}

/** Which budgets are met and which are not, and what did not work at all. @param {readonly Report[]} reports */
export function verdictOf(reports) {
  const judged = reports.flatMap(({ measures }) => measures).filter(({ isMet }) => isMet !== null)
  const names = (/** @type {boolean} */ met) =>
    judged.filter(({ isMet }) => isMet === met).map(({ budget, what, accounts }) => `  ${budget} ${what}${accounts === null ? '' : `, ${inWords(accounts)} accounts`}`)
  const failures = reports.flatMap(({ budgets, failed }) => (failed === null ? [] : [`✗ ${budgets.join(', ')} could not be measured: ${failed}`]))
  const [met, missed] = [names(true), names(false)]
  return [`Met (${met.length}):`, ...met, `Not met (${missed.length}):`, ...missed, ...failures].join('\n')
}

/** The document with another text between its marks. Throws when it has none. @param {string} document @param {string} report */
export function written(document, report) {
  const [begin, end] = [document.indexOf(marks.begin), document.indexOf(marks.end)]
  if (begin === -1 || end < begin) throw new Error(`The document has no ${marks.begin} before a ${marks.end}.`)
  return `${document.slice(0, begin + marks.begin.length)}\n${report}\n${document.slice(end)}`
}

/** @param {Judged} measure */
function rowOf({ budget, what, accounts, unit, ours, ourMedian, yardstick, yardstickMedian, judged, result, most, isMet }) {
  const show = (/** @type {number} */ value) => (judged === 'ratio' ? `${value.toFixed(2)} ×` : `${judged === 'difference' && value >= 0 ? '+' : ''}${withUnit(value, unit)}`)
  return [
    budget === 'parts' ? none : budget, what, accounts === null ? none : inWords(accounts),
    withUnit(ourMedian, unit), yardstick && yardstickMedian !== null ? `${withUnit(yardstickMedian, unit)}, ${yardstick.what}` : none,
    judged === 'alone' ? none : show(result.median), ours.length > 1 ? `${show(result.low)} to ${show(result.high)}` : none,
    most === null ? none : show(most), isMet === null ? none : isMet ? 'yes' : '**no**',
  ]
}

/** @param {number} value @param {Judged['unit']} unit */
function withUnit(value, unit) {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2
  return `${inWords(Number(value.toFixed(digits)))} ${unit}`
}

/** @param {number} value */
function inWords(value) {
  return value.toLocaleString('en-US', { maximumFractionDigits: 2 })
}
