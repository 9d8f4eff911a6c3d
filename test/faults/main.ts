/** Runs rows of the fault matrix; `scripts/faults.mjs` builds this and prepares the machine. */
import { writeFileSync } from 'node:fs'
import { createRandom, type Outcome, type Row } from './row'
import { rows } from './rows'

interface Report extends Partial<Outcome> {
  readonly id: string
  readonly title: string
  readonly seed: number
  readonly seconds: number
  readonly skipped: string | null
}

const options = JSON.parse(process.env['TILLKEYS_FAULTS'] ?? '{}') as { only: string[]; long: boolean; seed: number; result: string }

async function runRow(row: Row): Promise<Report> {
  const started = performance.now()
  const about = { id: row.id, title: row.title, seed: options.seed }
  const seconds = (): number => Math.round((performance.now() - started) / 100) / 10
  const skipped = row.cannot?.() ?? null
  if (skipped !== null) return { ...about, seconds: seconds(), skipped }
  const outcome = await row.run(options.long ? row.sizes.long : row.sizes.ci, createRandom(options.seed)).catch((error: unknown): Outcome =>
    ({ attempted: 1, passed: 0, failures: [error instanceof Error ? (error.stack ?? error.message) : String(error)] }))
  return { ...about, ...outcome, seconds: seconds(), skipped }
}

function print({ id, title, attempted = 0, passed = 0, failures = [], seconds, skipped, seed }: Report): void {
  const verdict = skipped === null ? `${attempted} attempted, ${passed} passed` : `cannot run here: ${skipped}`
  console.log(`${id.padEnd(4)} ${title.padEnd(44)} ${verdict} (seed ${seed}, ${seconds} s)`)
  for (const failure of failures.slice(0, 5)) console.log(`     ✗ ${failure}`)
  if (failures.length > 5) console.log(`     … and ${failures.length - 5} more`)
}

const reports: Report[] = []
for (const row of rows.filter(({ id }) => options.only.length === 0 || options.only.includes(id))) {
  const report = await runRow(row)
  print(report)
  reports.push(report)
  writeFileSync(options.result, JSON.stringify({ long: options.long, rows: reports }, null, 2))
}
// A row without an attempt has proven nothing.
process.exit(reports.every(({ skipped, attempted = 0, passed }) => skipped !== null || (attempted > 0 && attempted === passed)) ? 0 : 1)
