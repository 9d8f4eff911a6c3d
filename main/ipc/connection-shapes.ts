import { z } from 'zod'
import type { ConnectionTestView, ConnectionView } from '../../preload/connection-views'
import { count, error, text, when } from './shapes'

export const connection: z.ZodType<ConnectionView> = z.object({
  signIns: z.array(text).nullable(), asking: text.nullable(),
  authorities: z.array(z.object({ name: text, fingerprint: text, validTo: when, isRoot: z.boolean() })), problem: error.nullable(),
})
export const connectionTest: z.ZodType<ConnectionTestView> = z.object({
  host: text, by: z.array(text), ms: count, status: count.nullable(), error: error.nullable(),
})
