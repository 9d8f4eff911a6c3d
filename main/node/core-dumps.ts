import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'

/**
 * On Linux: from now on this process, and what Chromium forks from the helpers it has started, leave no memory on disk when they
 * crash. Node cannot set limits, util-linux can. Answers whether it could; elsewhere the system writes none unless told to.
 */
export async function forbidCoreDumps(): Promise<boolean> {
  if (process.platform !== 'linux') return true
  const pids = [String(process.pid), ...descendants(process.pid)]
  return promisify(execFile)('sh', ['-c', FOR_EACH, 'sh', ...pids]).then(() => true, () => false)
}

/** One shell for all: to fork a process of this size takes far longer than what it then does. */
const FOR_EACH = 'for pid; do prlimit --core=0:0 --pid="$pid" || failed=1; done; exit ${failed:-0}'

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
