import { expect, it } from 'vitest'
import { logLine } from '../../../main/core/log/log-line'
import { Secret } from '../../../main/core/secret'
import { createFilledWorld, entryOf, cleo } from '../vault/start'

it('a lock, a passphrase, a slot that is removed and an earlier state are written down in words of the list', async () => {
  const world = await createFilledWorld()
  const lines: string[] = []
  world.log = { write: (event, fields) => lines.push(logLine(0, event, fields)) }
  const passphrase = new Secret('CANARY of a passphrase')
  const vault = await world.start()
  await vault.put([entryOf(cleo)])
  await vault.addPassphrase(passphrase)
  await vault.lock('idle')
  await vault.openWithPassphrase(passphrase)
  await vault.removeSlot('passphrase')
  await vault.useSlot('keychain')
  await vault.restore(1)

  const said = lines.map(line => JSON.parse(line) as Record<string, unknown>)
  for (const expected of [
    { event: 'vault.state', state: 'locked', by: 'idle' },
    { event: 'vault.state', state: 'open', slot: 'passphrase', backend: 'scrypt' },
    { event: 'vault.slot-added', slot: 'passphrase', backend: 'scrypt' },
    { event: 'vault.slot-added', slot: 'keychain', backend: 'fake' },
    { event: 'vault.slot-removed', slot: 'passphrase' },
    { event: 'vault.restored', generation: 1 },
  ]) expect(said).toContainEqual(expect.objectContaining(expected))
  expect(lines.join('\n')).not.toMatch(/no word|CANARY/)
})
