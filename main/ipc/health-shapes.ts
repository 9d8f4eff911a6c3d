import { z } from 'zod'
import type { HealthAdvice, HealthExport, HealthRowView, HealthRunView } from '../../preload/health-views'
import type { AccountId, ErrorCode } from '../../preload/views'
import { accountIds } from './input'

const verdict = z.enum([
  'accepted', 'doubted', 'refused', 'blocked', 'inactive', 'deleted', 'unreachable', 'unexpected-reply', 'rate-limited', 'server-error', 'key-unreadable',
  'impossible', 'unchecked',
])
const remark = z.enum(['other-key', 'other-account', 'same-key', 'clock-off', 'slow', 'stale', 'unused'])
const accountId = z.custom<AccountId>(value => typeof value === 'string' && value !== '' && value.length <= 64)
const code = z.custom<ErrorCode>(value => typeof value === 'string' && /^[a-z]{1,20}(-[a-z]{1,20}){0,4}$/.test(value))
const when = z.number()

export const healthRow: z.ZodType<HealthRowView> = z.object({
  id: accountId, verdict, remarks: z.array(remark), code: code.nullable(), status: z.number().nullable(), ms: z.number().nullable(),
  requestId: z.string().nullable(), checkedAt: when.nullable(), answersAs: z.string().nullable(), sameKeyAs: z.array(accountId), skewMs: z.number(),
})

export const healthRun: z.ZodType<HealthRunView> = z.object({
  state: z.enum(['running', 'paused', 'done', 'cancelled']), pausedBy: z.enum(['asked', 'network']).nullable(), total: z.number(), done: z.number(),
  againAt: when.nullable(), startedAt: when, finishedAt: when.nullable(),
})

/** The page's own words for a file: short texts, escaped wherever they are written. */
const words = z.string().max(1_000)
const advice: z.ZodType<HealthAdvice> = z.strictObject({ cause: words, next: words })

export const healthExport: z.ZodType<HealthExport> = z.strictObject({
  format: z.enum(['csv', 'json', 'html']),
  ids: accountIds,
  words: z.strictObject({
    language: z.enum(['en', 'de']),
    title: words,
    columns: z.record(z.enum([
      'account', 'accountId', 'environment', 'tags', 'key', 'verdict', 'remarks', 'cause', 'next', 'status', 'ms', 'requestId', 'checkedAt',
    ]), words),
    keys: z.record(z.enum(['unchecked', 'accepted', 'refused', 'blocked', 'unreadable']), words),
    findings: z.record(z.enum([...verdict.options, ...remark.options]), z.strictObject({ name: words, cause: words, next: words })),
    failures: z.record(z.string().regex(/^[a-z-]{1,60}$/), advice),
  }),
})
