/** Builds on every change and starts the app anew. usage: npm run dev -- [flags of the app] */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { build } from 'vite'
import { appCommand, hasDisplay } from './desktop.mjs'
import { builds } from './vite.mjs'

if (!hasDisplay()) throw new Error('There is no display here. Under a virtual one it works: xvfb-run -a npm run dev')
const settleMs = 200
const [command, ...args] = await appCommand(process.argv.slice(2))
/** @type {import('node:child_process').ChildProcess | null} */
let app = null
/** @type {NodeJS.Timeout | undefined} */
let soon
let built = 0

const all = builds('development')
for (const config of all) {
  const watcher = await build({ ...config, build: { ...config.build, watch: {} } })
  if (!('on' in watcher)) continue
  watcher.on('event', (event) => {
    if (event.code === 'ERROR') console.error(event.error.message)
    if (event.code !== 'END') return
    built += 1
    clearTimeout(soon)
    if (built >= all.length) soon = setTimeout(restart, settleMs)
  })
}

async function restart() {
  const old = app
  app = null
  if (old && old.exitCode === null) {
    old.kill()
    await once(old, 'exit')
  }
  const started = spawn(command, args, { stdio: 'inherit' })
  started.once('exit', () => {
    if (app === started) process.exit()
  })
  app = started
}
