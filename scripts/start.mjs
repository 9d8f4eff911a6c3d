/**
 * Builds the app and opens it.
 * usage: npm start -- [--virtual-display] [flags of the app, such as --user-data-dir=DIR]
 */
import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { appCommand, hasDisplay } from './desktop.mjs'
import { findElectron } from './electron.mjs'
import { prepareMachine } from './machine.mjs'
import { runInSession } from './session.mjs'

const given = process.argv.slice(2)
const flags = given.filter((flag) => flag !== '--virtual-display')

try {
  if (given.includes('--virtual-display')) process.exitCode = await openOnVirtualDisplay()
  else if (hasDisplay()) process.exitCode = await open()
  else console.log('There is no display here. This runs Tillkeys on a virtual one: npm start -- --virtual-display')
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

async function open() {
  await import('./build.mjs')
  const [command, ...args] = await appCommand(flags)
  const app = spawn(command, args, { stdio: 'inherit' })
  return new Promise((done, fail) => app.once('error', fail).once('exit', (code) => done(code ?? 1)))
}

/** With a keyring that lives in the data folder, so that the next start with the same folder finds its secrets. */
async function openOnVirtualDisplay() {
  await import('./build.mjs')
  const { path: electron } = await findElectron()
  prepareMachine({ electron, desktop: true })
  const chosen = flags.find((flag) => flag.startsWith('--user-data-dir='))
  const data = chosen ? resolve(chosen.slice(chosen.indexOf('=') + 1)) : mkdtempSync(join(tmpdir(), 'tillkeys-data-'))
  const others = flags.filter((flag) => flag !== chosen)
  console.log(`Tillkeys runs on a virtual display until Ctrl+C; its data is in ${data}`)
  return runInSession({
    electron,
    writable: [data],
    keyring: join(data, 'keyring'),
    run: (place) => ({ command: [place.electron, place.project, `--user-data-dir=${data}`, ...others] }),
  })
}
