import type { z } from 'zod'
import { AppError, isAppError } from '../errors'
import type { Clock, Files, Log } from '../ports'
import { type Stored, parseDocument } from './parse-document'
import type { Migration } from './migrations'
import { createQueue } from './queue'

const GENERATIONS_KEPT = 5
const GENERATION = /^gen-(\d+)$/

export type DocumentState<T> =
  | { readonly kind: 'missing' }
  | { readonly kind: 'ready'; readonly value: T; readonly generation: number }
  /** Bytes that are no such document, or none although earlier generations are there. */
  | { readonly kind: 'damaged' }
  | { readonly kind: 'newer' }

export interface Document<T> {
  /** Reads the file and changes nothing on disk; a migration is written with the next update. */
  load(): Promise<DocumentState<T>>
  /**
   * Writes what `change` makes of the current value (null when there is no file yet) as the given generation; one update
   * at a time. When it throws, the value is what it was.
   * Throws 'vault-conflict' when the file is not the one that was read, 'vault-damaged' and 'vault-newer' when it could not be read.
   */
  update(change: (current: T | null, generation: number) => T | Promise<T>): Promise<T>
}

export interface DocumentDeps<T extends object> {
  readonly files: Files
  readonly clock: Clock
  readonly log: Log
  readonly folder: string
  readonly name: string
  /** Checks the shape and never transforms: an accepted value is kept as it was read, with the fields nobody knows. */
  readonly schema: z.ZodType<T>
  readonly migrations: readonly Migration[]
}

/** One JSON document, held in memory and written whole, with the five generations before it kept beside it as `gen-<n>`. */
export function createDocument<T extends object>({ files, clock, log, folder, name, schema, migrations }: DocumentDeps<T>): Document<T> {
  const path = `${folder}/${name}`
  const format = migrations.length + 1
  const inTurn = createQueue()
  let stored: Stored<T> | { kind: 'missing' } | null = null
  /** What the file may hold if nothing else wrote it; null for no file. */
  let expected: (Uint8Array | null)[] = []

  async function load(): Promise<DocumentState<T>> {
    const bytes = await files.read(path)
    expected = [bytes]
    if (bytes !== null) stored = parseDocument(bytes, schema, migrations)
    else stored = (await generations()).length > 0 ? { kind: 'damaged' } : { kind: 'missing' }
    log.write('document.loaded', { name, outcome: stored.kind, bytes: bytes?.length ?? 0 })
    return stored
  }

  async function update(change: (current: T | null, generation: number) => T | Promise<T>): Promise<T> {
    const current = writable()
    const generation = (current?.generation ?? 0) + 1
    const stamp = { format, generation }
    // First and last: at the head of a new file, and over what an earlier one says.
    const value = { ...stamp, ...(await change(current?.value ?? null, generation)), ...stamp }
    const bytes = Buffer.from(JSON.stringify(value))
    const present = await files.read(path)
    if (!expected.some(ours => isSame(ours, present))) throw new AppError('vault-conflict')
    try {
      await files.write(path, bytes, current === null ? undefined : keptName(current))
    } catch (error) {
      // The write may have failed after the new file was in place: both are ours.
      expected.push(bytes)
      throw error
    }
    expected = [bytes]
    stored = { kind: 'ready', value, generation, format }
    await prune()
    return value
  }

  function writable(): Extract<Stored<T>, { kind: 'ready' }> | null {
    if (stored === null) throw new AppError('vault-opening')
    if (stored.kind === 'damaged') throw new AppError('vault-damaged')
    if (stored.kind === 'newer') throw new AppError('vault-newer')
    return stored.kind === 'missing' ? null : stored
  }

  /** The copy before a migration has a name of its own, so that it never makes way for a newer generation. */
  function keptName(current: { readonly format: number; readonly generation: number }): string {
    const day = new Date(clock.now()).toISOString().slice(0, 10)
    return `${folder}/${current.format === format ? `gen-${current.generation}` : `format-${current.format}-${day}`}`
  }

  async function generations(): Promise<number[]> {
    const numbers = (await files.list(folder)).map(file => Number(GENERATION.exec(file)?.[1] ?? NaN))
    return numbers.filter(Number.isFinite).sort((a, b) => b - a)
  }

  /** Runs after the change is safe: failing here costs disk space, not the change. */
  async function prune(): Promise<void> {
    try {
      for (const old of (await generations()).slice(GENERATIONS_KEPT)) await files.remove(`${folder}/gen-${old}`)
    } catch (error) {
      if (!isAppError(error)) throw error
      log.write('document.prune-failed', { name, code: error.code })
    }
  }

  return { load: () => inTurn(load), update: change => inTurn(() => update(change)) }
}

function isSame(a: Uint8Array | null, b: Uint8Array | null): boolean {
  return a === null || b === null ? a === b : Buffer.compare(a, b) === 0
}
