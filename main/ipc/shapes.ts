import { z } from 'zod'
import type { AccountId, ErrorCode, ErrorView, RunId } from '../../preload/views'

/** The parts that answers are made of. */
export const id = <T extends string>() => z.custom<T>(value => typeof value === 'string' && value !== '' && value.length <= 64)
export const accountId = id<AccountId>()
export const runId = id<RunId>()
export const text = z.string()
export const when = z.number()
export const count = z.number()
export const method = z.enum(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'])
export const pairs = z.array(z.object({ name: text, value: text }))

/** The closed list is the compiler's; here a code is a few small words. */
export const code = z.custom<ErrorCode>(value => typeof value === 'string' && /^[a-z]{1,20}(-[a-z]{1,20}){0,4}$/.test(value))

export const error: z.ZodType<ErrorView> = z.object({
  code, status: count.nullable(), requestId: text.nullable(), serverMessage: text.nullable(), detail: text.nullable(), accountId: accountId.nullable(),
  retryAt: when.nullable(),
})
