import { deepEqual, rejects } from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { createKeychainWrap } from '../../main/node/keychain'
import { keyWrapContract } from '../contracts/key-wrap'
import { test, testContract } from './suite'

const never = async (): Promise<boolean> => false

testContract('the keychain', keyWrapContract(() => createKeychainWrap(never)))

test('the keychain wraps again under the same vault id', async () => {
  const wrap = createKeychainWrap(never)
  const vaultId = randomUUID()
  const dataKey = randomBytes(32)
  await wrap.wrap(randomBytes(32), vaultId)
  const wrapped = await wrap.wrap(dataKey, vaultId)
  deepEqual(Buffer.from((await wrap.unwrap(wrapped, vaultId)).dataKey), dataKey)
  await rejects(wrap.unwrap(wrapped, randomUUID()), { code: 'vault-mismatch' })
})

test('the keychain has nothing left of a vault that it forgot', async () => {
  const wrap = createKeychainWrap(never)
  const vaultId = randomUUID()
  const wrapped = await wrap.wrap(randomBytes(32), vaultId)
  await wrap.forget(vaultId)
  await rejects(wrap.unwrap(wrapped, vaultId), { code: 'vault-mismatch' })
})

test('a locked keychain is left alone until it may prompt', async () => {
  const wrap = createKeychainWrap(async () => true)
  deepEqual([(await wrap.status(false)).usable, (await wrap.status(true)).usable], [false, true])
})
