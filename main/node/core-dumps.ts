import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'

/**
 * On Linux: from now on this process, and what Chromium forks from the helpers it has started, leave no memory on disk when they
 * crash. Node cannot set limits, util-linux can. Answers whether it could; elsewhere the system writes none unless told to.
 */
export async function forbidCoreDumps(): Promise<boolean> {
  if (process.platform !== 'linux') return true
  const limited = new Set<string>()
  // Parents come before their children, so what is forked after a round is limited; what was forked during it is in the next one.
  for (;;) {
    const pids = [String(process.pid), ...descendants(process.pid)].filter(pid => !limited.has(pid))
    if (pids.length === 0) return true
    if (!(await limit(pids))) return false
    for (const pid of pids) limited.add(pid)
  }
}

/** One shell for all: to fork a process of this size takes far longer than what it then does. */
function limit(pids: readonly string[]): Promise<boolean> {
  const forEach = 'for pid; do prlimit --core=0:0 --pid="$pid" || failed=1; done; exit ${failed:-0}'
  return promisify(execFile)('sh', ['-c', forEach, 'sh', ...pids]).then(() => true, () => false)
}

/** The zygotes among them, which have children of their own, are the parents of every renderer. */
function descendants(pid: number | string): string[] {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(child => child !== '')
    return children.flatMap(child => [child, ...descendants(child)])
  } catch {
    // It has ended meanwhile, or this kernel does not keep the list.
    return []
  }
}
