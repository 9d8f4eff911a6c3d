import type { z } from 'zod'
import { AppError, isAppError } from '../errors'
import type { Clock, Files, Log } from '../ports'
import { type Stored, parseDocument } from './parse-document'
import type { Migration } from './migrations'
import { createQueue } from './queue'

const GENERATIONS_KEPT = 5
const GENERATION = /^gen-(\d+)$/
/** A generation, or the copy made before a migration. */
const KEPT = /^(gen|format)-\d+/

export type DocumentState<T> =
  | { readonly kind: 'missing' }
  | { readonly kind: 'ready'; readonly value: T; readonly generation: number }
  /** Bytes that are no such document, or none although earlier generations are there. */
  | { readonly kind: 'damaged' }
  | { readonly kind: 'newer' }

/** An earlier state of the document. */
export interface Kept<T> {
  readonly generation: number
  readonly stored: Stored<T>
}

export interface Document<T> {
  /** Reads the file and changes nothing on disk; a migration is written with the next update. */
  load(): Promise<DocumentState<T>>
  /**
   * Writes what `change` makes of the current value (null when there is no file yet) as the given generation; one update
   * at a time. When it throws, the value is what it was.
   * Throws 'vault-conflict' when the file is not the one that was read, 'vault-damaged' and 'vault-newer' when it could not be read.
   */
  update(change: (current: T | null, generation: number) => T | Promise<T>): Promise<T>
  /** The copies kept beside the file, newest first. */
  kept(): Promise<readonly Kept<T>[]>
  /**
   * Writes what `make` gives as a new generation over whatever is there, damaged or not; those bytes stay as they are in the folder
   * `quarantine`. Throws 'vault-conflict' and 'vault-newer' as `update` does.
   */
  replace(make: (generation: number) => T): Promise<T>
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
  /** The JSON to write, where something has it sooner than `JSON.stringify`. */
  readonly toBytes?: (value: T) => Buffer
}

/** One JSON document, held in memory and written whole, with the five generations before it kept beside it as `gen-<n>`. */
export function createDocument<T extends object>({ files, clock, log, folder, name, schema, migrations, toBytes = toJson }: DocumentDeps<T>): Document<T> {
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
    const value = await change(current?.value ?? null, generation)
    await readUnchanged()
    return write(value, generation)
  }

  async function replace(make: (generation: number) => T): Promise<T> {
    if (stored === null) throw new AppError('vault-opening')
    if (stored.kind === 'newer') throw new AppError('vault-newer')
    const present = await readUnchanged()
    const when = new Date(clock.now()).toISOString().replaceAll(':', '-')
    if (present !== null) await files.write(`${folder}/quarantine/${when}-${name}`, present)
    // A file that cannot be read may have been the one after the newest that was kept.
    const newest = Math.max(...(await generations()), stored.kind === 'ready' ? stored.generation - 1 : 0)
    return write(make(newest + 2), newest + 2)
  }

  /** What is on the disk now: what was read, or what this process wrote. */
  async function readUnchanged(): Promise<Uint8Array | null> {
    const present = await files.read(path)
    if (!expected.some(ours => isSame(ours, present))) throw new AppError('vault-conflict')
    return present
  }

  async function write(content: T, generation: number): Promise<T> {
    const stamp = { format, generation }
    // First and last: at the head of a new file, and over what an earlier one says.
    const value = { ...stamp, ...content, ...stamp }
    const bytes = toBytes(value)
    try {
      await files.write(path, bytes, stored?.kind === 'ready' ? keptName(stored) : undefined)
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

  async function kept(): Promise<readonly Kept<T>[]> {
    const copies: Kept<T>[] = []
    for (const file of (await files.list(folder)).filter(each => KEPT.test(each))) {
      const bytes = await files.read(`${folder}/${file}`)
      // Gone since it was listed.
      if (bytes === null) continue
      const copy = parseDocument(bytes, schema, migrations)
      const generation = copy.kind === 'ready' ? copy.generation : Number(GENERATION.exec(file)?.[1] ?? NaN)
      if (Number.isFinite(generation)) copies.push({ generation, stored: copy })
    }
    return copies.sort((a, b) => b.generation - a.generation)
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

  return { load: () => inTurn(load), update: change => inTurn(() => update(change)), kept, replace: make => inTurn(() => replace(make)) }
}

function toJson(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value))
}

function isSame(a: Uint8Array | null, b: Uint8Array | null): boolean {
  return a === null || b === null ? a === b : Buffer.compare(a, b) === 0
}
