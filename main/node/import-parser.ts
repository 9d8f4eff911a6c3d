import { Worker } from 'node:worker_threads'
import { AppError } from '../core/errors'
import type { ImportParser } from '../core/ports'
import type { WorkerAnswer } from './import-worker'

/** The largest honest file takes a second. */
const DEADLINE_MS = 8_000
const MOST_MEMORY_MB = 512

/** Reads each import in a thread of its own, which is ended when it is done, takes too long, or takes too much. */
export function createImportParser(worker: URL, deadlineMs = DEADLINE_MS): ImportParser {
  return {
    parse: (bytes, name, signal) => new Promise((resolve, reject) => {
      const thread = new Worker(worker, { workerData: { bytes, name }, resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB }, env: {}, execArgv: [] })
      const end = (act: () => void): void => {
        clearTimeout(timer)
        signal.removeEventListener('abort', abort)
        act()
        // It holds keys in plain text: nothing of it is kept.
        void thread.terminate()
      }
      const refuse = (detail: string | null, cause?: unknown): void => end(() => reject(new AppError('import-unreadable', { detail, cause })))
      const abort = (): void => end(() => reject(new AppError('cancelled')))
      const timer = setTimeout(() => refuse('too-slow'), deadlineMs)
      signal.addEventListener('abort', abort)
      thread.on('message', (answer: WorkerAnswer) => ('parsed' in answer ? end(() => resolve(answer.parsed)) : refuse(answer.refused)))
      thread.on('error', error => refuse((error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-large' : 'broken', error))
      thread.on('exit', () => refuse('broken'))
      if (signal.aborted) abort()
    }),
  }
}
