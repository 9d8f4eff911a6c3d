import type { z } from 'zod'
import type { Json, Migration } from './migrations'

export type Stored<T> =
  | { readonly kind: 'ready'; readonly value: T; readonly generation: number; readonly format: number }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'newer' }

/** Reads a document of this or an earlier format; `format` and `generation` are what the bytes say. */
export function parseDocument<T>(bytes: Uint8Array, schema: z.ZodType<T>, migrations: readonly Migration[]): Stored<T> {
  const document = parseJson(bytes)
  if (!isJsonObject(document) || !isCount(document.format) || document.format === 0) return { kind: 'damaged' }
  const { format } = document
  if (format > migrations.length + 1) return { kind: 'newer' }
  const value = migrations.slice(format - 1).reduce((older, migrate) => migrate(older), document)
  if (!isCount(document.generation) || !schema.safeParse(value).success) return { kind: 'damaged' }
  return { kind: 'ready', value: value as T, generation: document.generation, format }
}

export function isJsonObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}

/** Undefined when the bytes are no JSON: their text may hold a label, so it goes into no error. */
function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
