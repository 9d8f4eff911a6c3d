import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAnswers } from '../../../main/core/runs/answers'
import type { AccountId, RunId, RunView } from '../../../preload/views'
import { sampleRun } from '../../fakes/requests'

const id = 'anna' as AccountId
const run = (body: string, more: Partial<RunView> = {}): RunView => ({
  ...sampleRun({ runId: 'r' as RunId, id, method: 'GET', path: '/api/v0/me', query: [], headers: [], body: null }, 0), bytes: body.length, body, ...more,
})

describe('the answers of a run', () => {
  it('come out as they went in, whatever characters they hold', () => {
    const answers = createAnswers()
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), body => {
      answers.keep(run(body))
      expect(answers.get(id)?.body).toBe(body)
    }))
  })

  it('stay within their bound: what goes beyond it is not kept whole, and room that was freed is used again', () => {
    const answers = createAnswers(1_000)
    // Nothing can pack this.
    const noise = (n: number): string => createHash('sha512').update(String(n)).digest('base64')
    const kept = Array.from({ length: 20 }, (_, n) => answers.keep(run(noise(n), { id: `a-${n}` as AccountId })).body !== null)
    expect(kept[0]).toBe(true)
    expect(kept.at(-1)).toBe(false)
    for (const known of answers.ids()) answers.drop(known)
    expect(answers.keep(run(noise(30))).body).not.toBeNull()
  })

  it('hold one per account: a later one takes the place and the room of the earlier', () => {
    const answers = createAnswers(200)
    for (let n = 0; n < 50; n++) answers.keep(run(JSON.stringify({ n, text: 'x'.repeat(50) })))
    expect(answers.get(id)?.body).toContain('"n":49')
    expect([...answers.ids()]).toEqual([id])
  })

  it('are not kept where they were cut off, or are longer than is compared', () => {
    const answers = createAnswers()
    expect(answers.keep(run('{"a":', { truncated: true })).body).toBeNull()
    expect(answers.keep(run('x'.repeat(256 * 1024 + 1))).body).toBeNull()
    expect(answers.get(id)).toMatchObject({ status: 200, body: null })
  })
})
