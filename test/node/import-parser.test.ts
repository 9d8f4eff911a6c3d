import { execFileSync } from 'node:child_process'
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readImportFile } from '../../main/node/import-file'
import { createImportParser } from '../../main/node/import-parser'

let folder: string
let worker: URL
const never = new AbortController().signal
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const at = (name: string): string => join(folder, name)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tillkeys-import-'))
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: join(import.meta.dirname, '../../main/node/import-worker.ts'), outDir: at('out'), rollupOptions: { output: { entryFileNames: 'worker.mjs' } } },
    ssr: { noExternal: true },
  })
  worker = pathToFileURL(at('out/worker.mjs'))
  for (const [name, text] of [['hangs.mjs', 'for (;;);'], ['grows.mjs', 'const all = []; for (let n = 0; ; n++) all.push({ n, text: `row ${n}` })'], ['quits.mjs', 'process.exit(3)'], ['throws.mjs', 'throw new Error("x")']] as const) {
    await writeFile(at(name), text)
  }
}, 60_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the thread that reads imports', () => {
  it('answers with what it found, or why it refused', async () => {
    const parser = createImportParser(worker)
    expect(await parser.parse(bytesOf('id;key\na;b'), 'a.csv', never)).toMatchObject({ format: 'csv', delimiter: ';', rows: [['a', 'b']] })
    expect(await parser.parse(bytesOf('accounts:\n- {id: a, key: b}'), 'a.yaml', never)).toMatchObject({ format: 'yaml' })
    await expect(parser.parse(bytesOf('hello'), 'a.txt', never)).rejects.toMatchObject({ code: 'import-unreadable', details: { detail: 'no-accounts' } })
  })

  it('is ended when it takes too long, takes too much, or ends by itself', async () => {
    const run = (name: string): Promise<unknown> => createImportParser(pathToFileURL(at(name)), name === 'hangs.mjs' ? 300 : 30_000).parse(bytesOf('x'), 'x', never)
    await expect(run('hangs.mjs')).rejects.toMatchObject({ details: { detail: 'too-slow' } })
    await expect(run('grows.mjs')).rejects.toMatchObject({ details: { detail: 'too-large' } })
    await expect(run('quits.mjs')).rejects.toMatchObject({ details: { detail: 'broken' } })
    await expect(run('throws.mjs')).rejects.toMatchObject({ details: { detail: 'broken' } })
  }, 60_000)

  it('is ended when nobody waits any more', async () => {
    const stop = new AbortController()
    const reading = createImportParser(pathToFileURL(at('hangs.mjs'))).parse(bytesOf('x'), 'x', stop.signal)
    stop.abort()
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' })
    await expect(createImportParser(worker).parse(bytesOf('x'), 'x', stop.signal)).rejects.toMatchObject({ code: 'cancelled' })
  })
})

describe('a file to import', () => {
  it('is read as its bytes', async () => {
    await writeFile(at('a.csv'), Uint8Array.from([1, 2, 0xFC]))
    expect(await readImportFile(at('a.csv'))).toEqual({ name: 'a.csv', bytes: Uint8Array.from([1, 2, 0xFC]) })
  })

  it('that is too large is refused unread', async () => {
    const file = await open(at('large.csv'), 'w')
    await file.truncate(100_000_000_000)
    await file.close()
    await expect(readImportFile(at('large.csv'))).rejects.toMatchObject({ code: 'import-unreadable', details: { detail: 'too-large' } })
  })

  it('that is none is refused: a folder, a pipe, a device, nothing', async () => {
    if (process.platform === 'linux') execFileSync('mkfifo', [at('pipe')])
    for (const path of [folder, at('pipe'), '/dev/zero', at('missing')]) await expect(readImportFile(path)).rejects.toMatchObject({ code: 'import-unreadable', details: { detail: 'no-file' } })
  })
})
