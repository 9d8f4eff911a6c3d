import { expect, it } from 'vitest'
import type { AccountId } from '../../../preload/views'
import { createWorld, entryOf } from './start'

it('ten thousand accounts are written, opened and read back, others having their turn meanwhile', { timeout: 60_000 }, async () => {
  const world = createWorld()
  const ids = Array.from({ length: 10_000 }, (_, index) => `account-${index}` as AccountId)
  await (await world.start()).put(ids.map(id => entryOf(id)))

  let turns = 0
  const others = setInterval(() => void turns++, 1)
  const vault = await world.start()
  clearInterval(others)
  expect(turns).toBeGreaterThan(2)
  expect(vault.state().accountsOnDisk).toBe(10_000)
  for (const id of ids) expect(vault.key(id).expose()).toBe(`key-of-${id}`)
})
