import type { z } from 'zod'
import type { Api } from '../../preload/contract'
import { AppError } from '../core/errors'

/** What a feature's file implements: the same methods as the contract, but the input is whatever the page sent. */
export type Handlers<F extends keyof Api> = {
  readonly [M in keyof Api[F]]: Api[F][M] extends (...args: never) => infer R ? (input: unknown) => R : never
}

/** The first line of every method: nothing of the input is used before it has the agreed shape. */
export function parse<T>(schema: z.ZodType<T>, input: unknown): T {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  throw new AppError('input-invalid', { detail: result.error.issues[0]?.path.join('.') ?? null })
}
