import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AccountId, RunId } from '../../../preload/views'
import { createAnswerSink } from '../../../main/core/requests/answer-sink'
import { createKeptAnswers } from '../../../main/core/requests/kept-answers'
import { createFakeSpool } from '../../fakes/spool'

const bytes = (text: string) => new TextEncoder().encode(text)
const anna = 'anna' as AccountId

describe('an answer as it comes', () => {
  it('is held in memory up to its bound and kept whole beyond it', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 30 })), async parts => {
      const spool = createFakeSpool()
      const sink = createAnswerSink(spool, 64)
      for (const part of parts) await sink.take(part)
      const all = Buffer.concat(parts)
      expect(Buffer.from(sink.head())).toEqual(all.subarray(0, 64))
      expect(sink.bytes).toBe(all.length)
      expect(sink.file === null).toBe(all.length <= 64)
      await (await sink.keep())?.saveAs('place')
      expect(spool.saved.get('place')).toEqual(all)
    }))
  })

  it('is counted, and dropped beyond its bound, where there is no spool', async () => {
    const sink = createAnswerSink(null, 4)
    for (const part of ['abc', 'def', 'ghi']) await sink.take(bytes(part))
    expect([sink.bytes, Buffer.from(sink.head()).toString(), sink.file, await sink.keep()]).toEqual([9, 'abcd', null, null])
  })

  it('does not depend on what becomes of the part it was given', async () => {
    const sink = createAnswerSink(createFakeSpool())
    const part = bytes('before')
    await sink.take(part)
    part.fill(0)
    expect(Buffer.from(sink.head()).toString()).toBe('before')
  })

  it('leaves no file behind when it is discarded while a part is on its way to the disk', async () => {
    const spool = createFakeSpool()
    const sink = createAnswerSink(spool, 1)
    const taking = sink.take(bytes('long'))
    await Promise.resolve()
    await Promise.all([taking, sink.discard()])
    expect(spool.open()).toBe(0)
    await expect(sink.take(bytes('more'))).rejects.toMatchObject({ code: 'cancelled' })
    expect(spool.open()).toBe(0)
  })
})

describe('kept answers', () => {
  const add = async (kept: ReturnType<typeof createKeptAnswers>, spool: ReturnType<typeof createFakeSpool>, runId: string) =>
    kept.add(runId as RunId, { id: anna, name: 'a', file: await spool.create() })

  it('make way, the oldest first', async () => {
    const [kept, spool] = [createKeptAnswers(), createFakeSpool()]
    for (let n = 0; n < 12; n++) await add(kept, spool, `r-${n}`)
    expect(spool.open()).toBe(10)
    expect(() => kept.get('r-1' as RunId, anna)).toThrow('not-found')
    expect(kept.get('r-2' as RunId, anna).name).toBe('a')
  })

  it('leave no file behind when a later one takes their place', async () => {
    const [kept, spool] = [createKeptAnswers(), createFakeSpool()]
    await add(kept, spool, 'r')
    await add(kept, spool, 'r')
    expect(spool.open()).toBe(1)
  })

  it('are given to their own account only', async () => {
    const [kept, spool] = [createKeptAnswers(), createFakeSpool()]
    await add(kept, spool, 'r')
    expect(() => kept.get('r' as RunId, 'ben' as AccountId)).toThrow('not-found')
  })

  it('are gone when they are cleared', async () => {
    const [kept, spool] = [createKeptAnswers(), createFakeSpool()]
    await add(kept, spool, 'r')
    await kept.clear()
    expect(spool.open()).toBe(0)
  })
})
