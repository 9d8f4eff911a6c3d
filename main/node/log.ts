import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { logLine } from '../core/log/log-line'
import type { Log } from '../core/ports'

export interface FileLog extends Log {
  /** The newest lines, oldest first; fewer just after the file was changed. */
  lastLines(count: number): string[]
}

/** One JSON line per event in `logs/tillkeys.log`, private, with the four files before it: 5 MB at most. */
export function createLog(folder: string, limits = { files: 5, bytes: 1_000_000 }): FileLog {
  const logs = join(folder, 'logs')
  const file = (age: number): string => join(logs, age === 0 ? 'tillkeys.log' : `tillkeys.${age}.log`)
  const sizeOf = (path: string): number | null => statSync(path, { throwIfNoEntry: false })?.size ?? null

  function makeRoom(bytes: number): void {
    const size = sizeOf(file(0))
    if (size === null || size + bytes <= limits.bytes) return
    for (let age = limits.files - 2; age >= 0; age--) if (sizeOf(file(age)) !== null) renameSync(file(age), file(age + 1))
  }

  return {
    write(event, fields) {
      const line = `${logLine(Date.now(), event, fields)}\n`
      try {
        mkdirSync(logs, { recursive: true, mode: 0o700 })
        makeRoom(Buffer.byteLength(line))
        appendFileSync(file(0), line, { mode: 0o600 })
      } catch (error) {
        // A full or read-only disk must not stop the app, and there is nowhere else to write it down.
        process.stderr.write(`Tillkeys cannot write its log: ${error instanceof Error ? error.message : 'unknown'}\n`)
      }
    },
    lastLines(count) {
      const text = sizeOf(file(0)) === null ? '' : readFileSync(file(0), 'utf8')
      return text.split('\n').filter(line => line !== '').slice(-count)
    },
  }
}
