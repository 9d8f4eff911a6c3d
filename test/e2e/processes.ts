import { readdirSync, readFileSync } from 'node:fs'

/** A process of this Linux and all that it and its children started (proc(5)). */
export function processTree(root: number): number[] {
  const parents = new Map(readdirSync('/proc').filter(name => /^\d+$/.test(name)).map(name => [Number(name), parentOf(Number(name))]))
  const below = (pid: number): number[] => [pid, ...[...parents].filter(([, parent]) => parent === pid).flatMap(([child]) => below(child))]
  return below(root)
}

function parentOf(pid: number): number | null {
  try {
    return Number(/^PPid:\s*(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
  } catch {
    // Ended meanwhile.
    return null
  }
}
