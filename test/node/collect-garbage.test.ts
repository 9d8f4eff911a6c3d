import { expect, it } from 'vitest'
import { collectGarbage } from '../../main/node/collect-garbage'

/** In a turn of its own: what was looked at stays until its turn is over. */
function nextTurn(): Promise<void> {
  return new Promise(done => setTimeout(done))
}

it('frees what nothing holds any more, and leaves what is held', async () => {
  const held = {}
  const [free, kept] = [new WeakRef({}), new WeakRef(held)]
  await nextTurn()
  collectGarbage()
  expect(free.deref()).toBe(undefined)
  expect(kept.deref()).toBe(held)
})

it('gives no script the means to do the same', () => {
  collectGarbage()
  expect(globalThis).not.toHaveProperty('gc')
})
