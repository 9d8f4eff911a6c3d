import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { saveFile } from '../../main/node/save-file'

let folder = ''
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'tillkeys-save-')) })
afterEach(() => rmSync(folder, { recursive: true }))

it('a saved file is whole, for this user only, and alone in the folder, whatever its name and whatever was there', async () => {
  const path = join(folder, 'Konten für „Anna“ (1).age')
  writeFileSync(path, 'older and longer than what comes', { mode: 0o644 })
  chmodSync(folder, 0o755)
  await saveFile(path, Buffer.from('new'))
  expect(readFileSync(path, 'utf8')).toBe('new')
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
  if (process.platform !== 'win32') expect(statSync(folder).mode & 0o777).toBe(0o755)
  expect(readdirSync(folder)).toHaveLength(1)
})

it('a file that cannot be saved is a storage error, and nothing is left of it', async () => {
  const path = join(folder, 'missing', 'accounts.csv')
  await expect(saveFile(path, Buffer.from('x'))).rejects.toMatchObject({ code: expect.stringMatching(/^storage-/) })
  expect(existsSync(join(folder, 'missing'))).toBe(false)
})
