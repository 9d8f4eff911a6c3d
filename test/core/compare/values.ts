import fc from 'fast-check'
import type { CompareRules } from '../../../preload/runs-views'
import type { JsonValue } from '../../../preload/views'
import { STEPS } from '../../../main/core/compare/json-path'
import { createReader, type Reading } from '../../../main/core/compare/reading'

export const everything: CompareRules = { kinds: [], fields: [], paths: [], arrayOrder: true }

/** How `value` is read by the rules; throws where a query takes too long. */
export function read(value: JsonValue, rules: Partial<CompareRules> = {}): Reading {
  const reading = createReader({ ...everything, ...rules })(value, { left: STEPS })
  if (!reading) throw new Error('too many steps')
  return reading
}

export const textOf = (value: JsonValue, rules: Partial<CompareRules> = {}): string => read(value, rules).textOf(value, '')

const names = fc.constantFrom('id', 'name', 'created_at', 'unix', 'total', 'user_ids', 'items', 'note', '__proto__')
const uuid = fc.uuid()
const leaf = fc.oneof(
  fc.constantFrom(null, true, false, '', 0, -1, 1.5, 'a', '12.50', '2026-11-24', '2026-11-24T08:15:00.000Z'), fc.string(), fc.integer(), uuid,
  uuid.map(id => `https://api.tillhub.com/api/v1/products/${id}?start=2026-11-24T08%3A15%3A00Z`),
)

/** Values like those of Tillhub: fields that repeat, ids, moments, amounts, and lists of rows with ids. */
export const json: fc.Arbitrary<JsonValue> = fc.letrec<{ value: JsonValue; row: JsonValue }>(tie => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true }, leaf,
    fc.dictionary(names, tie('value'), { maxKeys: 5 }) as fc.Arbitrary<JsonValue>,
    fc.array(tie('value'), { maxLength: 6 }),
    fc.uniqueArray(tie('row'), { maxLength: 6, selector: row => (row as { id: number }).id }),
  ),
  row: fc.record({ id: fc.integer({ min: 0, max: 9 }), name: leaf, total: leaf }),
})).value

export const rules: fc.Arbitrary<CompareRules> = fc.record({
  kinds: fc.subarray(['ids', 'times', 'amounts'] as const),
  fields: fc.subarray(['name', 'NOTE', 'createdAt']),
  paths: fc.subarray(['$.id', '$..total', '$.items[0]', '$.*.note']),
  arrayOrder: fc.boolean(),
})
