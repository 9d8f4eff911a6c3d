import type { DiffKind, DiffLineView, DiffView } from '../../../preload/runs-views'
import type { JsonValue } from '../../../preload/views'
import type { Change, ItemChange } from './diff'
import { isLeaf } from './rules'

/** More lines nobody reads; what is cut is said to be. */
const MOST_LINES = 5_000
const LONGEST_TEXT = 400

type OneSided = 'added' | 'removed'

/** A difference as lines to read side by side, one field or item each; what is the same inside stays folded on one line. */
export function diffLines(change: Change): DiffView {
  const lines: DiffLineView[] = []
  let isCut = false

  function add(depth: number, kind: DiffKind, name: string, left: string | null, right: string | null): void {
    if (lines.length < MOST_LINES) lines.push({ depth, kind, name, left, right })
    else isCut = true
  }

  function write(depth: number, name: string, it: Change, isMoved = false): void {
    switch (it.kind) {
      case 'object':
        add(depth, isMoved ? 'moved' : 'open', name, '{', '{')
        for (const field of it.fields) write(depth + 1, field.name, field.change)
        return
      case 'list':
        add(depth, isMoved ? 'moved' : 'open', name, '[', '[')
        for (const item of it.items) write(depth + 1, placeOf(item), item.change, item.isMoved)
        return
      case 'added':
        writeWhole(depth, name, it.after, 'added')
        return
      case 'removed':
        writeWhole(depth, name, it.before, 'removed')
        return
      case 'changed':
      case 'ignored':
      case 'same':
        add(depth, isMoved ? 'moved' : it.kind, name, shown(it.before), shown(it.after))
    }
  }

  /** Open, because nothing stands on the other side to compare it with. */
  function writeWhole(depth: number, name: string, value: JsonValue, kind: OneSided): void {
    const children = isLeaf(value) ? [] : Object.entries(value)
    const text = children.length === 0 ? shown(value) : Array.isArray(value) ? '[' : '{'
    add(depth, kind, name, kind === 'removed' ? text : null, kind === 'added' ? text : null)
    for (const [key, child] of children) {
      if (isCut) return
      writeWhole(depth + 1, Array.isArray(value) ? `[${key}]` : key, child, kind)
    }
  }

  write(0, '', change)
  return { lines, isCut }
}

function placeOf({ from, to, isMoved }: ItemChange): string {
  return isMoved ? `[${from} → ${to}]` : `[${to ?? from}]`
}

function shown(value: JsonValue | undefined): string | null {
  if (value === undefined) return null
  const text = JSON.stringify(value)
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text
}
