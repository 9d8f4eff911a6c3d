import { z } from 'zod'
import type {
  AnswerLook, DiffView, ManyAnswerView, ManyExport, ManyPlan, ManyRowView, ManyRunView, ManyStart, PlannedView,
} from '../../preload/runs-views'
import { accountId, accountIds, requestText } from './input'
import * as shape from './shapes'

const query = z.string().max(500)
const queries = z.array(query).max(20)
export const answerLook: z.ZodType<AnswerLook> = z.strictObject({
  rules: z.strictObject({
    kinds: z.array(z.enum(['ids', 'times', 'amounts'])).max(3), fields: z.array(z.string().max(200)).max(100), paths: queries, arrayOrder: z.boolean(),
  }),
  columns: queries,
})

const planFields = { ids: accountIds, request: requestText }
export const manyPlan: z.ZodType<ManyPlan> = z.strictObject(planFields)
export const manyStart: z.ZodType<ManyStart> = z.strictObject({ ...planFields, look: answerLook, canary: accountId.nullable(), confirmation: query })
export const manyRetry = z.strictObject({ confirmation: query })
export const manyPair = z.strictObject({ left: accountId, right: accountId })

const state = z.enum(['waiting', 'running', 'answered', 'failed', 'skipped'])
/** The page's own words for a file: short texts, escaped wherever they are written. */
const words = z.string().max(1_000)
export const manyExport: z.ZodType<ManyExport> = z.strictObject({
  format: z.enum(['csv', 'json', 'html']),
  ids: accountIds,
  words: z.strictObject({
    language: z.enum(['en', 'de']),
    title: words,
    columns: z.record(z.enum(['account', 'accountId', 'environment', 'group', 'state', 'status', 'ms', 'bytes', 'requestId']), words),
    states: z.record(state, words),
    groups: z.record(z.string().max(64), words),
    ungrouped: words,
  }),
})

const { code, count, error, method, pairs, text, when } = shape

export const manyRun: z.ZodType<ManyRunView> = z.object({
  state: z.enum(['running', 'paused', 'done', 'cancelled']), pausedBy: z.enum(['asked', 'network', 'canary']).nullable(),
  request: z.object({ method, path: text, query: pairs, headers: pairs, body: text.nullable() }),
  look: z.object({
    rules: z.object({ kinds: z.array(z.enum(['ids', 'times', 'amounts'])), fields: z.array(text), paths: z.array(text), arrayOrder: z.boolean() }),
    columns: z.array(text),
  }),
  total: count, done: count, heldUntil: when.nullable(), startedAt: when, finishedAt: when.nullable(),
})
export const manyRow: z.ZodType<ManyRowView> = z.object({
  id: shape.accountId, state, status: count.nullable(), code: code.nullable(), ms: count.nullable(), bytes: count.nullable(),
  requestId: text.nullable(), group: text.nullable(), ungrouped: z.enum(['too-big', 'query']).nullable(), cells: z.array(text.nullable()),
})
export const manyView = z.object({ run: manyRun, rows: z.array(manyRow) })

export const diff: z.ZodType<DiffView> = z.object({
  lines: z.array(z.object({
    depth: count, kind: z.enum(['open', 'same', 'ignored', 'added', 'removed', 'changed', 'moved']), name: text, left: text.nullable(), right: text.nullable(),
  })),
  isCut: z.boolean(),
})

export const planned: z.ZodType<PlannedView> = z.object({ id: shape.accountId, url: text.nullable(), problems: z.array(error) })
export const manyAnswer: z.ZodType<ManyAnswerView> = z.object({ id: shape.accountId, method, url: text, contentType: text.nullable(), body: text.nullable(), error: error.nullable() })
