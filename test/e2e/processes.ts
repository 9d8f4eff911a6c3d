import { readdirSync, readFileSync } from 'node:fs'

/** A process of this Linux and all that it and its children started (proc(5)). */
export function processTree(root: number): number[] {
  const parents = new Map(readdirSync('/proc').filter(name => /^\d+$/.test(name)).map(name => [Number(name), parentOf(Number(name))]))
  const below = (pid: number): number[] => [pid, ...[...parents].filter(([, parent]) => parent === pid).flatMap(([child]) => below(child))]
  return below(root)
}

/** The memory of one process; what several share counts in parts (proc(5): smaps_rollup, Pss). 0 for one that is gone. */
export function memoryOfProcess(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) * 1024
  } catch {
    // Ended meanwhile.
    return 0
  }
}

function parentOf(pid: number): number | null {
  try {
    return Number(/^PPid:\s*(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
  } catch {
    // Ended meanwhile.
    return null
  }
}
