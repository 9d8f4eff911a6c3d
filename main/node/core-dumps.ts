import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { promisify } from 'node:util'

/**
 * On Linux: from now on this process, and what Chromium forks from the helpers it has started, leave no memory on disk when they
 * crash. Node cannot set limits, util-linux can. Answers whether it could; elsewhere the system writes none unless told to.
 */
export async function forbidCoreDumps(): Promise<boolean> {
  if (process.platform !== 'linux') return true
  const tried = new Set<string>()
  let all = true
  // Parents come before their children, so what is forked after a round is limited; what was forked during it is in the next one.
  for (;;) {
    const pids = [String(process.pid), ...descendants(process.pid)].filter(pid => !tried.has(pid))
    if (pids.length === 0) return all
    if (!(await limit(pids))) all = false
    for (const pid of pids) tried.add(pid)
  }
}

/** One shell for all: to fork a process of this size takes far longer than what it then does. */
function limit(pids: readonly string[]): Promise<boolean> {
  const forEach = 'for pid; do prlimit --core=0:0 --pid="$pid" || failed=1; done; exit ${failed:-0}'
  return promisify(execFile)('sh', ['-c', forEach, 'sh', ...pids]).then(() => true, () => false)
}

/** The zygotes among them, which have children of their own, are the parents of every renderer. */
function descendants(pid: number | string): string[] {
  // A child is listed with the thread that forked it (proc(5)).
  const threads = unlessGone(() => readdirSync(`/proc/${pid}/task`))
  const children = threads.flatMap(thread => unlessGone(() => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ')))
  return children.filter(child => child !== '').flatMap(child => [child, ...descendants(child)])
}

/** A process or thread may end meanwhile, and not every kernel keeps the list. */
function unlessGone(read: () => string[]): string[] {
  try {
    return read()
  } catch {
    return []
  }
}
