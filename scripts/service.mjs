import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

const startLimitMs = 15_000
const stopLimitMs = 3_000

/**
 * Starts a program that keeps running and waits for the first line it prints, which says that it is ready.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv; input?: string }} [options] input is written to its standard input
 * @returns {Promise<{ line: string; stop(): Promise<void> }>}
 */
export async function startService(command, args, { env = process.env, input = '' } = {}) {
  const child = spawn(command, args, { env, stdio: ['pipe', 'pipe', 'pipe'] })
  const exited = new Promise((done) => child.once('exit', done).once('error', done))
  let complaints = ''
  child.stderr.on('data', (chunk) => (complaints += chunk))
  child.stdin.on('error', () => undefined).end(input)

  const line = await new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ why) => reject(new Error(`${command} ${why}\n${complaints}`.trim()))
    createInterface({ input: child.stdout }).once('line', resolve)
    child.once('error', (error) => fail(`cannot be started: ${error.message}`))
    child.once('exit', (code, signal) => fail(`ended at once (${signal ?? code}).`))
    setTimeout(() => fail(`was not ready after ${startLimitMs / 1000} s.`), startLimitMs).unref()
  }).catch((error) => {
    child.kill('SIGKILL')
    throw error
  })

  return {
    line,
    async stop() {
      child.kill()
      const late = setTimeout(() => child.kill('SIGKILL'), stopLimitMs)
      await exited
      clearTimeout(late)
    },
  }
}
