/** The app that `scripts/test.mjs` bundles and runs: all tests of this folder inside a real Electron's main process. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app } from 'electron'
import { type Outcome, runTests } from './suite'

import.meta.glob('./*.test.ts', { eager: true })

// Tests open and close windows; the last one must not end the run.
app.on('window-all-closed', () => undefined)
// Not awaited here: `ready` comes only after the top level of the entry has run.
void app.whenReady().then(runTests).then(report)

async function report(outcome: Outcome): Promise<void> {
  await writeFile(join(process.env['TILLKEYS_RESULTS'] ?? '.', 'electron.json'), JSON.stringify(outcome))
  app.exit(outcome.failed === 0 ? 0 : 1)
}
