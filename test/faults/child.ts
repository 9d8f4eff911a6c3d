import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'

/** Code for `node -e` that calls a function of a bundle beside this one. */
export function callOf(bundle: string, call: string): string[] {
  const file = pathToFileURL(join(import.meta.dirname, bundle)).href
  return ['--input-type=module', '-e', `import(${JSON.stringify(file)}).then(m => m.${call})`]
}

/** Starts a function of a bundle as a process of its own, kills it some time after its first line, and answers its whole lines. */
export async function killAfter(bundle: string, call: string, ms: number): Promise<string[]> {
  const child = spawn(process.execPath, callOf(bundle, call), { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  const closed = new Promise(resolve => child.once('close', resolve))
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', chunk => {
      output += String(chunk)
      resolve()
    })
    child.once('exit', () => reject(new Error('it ended by itself')))
  })
  await sleep(ms)
  child.kill('SIGKILL')
  await closed
  return output.split('\n').slice(0, -1)
}
