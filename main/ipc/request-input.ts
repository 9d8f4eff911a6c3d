import { z } from 'zod'
import type { RunOrder, SavedId, SavedRequest, SavedRequestInput, VariableInput } from '../../preload/request-views'
import { accountId, draft, line, requestFields, requestText, runId } from './input'

/** What the page may send of requests and of what belongs to them. */
const consent = z.strictObject({ confirmation: line.nullable(), isHeld: z.literal(true).exactOptional(), allowForeign: z.boolean() })
const orderFields = { draft, consent }

export const order: z.ZodType<RunOrder> = z.strictObject(orderFields)
/** The API's clients read at most this many pages. */
export const pagesOrder = z.strictObject({ ...orderFields, pages: z.number().int().min(1).max(200) })
export const codeChoice = z.strictObject({ draft, format: z.enum(['curl', 'powershell', 'fetch', 'php', 'python']), withToken: z.boolean() })
export const runOfAccount = z.strictObject({ id: accountId, runId })

export const keptDraft = z.strictObject({ id: accountId, draft: requestText })

const variableName = z.string().min(1).max(64)
export const variable: z.ZodType<VariableInput> = z.strictObject({ id: accountId.nullable(), name: variableName, value: z.string().max(16_384), isSecret: z.boolean() })
export const namedVariable = z.strictObject({ id: accountId.nullable(), name: variableName })

const savedId = z.string().min(1).max(64).transform(value => value as SavedId)
const folder = z.string().max(200)
const savedFields = { ...requestFields, name: z.string().max(200), folder, description: z.string().max(10_000) }
export const savedInput: z.ZodType<SavedRequestInput> = z.strictObject({ ...savedFields, id: savedId.nullable() })
export const savedIds = z.array(savedId).min(1).max(1_000)
export const savedRequests: z.ZodType<SavedRequest[]> = z.array(z.strictObject({ ...savedFields, id: savedId, savedAt: z.number() })).min(1).max(1_000)
export const folderChange = z.strictObject({ from: folder, to: folder })

export const historyQuery = z.strictObject({ id: accountId, text: z.string().max(200) })
