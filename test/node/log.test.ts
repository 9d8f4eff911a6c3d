import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createLog } from '../../main/node/log'

let folder: string
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'tillkeys-log-')) })
afterEach(() => rmSync(folder, { recursive: true }))

const logs = (): string[] => readdirSync(join(folder, 'logs')).sort()

it('the log keeps five files of the given size at most, the newest lines among them', () => {
  const log = createLog(folder, { files: 5, bytes: 1_000 })
  for (let n = 0; n < 500; n++) log.write('document.loaded', { name: 'vault.json', outcome: 'ready', bytes: n })
  expect(logs()).toEqual(['tillkeys.1.log', 'tillkeys.2.log', 'tillkeys.3.log', 'tillkeys.4.log', 'tillkeys.log'])
  const kept = ['tillkeys.4.log', 'tillkeys.3.log', 'tillkeys.2.log', 'tillkeys.1.log', 'tillkeys.log'].flatMap(name => {
    const path = join(folder, 'logs', name)
    expect(statSync(path).size).toBeLessThanOrEqual(1_000)
    return readFileSync(path, 'utf8').trim().split('\n').map(line => (JSON.parse(line) as { bytes: number }).bytes)
  })
  expect(kept).toEqual(Array.from(kept, (_, at) => 500 - kept.length + at))
  expect(log.lastLines(2).map(line => (JSON.parse(line) as { bytes: number }).bytes)).toEqual([498, 499])
})

it('the log is private whatever the umask', () => {
  const before = process.umask(0)
  try {
    createLog(folder).write('page.reloaded', { why: 'crashed' })
  } finally {
    process.umask(before)
  }
  expect(statSync(join(folder, 'logs')).mode & 0o777).toBe(0o700)
  expect(statSync(join(folder, 'logs/tillkeys.log')).mode & 0o777).toBe(0o600)
})

it('a log that cannot be written stops nobody, and a log that is not there has no lines', () => {
  const log = createLog('/dev/null')
  expect(() => log.write('page.reloaded', { why: 'left' })).not.toThrow()
  expect(createLog(folder).lastLines(5)).toEqual([])
})
