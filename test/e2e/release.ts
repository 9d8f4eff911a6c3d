import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { packagedPath } from './launch'

/** `code`: as a shell tells it, 128 and more for a signal; null when it had to be ended. */
export interface Ending { readonly code: number | null; readonly ms: number; readonly stderr: string }

/** Chromium's own lines, about a machine without a system bus or a graphics card. */
const CHROMIUM = /^\[\d+:.*\n/gm
const PATIENCE_MS = 20_000

/** The packaged app as it ships, until it ends by itself or is ended. */
export function startRelease(userDataDir: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ending> {
  const started = performance.now()
  const child = spawn(packagedPath('release'), [`--user-data-dir=${userDataDir}`, ...args], { env: { ...process.env, ...env } })
  let stderr = ''
  child.stderr.on('data', chunk => { stderr += String(chunk) })
  const late = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      clearTimeout(late)
      const ownSignal = signal === null || signal === 'SIGKILL' ? null : 128 + constants.signals[signal]
      resolve({ code: code ?? ownSignal, ms: performance.now() - started, stderr: stderr.replace(CHROMIUM, '') })
    })
  })
}
