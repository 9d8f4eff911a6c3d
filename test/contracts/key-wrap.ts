import { deepEqual, equal, notEqual, rejects } from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import type { KeyWrap } from '../../main/core/ports'
import type { Contract } from './contract'

/** `create` answers with a wrap over a keyring that is there and unlocked. */
export function keyWrapContract(create: () => KeyWrap): Contract {
  return [
    ['is usable and names its backend', async () => {
      const status = await create().status(true)
      equal(status.usable, true)
      notEqual(status.backend, '')
    }],
    ['unwraps what it wrapped, also from a later instance', async () => {
      const dataKey = randomBytes(32)
      const vaultId = randomUUID()
      const wrapped = await create().wrap(dataKey, vaultId)
      const { dataKey: unwrapped, renew } = await create().unwrap(wrapped, vaultId)
      deepEqual(Buffer.from(unwrapped), dataKey)
      equal(renew, false)
    }],
    ['keeps the data keys of two vaults apart', async () => {
      const wrap = create()
      const vaults = [0, 1].map(() => ({ dataKey: randomBytes(32), vaultId: randomUUID() }))
      const wrapped = []
      for (const { dataKey, vaultId } of vaults) wrapped.push(await wrap.wrap(dataKey, vaultId))
      for (const [index, { dataKey, vaultId }] of vaults.entries()) {
        deepEqual(Buffer.from((await wrap.unwrap(wrapped[index] ?? '', vaultId)).dataKey), dataKey)
      }
    }],
    ['does not show the data key in the wrapped form', async () => {
      const dataKey = randomBytes(32)
      const wrapped = await create().wrap(dataKey, randomUUID())
      equal(Buffer.from(wrapped, 'base64').includes(dataKey), false)
      for (const encoding of ['base64', 'base64url', 'hex'] as const) {
        equal(wrapped.includes(dataKey.toString(encoding)), false)
        equal(Buffer.from(wrapped, 'base64').includes(dataKey.toString(encoding)), false)
      }
    }],
    ['forgets what it keeps for a vault, or keeps nothing, and says so no second time', async () => {
      const vaultId = randomUUID()
      await create().wrap(randomBytes(32), vaultId)
      await create().forget(vaultId)
      await create().forget(vaultId)
      await create().forget(randomUUID())
    }],
    ['refuses what it never wrapped', async () => {
      for (const wrapped of ['', 'garbage', randomBytes(64).toString('base64')]) {
        await rejects(create().unwrap(wrapped, randomUUID()), { code: 'vault-mismatch' })
      }
    }],
  ]
}
