import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'

/**
 * On Linux: from now on this process, and what Chromium forks from the helpers it has started, leave no memory on disk when they
 * crash. Node cannot set limits, util-linux can. Answers whether it could; elsewhere the system writes none unless told to.
 */
export async function forbidCoreDumps(): Promise<boolean> {
  if (process.platform !== 'linux') return true
  const outcomes = await Promise.all([process.pid, ...descendants(process.pid)].map(pid =>
    promisify(execFile)('prlimit', ['--core=0:0', `--pid=${pid}`]).then(() => true, () => false)))
  return outcomes.every(Boolean)
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
