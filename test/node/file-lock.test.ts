import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lockFolder } from '../../main/node/file-lock'

let folder: string
let script: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tillkeys-lock-'))
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: join(import.meta.dirname, '../../main/node/file-lock.ts'), outDir: join(folder, 'out'), rollupOptions: { output: { entryFileNames: 'lock.mjs' } } },
    ssr: { noExternal: true },
  })
  script = `import(${JSON.stringify(pathToFileURL(join(folder, 'out/lock.mjs')).href)})`
    + '.then(async ({ lockFolder }) => { console.log(await lockFolder(process.argv[1])); setTimeout(() => {}, 60_000) })'
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Another process that asks for the lock and stays. */
async function start(data: string) {
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, data], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [answer] = await once(child.stdout, 'data') as [Buffer]
  return {
    won: answer.toString().trim() === 'true',
    async kill() {
      const exited = once(child, 'exit')
      child.kill('SIGKILL')
      await exited
    },
  }
}

describe('the lock on a data folder', () => {
  it('goes to one of ten that ask at once, and to the next one when that one is killed', async () => {
    const data = join(folder, 'contested')
    for (let round = 0; round < 2; round++) {
      const all = await Promise.all(Array.from({ length: 10 }, () => start(data)))
      expect(all.filter(({ won }) => won)).toHaveLength(1)
      for (const each of all) await each.kill()
    }
  })

  it('is the same by every path to the folder, and another for every other folder', async () => {
    const data = join(folder, 'data')
    expect(await lockFolder(data)).toBe(true)
    expect(await lockFolder(join(folder, 'other'))).toBe(true)
    await symlink(data, join(folder, 'alias'))
    for (const path of [data, join(folder, 'alias'), join(folder, 'other/../data')]) {
      const second = await start(path)
      expect(second.won).toBe(false)
      await second.kill()
    }
  })

  it.runIf(process.platform === 'linux')('leaves nothing in the folder', async () => {
    const data = join(folder, 'traceless')
    await lockFolder(data)
    expect(await readdir(data)).toEqual([])
  })

  it('is had where there is no folder to be made: the app must start without a disk to write to', async () => {
    expect(await lockFolder(join(folder, 'out/lock.mjs/below a file'))).toBe(true)
  })
})
