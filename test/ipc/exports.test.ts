import { afterEach, beforeEach, expect, it } from 'vitest'
import { createExportsIpc } from '../../main/ipc/exports'
import { answers, checked } from '../../main/ipc/output'
import type { AccountId } from '../../preload/views'
import { findSecrets } from '../e2e/canary-search'
import { createTestCore } from '../fakes/core'

const keys = ['CANARY-key-of-the-first', 'CANARY-key-of-the-second']
const passphrase = 'CANARY passphrase of the file'
let test: ReturnType<typeof createTestCore>
let saved: { name: string; bytes: Buffer }[]
let closes: boolean
let ids: AccountId[]
let exports: ReturnType<typeof createExportsIpc>

beforeEach(async () => {
  test = createTestCore()
  saved = []
  closes = false
  await test.core.start()
  const added = await test.core.accounts.addAll(keys.map((typed, n) => ({
    label: `Account ${n}`, accountId: `id-${n}`, key: { typed }, environment: { kind: 'production' }, accountClass: 'live', colour: 'teal', tags: [], note: '', allowDuplicate: false,
  })))
  ids = added.map(({ id }) => id)
  exports = createExportsIpc(test.core, async (name, text) => !closes && saved.push({ name, bytes: Buffer.from(text) }) > 0, async (name, make) => {
    if (!closes) saved.push({ name, bytes: Buffer.from(await make()) })
    return !closes
  })
})

afterEach(() => test.core.dispose())

it('no reply and no saved file holds a key, encrypted or not', async () => {
  const replies: unknown[] = []
  for (const format of ['json', 'csv', 'markdown'] as const) replies.push(checked(answers.exports.accounts, await exports.accounts({ format, ids, language: 'de' })))
  replies.push(checked(answers.exports.withKeys, await exports.withKeys({ ids, passphrase, confirmation: 'EXPORT 2' })))
  replies.push(checked(answers.exports.copyPassphrase, await exports.copyPassphrase({ passphrase })))
  expect(replies).toEqual([true, true, true, { saved: 2, leftOut: [] }, undefined])
  expect(saved.map(({ name }) => name.split('.').at(-1))).toEqual(['json', 'csv', 'md', 'age'])
  expect(findSecrets(saved.map(({ name, bytes }) => [name, bytes] as const), [...keys, passphrase])).toEqual([])
  expect(findSecrets([['log', Buffer.from(test.logged.join('\n'))]], [...keys, passphrase])).toEqual([])
})

it('when the user closes the dialog, no key is read and nothing is noted', async () => {
  closes = true
  expect(await exports.withKeys({ ids, passphrase, confirmation: 'EXPORT 2' })).toBeNull()
  expect(await exports.accounts({ format: 'csv', ids, language: 'en' })).toBe(false)
  expect(await test.core.activity.list(ids[0]!)).toEqual([])
})

it('a copied passphrase is in the clipboard until it is cleared', async () => {
  await exports.copyPassphrase({ passphrase })
  expect(test.clipboard.read()).toBe(passphrase)
  await test.core.reveal.clear()
  expect(test.clipboard.read()).toBe('')
})

it('what is not asked for as agreed is refused, and nothing is saved', async () => {
  for (const bad of [null, { ids, passphrase }, { ids, passphrase, confirmation: 'EXPORT 1' }, { ids: [], passphrase, confirmation: 'EXPORT 0' }, { ids, passphrase, confirmation: 'EXPORT 2', extra: 1 }]) {
    await expect(exports.withKeys(bad)).rejects.toMatchObject({ code: 'input-invalid' })
  }
  await expect(exports.withKeys({ ids, passphrase: 'short', confirmation: 'EXPORT 2' })).rejects.toMatchObject({ code: 'passphrase-short' })
  await expect(exports.accounts({ format: 'exe', ids, language: 'en' })).rejects.toMatchObject({ code: 'input-invalid' })
  expect(saved).toEqual([])
})
