import { readdirSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { join } from 'node:path'
import type { Bridge } from '../../preload/contract'
import { growthDuring } from '../bench/processes'
import type { DrivenApp } from './app'

const PING_EVERY_MS = 20
/** On two slow cores, which the server and the page share; see the exceptions in docs/security.md. */
const MOST_WAIT_MS = 250

/** How long a call from the page may wait. With more to do than there are cores, everything takes that much longer. */
export function longestWaitMs(): number {
  return MOST_WAIT_MS * Math.max(1, (loadavg()[0] ?? 0) / availableParallelism())
}

export interface Watched<T> {
  readonly value: T
  /** How long the page's calls waited for their answer meanwhile: all but one in a hundred no longer than this. */
  readonly waitMs: number
  /** How much more memory main and page had together than before, at the most. */
  readonly grownMb: number
}

/** Looks how the app bears the work: the page goes on calling main, and the memory of both is read all the time. Linux only. */
export async function watched<T>(app: DrivenApp, work: () => Promise<T>): Promise<Watched<T>> {
  const page = await app.app.evaluate(({ webContents }) => webContents.getAllWebContents()[0]?.getOSProcessId() ?? 0)
  await app.page.evaluate(startPings, PING_EVERY_MS)
  try {
    const grown = await growthDuring([app.app.process().pid ?? 0, page], work)
    const waits = (await app.page.evaluate(endPings)).sort((a, b) => a - b)
    return { ...grown, waitMs: waits[Math.ceil(waits.length * 0.99) - 1] ?? Infinity }
  } finally {
    await app.page.evaluate(endPings)
  }
}

/** The files of answers in a data folder. */
export function spooled(folder: string): string[] {
  try {
    return readdirSync(join(folder, 'answers'))
  } catch {
    // There was none yet.
    return []
  }
}

interface PingingWindow { readonly tillkeys: Bridge; pings: number[]; isPinging: boolean }

function startPings(everyMs: number): void {
  const pinging = window as unknown as PingingWindow
  pinging.pings = []
  pinging.isPinging = true
  const ping = async (): Promise<void> => {
    while (pinging.isPinging) {
      const started = performance.now()
      await pinging.tillkeys.vault.state()
      pinging.pings.push(performance.now() - started)
      await new Promise(done => setTimeout(done, everyMs))
    }
  }
  void ping()
}

function endPings(): number[] {
  const pinging = window as unknown as PingingWindow
  pinging.isPinging = false
  return pinging.pings
}
