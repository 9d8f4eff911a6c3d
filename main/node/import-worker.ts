import { parentPort, workerData } from 'node:worker_threads'
import { AppError } from '../core/errors'
import { parseImport } from '../core/imports/parse'

/** What the thread answers with, once. */
export type WorkerAnswer = { readonly parsed: Awaited<ReturnType<typeof parseImport>> } | { readonly refused: string | null }

const { bytes, name } = workerData as { readonly bytes: Uint8Array; readonly name: string }
const answer: WorkerAnswer = await parseImport(bytes, name).then(
  parsed => ({ parsed }),
  (error: unknown) => ({ refused: error instanceof AppError ? (error.details.detail ?? null) : 'broken' }),
)
parentPort?.postMessage(answer)
