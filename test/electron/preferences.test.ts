import { deepEqual, equal, match, notEqual } from 'node:assert/strict'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Log } from '../../main/core/ports'
import { createPreferences, type StoredPreferences } from '../../main/electron/preferences'
import { test } from './suite'

interface Place {
  readonly folder: string
  readonly file: string
  readonly logged: readonly string[]
  start(): StoredPreferences
}

/** A data folder, which each `start` reads anew. */
function inFolder(use: (place: Place) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'tillkeys-preferences-'))
  const logged: string[] = []
  const log: Log = { write: (event, fields) => void logged.push(`${event} ${JSON.stringify(fields)}`) }
  try {
    use({ folder, file: join(folder, 'preferences.json'), logged, start: () => createPreferences(folder, log) })
  } finally {
    chmodSync(folder, 0o700)
    rmSync(folder, { recursive: true })
  }
}

test('a choice is there at the next start, in a private file, and what an earlier or later version does not know stays', () => inFolder(({ folder, file, start, logged }) => {
  writeFileSync(file, '{"sort":"expiry","later":{"a":1}}')
  equal(start().read().sort, 'expiry')
  start().write({ theme: 'dark' })
  start().rememberBounds({ x: 1, y: 2, width: 900, height: 700 })
  const { theme, sort, language } = start().read()
  deepEqual([theme, sort, language], ['dark', 'expiry', 'system'])
  deepEqual(start().bounds(), { x: 1, y: 2, width: 900, height: 700 })
  deepEqual((JSON.parse(readFileSync(file, 'utf8')) as { later: unknown }).later, { a: 1 })
  equal(statSync(file).mode & 0o777, 0o600)
  deepEqual([readdirSync(folder), logged], [['preferences.json'], []])
}))

test('a start without choices writes nothing', () => inFolder(({ folder, start }) => {
  deepEqual([start().keptAs, start().read().theme, readdirSync(folder)], [null, 'system', []])
}))

test('a file that cannot be read is kept byte for byte, and the app starts with the defaults', () => {
  for (const text of ['', '{"theme":"da', '\uFEFF{}', '\0\0\0', 'null', '5', '[]', '"text"', '{"theme":"pink"}', '{"bounds":{"x":"1"}}', '{"clipboardSeconds":null}']) {
    inFolder(({ folder, file, start, logged }) => {
      writeFileSync(file, text)
      const { keptAs, read, write } = start()
      deepEqual([read().theme, read().clipboardSeconds, logged], ['system', 30, ['preferences.unreadable {"kept":true}']], text)
      match(keptAs ?? '', /^preferences\.json\.unreadable-\d{4}-\d\d-\d\dT/)
      write({ theme: 'dark' })
      equal(readFileSync(join(folder, keptAs ?? ''), 'utf8'), text)
      deepEqual([start().keptAs, start().read().theme], [null, 'dark'], text)
    })
  }
})

test('on a disk that cannot be written choices last for the run, and nothing is overwritten', () => inFolder(({ folder, file, start, logged }) => {
  writeFileSync(file, '{"theme":"da')
  chmodSync(folder, 0o500)
  chmodSync(file, 0o400)
  const { keptAs, read, write } = start()
  write({ theme: 'dark' })
  deepEqual([keptAs, read().theme, readFileSync(file, 'utf8')], [null, 'dark', '{"theme":"da'])
  equal(logged[0], 'preferences.unreadable {"kept":false}')
  match(logged[1] ?? '', /^preferences\.write-failed/)
}))

test('clearing the choices takes the files that were kept as well', () => inFolder(({ folder, file, start }) => {
  writeFileSync(file, '{')
  const preferences = start()
  notEqual(preferences.keptAs, null)
  preferences.write({ theme: 'dark' })
  preferences.clear()
  deepEqual([readdirSync(folder), start().read().theme], [['preferences.json'], 'system'])
}))
