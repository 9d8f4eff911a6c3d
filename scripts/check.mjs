/** Types, lint rules and unit tests; prints what failed and one line about the rest. */
import { runChecks } from './checks.mjs'

const { failures } = await runChecks()
for (const { name, output } of failures) console.error(`\n✗ ${name}\n${output}`)
console.log(failures.length === 0 ? '✓ types, lint, unit tests' : `\n${failures.length} failed: ${failures.map((each) => each.name).join(', ')}`)
process.exitCode = failures.length === 0 ? 0 : 1
