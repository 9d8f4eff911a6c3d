import { z } from 'zod'
import type { CauseCode, ExplanationView, HistoryEntry, LadderView, RequestText, SavedId, SavedRequest, VariableView } from '../../preload/request-views'
import type { PreviewView, RunView } from '../../preload/views'
import { accountId, code, count, error, method, pairs, runId, text, when } from './shapes'

/** What main may answer about requests; see `output.ts`. */
const account = z.object({ id: accountId, title: text })
const cause = z.custom<CauseCode>(value => typeof value === 'string' && /^[a-z]{1,20}(-[a-z]{1,20}){0,4}$/.test(value))

const explanation: z.ZodType<ExplanationView> = z.object({
  causes: z.array(z.object({ code: cause, certainty: z.enum(['sure', 'likely', 'possible']) })),
  facts: z.object({
    host: text.nullable(), tokenAgeMs: count.nullable(), skewMs: count, role: text.nullable(), scopes: z.array(text).nullable(), neededScope: text.nullable(),
    pathId: text.nullable(), expectedPathId: text.nullable(), other: account.nullable(), retryAt: when.nullable(),
  }),
})

export const run: z.ZodType<RunView> = z.object({
  runId, id: accountId, startedAt: when, method, url: text, status: count.nullable(), statusText: text.nullable(), ms: count, bytes: count,
  truncated: z.boolean(), kept: z.enum(['whole', 'cut']).nullable(), bodyKind: z.enum(['json', 'text', 'binary', 'empty']), contentType: text.nullable(),
  body: text, headers: pairs, requestHeaders: pairs, requestId: text.nullable(), error: error.nullable(), explanation: explanation.nullable(),
  nextPage: text.nullable(),
  pages: z.object({
    read: count, results: count, stoppedBy: z.enum(['end', 'cap', 'repeated', 'foreign-link', 'no-results', 'failed']),
  }).nullable(),
  timeline: z.array(z.object({
    afterMs: count, what: z.enum(['sign-in', 'sent', 'first-byte', 'received', 'refused-token', 'redirect-refused', 'page', 'cut', 'failed']),
    detail: text.nullable(), headers: pairs,
  })),
})

export const preview: z.ZodType<PreviewView> = z.object({
  url: text.nullable(), problems: z.array(error),
  variables: z.array(z.object({ name: text, value: text.nullable(), problem: z.enum(['variable-unknown', 'variable-unavailable']).nullable() })),
  guard: z.object({ needsTitle: z.boolean(), foreign: account.nullable() }).nullable(),
})

export const ladder: z.ZodType<LadderView> = z.object({
  runId, id: accountId, startedAt: when, endedAt: when.nullable(),
  rungs: z.array(z.object({
    name: z.enum(['sign-in', 'me', 'supported-events', 'product', 'products-total', 'branches-total', 'register', 'taxes']),
    proves: z.enum(['key', 'token', 'account', 'right']), path: text.nullable(),
    state: z.enum(['waiting', 'running', 'passed', 'refused', 'failed', 'skipped']),
    runId: runId.nullable(), status: count.nullable(), ms: count.nullable(), requestId: text.nullable(), error: error.nullable(), explanation: explanation.nullable(),
  })),
})

export const variables: z.ZodType<VariableView[]> = z.array(z.object({
  name: text, value: text.nullable(), isSecret: z.boolean(), id: accountId.nullable(),
}))

const textFields = { method, path: text, query: pairs, headers: pairs, body: text.nullable() }
export const requestText: z.ZodType<RequestText> = z.object(textFields)

export const savedRequest: z.ZodType<SavedRequest> = z.object({
  ...textFields, id: z.custom<SavedId>(value => typeof value === 'string' && value !== ''), name: text, folder: text, description: text, savedAt: when,
})

export const history: z.ZodType<HistoryEntry[]> = z.array(z.object({
  ...textFields, runId, id: accountId, at: when, outcome: z.union([z.literal('ok'), code]), status: count.nullable(), ms: count, bytes: count,
  requestId: text.nullable(), host: text.nullable(), sentPath: text, isMasked: z.boolean(),
}))
