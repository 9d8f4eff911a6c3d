import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Log } from '../core/ports'

const MOST_BYTES = 1_000_000

/** One JSON line per event in `logs/tillkeys.log`, private, two files of 1 MB at most. JSON escapes every control character. */
export function createLog(folder: string): Log {
  const logs = join(folder, 'logs')
  const file = join(logs, 'tillkeys.log')
  return {
    write(event, fields) {
      const line = `${JSON.stringify({ at: new Date().toISOString(), event, ...fields })}\n`
      try {
        mkdirSync(logs, { recursive: true, mode: 0o700 })
        if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MOST_BYTES) renameSync(file, `${file}.1`)
        appendFileSync(file, line, { mode: 0o600 })
      } catch (error) {
        // A full or read-only disk must not stop the app, and there is nowhere else to write it down.
        process.stderr.write(`Tillkeys cannot write its log: ${error instanceof Error ? error.message : 'unknown'}\n`)
      }
    },
  }
}
