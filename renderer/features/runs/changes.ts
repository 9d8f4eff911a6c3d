import type { DiffLineView } from '../../../preload/runs-views'

/** Of a difference only what counts, and the fields that it stands in. */
export function changesOf(lines: readonly DiffLineView[]): readonly DiffLineView[] {
  /** Of the line below that was kept last. */
  let depthBelow = -1
  return lines.toReversed().filter(({ kind, depth }) => {
    const isKept = kind === 'open' ? depthBelow > depth : kind !== 'same' && kind !== 'ignored'
    if (isKept) depthBelow = depth
    return isKept
  }).reverse()
}
