import { spawn } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { AccountId } from '../../preload/views'
import { vaultIn } from './killed-writer'

const KILLS = Number(process.env['TILLKEYS_KILLS'] ?? 60)
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tillkeys-kill-'))
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: join(import.meta.dirname, 'killed-writer.ts'), outDir: join(folder, 'out'), rollupOptions: { output: { entryFileNames: 'writer.mjs' } } },
    ssr: { noExternal: true },
  })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** The numbers that the process acknowledged before it was killed, some time after the first. */
async function acknowledgedBeforeKill(data: string, afterMs: number): Promise<number[]> {
  const script = `import(${JSON.stringify(pathToFileURL(join(folder, 'out/writer.mjs')).href)}).then(m => m.writeUntilKilled(${JSON.stringify(data)}))`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  const first = new Promise<void>((resolve, reject) => {
    child.stdout.on('data', chunk => {
      output += String(chunk)
      resolve()
    })
    child.once('exit', () => reject(new Error('The writer ended by itself.')))
  })
  await first
  const closed = new Promise(resolve => child.once('close', resolve))
  await sleep(afterMs)
  child.kill('SIGKILL')
  await closed
  return output.split('\n').slice(0, -1).map(Number)
}

it('a process that is killed while it writes loses nothing it acknowledged', { timeout: 300_000 }, async () => {
  const data = join(folder, 'data')
  const expected = new Map<AccountId, number>()
  let leftovers = 0
  for (let kill = 0; kill < KILLS; kill++) {
    const numbers = await acknowledgedBeforeKill(data, Math.random() * 30)
    for (const number of numbers) expected.set(`account-${number % 20}` as AccountId, number)
    leftovers += (await readdir(join(data, 'vault'))).filter(name => name.endsWith('.tmp')).length

    const vault = vaultIn(data)
    expect((await vault.open()).state).toBe('open')
    for (const [id, number] of expected) {
      const found = Number(vault.key(id).expose().slice('key '.length))
      // The change that was under way may be there, too.
      expect([number, (numbers.at(-1) ?? 0) + 1]).toContain(found)
      expect(vault.records().get(id)?.profile.createdAt).toBe(found)
      expected.set(id, found)
    }
    expect((await readdir(join(data, 'vault'))).filter(name => name.startsWith('.'))).toEqual([])
  }
  expect(leftovers).toBeGreaterThan(0)
})
