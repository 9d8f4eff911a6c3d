/**
 * The inner half of `session.mjs`, already running as the user of the session: a virtual display and a keyring around one command.
 * usage: node session-inside.mjs <folder of the keyring> <command> [arguments]
 */
import { spawn } from 'node:child_process'
import { startKeyring } from './keyring.mjs'
import { startService } from './service.mjs'

const [keyringFolder = '', command = '', ...args] = process.argv.slice(2)
const display = await startService('Xvfb', ['-displayfd', '1', '-screen', '0', '1440x900x24', '-nolisten', 'tcp'])
const keyring = await startKeyring(keyringFolder)
const env = { ...process.env, ...keyring.env, DISPLAY: `:${display.line}` }
const child = spawn(command, args, { stdio: 'inherit', env })
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal))
process.exitCode = await new Promise((done) => {
  child.once('error', (error) => {
    console.error(`${command} cannot be started: ${error.message}`)
    done(127)
  })
  child.once('exit', (code) => done(code ?? 1))
})
await keyring.stop()
await display.stop()
