import { randomBytes, randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { createKeychainWrap } from '../../main/node/keychain'

it.runIf(process.platform === 'linux')('the keychain does without the kernel keyring when no Secret Service is there', async () => {
  // The library connects once per process, and to no real keyring here.
  process.env['DBUS_SESSION_BUS_ADDRESS'] = 'unix:path=/nonexistent'
  const wrap = createKeychainWrap(async () => false)
  expect(await wrap.status(true)).toEqual({ usable: false, backend: 'secret-service', why: 'absent' })
  await expect(wrap.wrap(randomBytes(32), randomUUID())).rejects.toMatchObject({ code: 'vault-unavailable' })
  await expect(wrap.unwrap('item:1', randomUUID())).rejects.toMatchObject({ code: 'vault-unavailable' })
})
