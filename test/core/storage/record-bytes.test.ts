import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRecordBytes } from '../../../main/core/storage/record-bytes'

const id = fc.oneof(fc.constantFrom('a', 'b', 'c', 'd', 'e', '7', '12', '__proto__', 'ü"\\'), fc.string())
const record = fc.oneof(fc.record({ label: fc.string({ unit: 'grapheme' }), at: fc.integer() }), fc.constantFrom(null, 1, 'text', [], {}))
/** Null takes a record away. */
const changes = fc.array(fc.tuple(id, fc.option(record, { freq: 3 })), { maxLength: 6 })

describe('record bytes', () => {
  it('are the JSON of the document after any changes, whatever was written before', () => {
    fc.assert(fc.property(fc.array(changes, { maxLength: 8 }), steps => {
      const bytesOf = createRecordBytes<{ format: number; records: Record<string, unknown> }>()
      let records: Record<string, unknown> = {}
      steps.forEach((step, format) => {
        const kept = new Map([...Object.entries(records), ...step])
        for (const [name, value] of step) if (value === null) kept.delete(name)
        records = Object.fromEntries(kept)
        expect(bytesOf({ format, records }).toString()).toBe(JSON.stringify({ format, records }))
      })
    }))
  })

  it('of a record that was replaced are new ones, though its name and place are the same', () => {
    const bytesOf = createRecordBytes<{ format: number; records: Record<string, unknown> }>()
    const [a, b, c] = [{ n: 1 }, { n: 2 }, { n: 3 }]
    bytesOf({ format: 1, records: { a, b, c } })
    expect(bytesOf({ format: 1, records: { a, b: { n: 22 }, c } }).toString()).toBe('{"format":1,"records":{"a":{"n":1},"b":{"n":22},"c":{"n":3}}}')
  })
})
