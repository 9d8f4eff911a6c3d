import { describe, expect, it } from 'vitest'
import { createLazyWrite } from '../../../main/core/storage/lazy-write'
import { createFakeClock } from '../../fakes/clock'

function setup(tookMs = 0) {
  const clock = createFakeClock()
  const begun: number[] = []
  let finish = (): void => undefined
  const lazy = createLazyWrite({
    clock, afterMs: 200,
    write: () => {
      begun.push(clock.monotonic())
      return new Promise(resolve => { finish = () => { clock.advance(tookMs); resolve() } })
    },
  })
  const settle = (): Promise<void> => new Promise(resolve => setImmediate(resolve))
  return { clock, lazy, begun, settle, async finish() { finish(); await settle() } }
}

describe('a lazy write', () => {
  it('is one for all changes of a moment', async () => {
    const { clock, lazy, begun, settle } = setup()
    lazy.soon()
    clock.advance(150)
    lazy.soon()
    clock.advance(1_000)
    await settle()
    expect(begun).toEqual([200])
  })

  it('never runs twice at once, and comes again for what changed meanwhile', async () => {
    const { clock, lazy, begun, settle, finish } = setup()
    lazy.soon()
    clock.advance(200)
    await settle()
    lazy.soon()
    clock.advance(1_000)
    await settle()
    expect(begun).toHaveLength(1)
    await finish()
    clock.advance(9_000)
    await settle()
    expect(begun).toHaveLength(2)
  })

  it('takes at most a tenth of the time', async () => {
    const { clock, lazy, begun, settle, finish } = setup(1_000)
    lazy.soon()
    clock.advance(200)
    await settle()
    lazy.soon()
    await finish()
    clock.advance(8_999)
    await settle()
    expect(begun).toHaveLength(1)
    clock.advance(1)
    await settle()
    expect(begun).toHaveLength(2)
  })

  it('lets no change wait for more than ten seconds', async () => {
    const { clock, lazy, begun, settle, finish } = setup(60_000)
    lazy.soon()
    clock.advance(200)
    await settle()
    lazy.soon()
    await finish()
    clock.advance(10_000)
    await settle()
    expect(begun).toHaveLength(2)
  })

  it('waits for the one under way and then writes at once when asked to', async () => {
    const { clock, lazy, begun, settle, finish } = setup(1_000)
    lazy.soon()
    clock.advance(200)
    await settle()
    const asked = lazy.now()
    await settle()
    expect(begun).toHaveLength(1)
    await finish()
    expect(begun).toEqual([200, 1_200])
    await finish()
    await asked
    expect(clock.pending()).toBe(0)
  })

  it('can be taken back', async () => {
    const { clock, lazy, begun, settle } = setup()
    lazy.soon()
    lazy.cancel()
    clock.advance(1_000)
    await settle()
    expect(begun).toEqual([])
  })
})
