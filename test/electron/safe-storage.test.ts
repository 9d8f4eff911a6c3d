import { deepEqual, equal, rejects } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { createSafeStorageWrap, type SafeStorage } from '../../main/electron/safe-storage'
import { keyWrapContract } from '../contracts/key-wrap'
import { test, testContract } from './suite'

const dataKey = randomBytes(32)
const never = async (): Promise<boolean> => false

/** The asynchronous half as newer Electrons have it; its blobs carry `tag`. */
function newer({ tag = 'v11', available = true, shouldReEncrypt = false } = {}): SafeStorage {
  return {
    getSelectedStorageBackend: () => 'basic_text',
    isEncryptionAvailable: () => false,
    encryptString: () => { throw new Error('deprecated') },
    decryptString: () => { throw new Error('deprecated') },
    isAsyncEncryptionAvailable: async () => available,
    encryptStringAsync: async text => Buffer.from(`${tag}${text}`),
    decryptStringAsync: async blob => ({ result: blob.toString().slice(3), shouldReEncrypt }),
  }
}

/** The synchronous half of Electrons before 42. */
function older(backend: ReturnType<SafeStorage['getSelectedStorageBackend']>, { tag = 'v11', available = true } = {}): SafeStorage {
  return {
    getSelectedStorageBackend: () => backend,
    isEncryptionAvailable: () => available,
    encryptString: text => Buffer.from(`${tag}${text}`),
    decryptString: () => { throw new Error('not with this key') },
  }
}

testContract('safeStorage', keyWrapContract(() => createSafeStorageWrap(never)))

test('safeStorage is not usable on Linux without a keyring, and says why', async () => {
  const why = async (api: SafeStorage): Promise<string> => {
    const status = await createSafeStorageWrap(never, api, 'linux').status(false)
    return status.usable ? 'usable' : status.why
  }
  equal(await why(older('gnome_libsecret')), 'usable')
  equal(await why(older('basic_text', { available: false })), 'weak')
  equal(await why(older('unknown', { available: false })), 'absent')
  equal(await why(older('gnome_libsecret', { available: false })), 'absent')
  equal(await why(older('gnome_libsecret', { tag: 'v10' })), 'weak')
  equal(await why(newer()), 'usable')
  equal(await why(newer({ tag: 'v12' })), 'usable')
  equal(await why(newer({ tag: 'v10' })), 'weak')
  equal(await why(newer({ available: false })), 'weak')
})

test('safeStorage wraps and unwraps nothing under the fixed key of Linux', async () => {
  for (const api of [older('gnome_libsecret', { tag: 'v10' }), newer({ tag: 'v10' })]) {
    const wrap = createSafeStorageWrap(never, api, 'linux')
    await rejects(wrap.wrap(dataKey, ''), { code: 'vault-unavailable' })
    await rejects(wrap.unwrap(Buffer.from('v10anything').toString('base64'), ''), { code: 'vault-mismatch' })
  }
})

test('safeStorage takes the tag v10 on systems where it is no fixed key', async () => {
  for (const platform of ['darwin', 'win32']) {
    const wrap = createSafeStorageWrap(never, newer({ tag: 'v10' }), platform)
    equal((await wrap.status(false)).usable, true)
    deepEqual(Buffer.from((await wrap.unwrap(await wrap.wrap(dataKey, ''), '')).dataKey), dataKey)
  }
})

test('safeStorage passes on that the system has a newer key', async () => {
  const wrap = createSafeStorageWrap(never, newer({ shouldReEncrypt: true }), 'linux')
  deepEqual(await wrap.unwrap(await wrap.wrap(dataKey, ''), ''), { dataKey, renew: true })
})

test('safeStorage that cannot decrypt is a mismatch', async () => {
  await rejects(createSafeStorageWrap(never, older('gnome_libsecret'), 'linux').unwrap(Buffer.from('v11xxxx').toString('base64'), ''), { code: 'vault-mismatch' })
})

test('safeStorage leaves a locked keyring alone until it may prompt', async () => {
  let asked = 0
  const api = { ...older('gnome_libsecret'), isEncryptionAvailable: () => ++asked > 0 }
  const wrap = createSafeStorageWrap(async () => true, api, 'linux')
  deepEqual(await wrap.status(false), { usable: false, backend: 'gnome_libsecret', why: 'locked' })
  equal(asked, 0)
  equal(wrap.remembersAnswer(), false)
  equal((await wrap.status(true)).usable, true)
  equal(wrap.remembersAnswer(), true)
})

test('safeStorage asks again in the same process where the system lets it', async () => {
  const wrap = createSafeStorageWrap(never, newer({ available: false }), 'linux')
  await wrap.status(true)
  equal(wrap.remembersAnswer(), false)
})
