import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from './project.mjs'

/**
 * Runs a program in the project folder and keeps what it prints.
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<{ ok: boolean; output: string }>}
 */
export function runQuietly(command, args) {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NO_COLOR: '1' } })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
    child.once('error', (error) => done({ ok: false, output: error.message }))
    child.once('close', (code) => done({ ok: code === 0, output }))
  })
}

/** The script behind a command of an installed package, to be run by Node. @param {string} path inside node_modules */
export function tool(path) {
  return join(root, 'node_modules', path)
}
