import { readFileSync } from 'node:fs'
import { memoryOfProcess, processTree } from '../e2e/processes'

/** Ticks of the clock in which /proc counts; 100 a second on every Linux. */
const TICK_MS = 10
const MB = 2 ** 20
const LOOK_EVERY_MS = 100

/** Why memory and CPU cannot be measured on this system, or null. */
export function cannotMeasureProcesses(): string | null {
  return process.platform === 'linux' ? null : 'memory and CPU are read from /proc'
}

/** The memory of a process and all below it, in MB; what several of them share counts once in all. */
export function memoryOf(root: number): number {
  return memoryTogether(processTree(root))
}

/** The same of these processes alone. */
export function memoryTogether(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + memoryOfProcess(pid), 0) / MB
}

/** Does the work, and how much more memory the processes had together meanwhile than `before`, at the most; both in MB. */
export async function growthDuring<T>(pids: readonly number[], work: () => Promise<T>, before = memoryTogether(pids)): Promise<{ readonly value: T; readonly grownMb: number }> {
  let most = before
  const look = (): void => { most = Math.max(most, memoryTogether(pids)) }
  const looking = setInterval(look, LOOK_EVERY_MS)
  try {
    const value = await work()
    look()
    return { value, grownMb: most - before }
  } finally {
    clearInterval(looking)
  }
}

/** The CPU that a process and all below it have used, in ms (proc(5): stat). */
export function cpuOfTree(root: number): number {
  return processTree(root).reduce((sum, pid) => sum + cpuOf(pid), 0)
}

export function cpuOf(pid: number): number {
  return cpuInStat(readProc(pid, 'stat'))
}

/** What a process has read, from disk or cache, in MB (proc(5): io). */
export function readBy(pid: number): number {
  return Number(/^rchar: (\d+)$/m.exec(readProc(pid, 'io'))?.[1] ?? 0) / MB
}

/** utime and stime. The name before them is in brackets and may hold anything, brackets too. */
export function cpuInStat(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * TICK_MS
}

function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    // Ended meanwhile.
    return ''
  }
}
