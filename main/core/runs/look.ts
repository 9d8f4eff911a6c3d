import { createHash } from 'node:crypto'
import type { AnswerLook, DiffView, ManyRowView } from '../../../preload/runs-views'
import type { JsonValue } from '../../../preload/views'
import { diff } from '../compare/diff'
import { diffLines } from '../compare/diff-lines'
import { readQuery, STEPS, valueAt, type Meter, type Query } from '../compare/json-path'
import { readJson } from '../compare/readable'
import { createReader } from '../compare/reading'
import { AppError } from '../errors'
import type { KeptAnswer } from './answers'

const MOST_VALUES = 20
const LONGEST_CELL = 300
const TOO_MUCH = '…'

/** What is to be seen of an answer. */
export type Mark = Pick<ManyRowView, 'group' | 'ungrouped' | 'cells'>

/** Reads answers by rules and columns. */
export interface Look {
  readonly view: AnswerLook
  markOf(answer: KeptAnswer): Mark
  /** Throws 'not-found' where one was not kept or takes too long to read. */
  difference(left: KeptAnswer, right: KeptAnswer): DiffView
}

/** Throws 'query-invalid' for a column or a rule that is no JSONPath query. */
export function createLook(view: AnswerLook): Look {
  const reader = createReader(view.rules)
  const columns = view.columns.map(readQuery)
  const empty = columns.map(() => null)

  return {
    view,
    markOf({ status, error, bodyKind, contentType, bytes, body }) {
      if (body === null) return { group: null, ungrouped: 'too-big', cells: empty }
      // Of all queries together: an answer takes so long and no longer, however many are asked.
      const meter = { left: STEPS }
      const value = valueOf(body)
      const text = bodyKind === 'binary' ? JSON.stringify([contentType, bytes]) : reader(value, meter)?.textOf(value, '')
      const cells = bodyKind === 'json' ? columns.map(column => cellOf(column, value, meter)) : empty
      if (text === undefined) return { group: null, ungrouped: 'query', cells }
      return { group: digest([String(status), error?.code ?? '', bodyKind, text]), ungrouped: null, cells }
    },
    difference(left, right) {
      const [before, after] = [left, right].map(({ body }) => {
        const value = valueOf(body ?? '')
        const reading = body === null ? null : reader(value, { left: STEPS })
        if (!reading) throw new AppError('not-found')
        return { value, reading }
      }) as [Parameters<typeof diff>[0], Parameters<typeof diff>[1]]
      return diffLines(diff(before, after, view.rules.arrayOrder))
    },
  }
}

/** Text that is no JSON is compared line by line. */
function valueOf(body: string): JsonValue {
  return readJson(body) ?? body.split('\n')
}

/** A single text stands as it is, everything else as JSON. */
function cellOf(column: Query, value: JsonValue, meter: Meter): string | null {
  const places = column.places(value, meter)
  if (places === null) return TOO_MUCH
  if (places.length === 0) return null
  const texts = places.slice(0, MOST_VALUES).map(place => {
    const found = valueAt(value, place)
    return typeof found === 'string' ? found : JSON.stringify(found)
  })
  const text = texts.join(', ') + (places.length > MOST_VALUES ? TOO_MUCH : '')
  return text.length > LONGEST_CELL ? text.slice(0, LONGEST_CELL) + TOO_MUCH : text
}

function digest(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 16)
}
