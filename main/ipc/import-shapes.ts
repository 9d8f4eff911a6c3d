import { z } from 'zod'
import type { ImportColumnView, ImportField, ImportMapping, ImportOutcomeView, ImportRows, ImportRowView, ImportTestView, ImportView, OpenedImport } from '../../preload/import-views'
import type { AccountView, Activation, ImportId, KeyTestView } from '../../preload/views'
import { activate } from './input'
import { accountId, count, error, id, text } from './shapes'

const field: z.ZodType<ImportField> = z.enum(['label', 'accountId', 'key', 'environment', 'tags', 'note', 'accountClass', 'colour'])
const format = z.enum([
  'tillkeys', 'csv', 'json', 'yaml', 'env', 'ini', 'curl', 'sign-in-answer', 'postman-environment', 'postman-collection', 'postman-dump', 'bruno', 'insomnia-4', 'insomnia-5',
  'bitwarden-json', 'bitwarden-csv', '1password-csv', '1password-1pux', 'browser-csv', 'zip',
])
const environment = z.union([
  z.object({ kind: z.literal('custom'), baseUrl: text }), z.object({ kind: z.enum(['production', 'staging', 'sandbox']) }),
])
const importId = id<ImportId>()

const column: z.ZodType<ImportColumnView> = z.object({ name: text, sample: text.max(32), field: field.nullable(), isSecret: z.boolean() })
const row: z.ZodType<ImportRowView> = z.object({
  row: count, label: text, accountId: text, environment, accountClass: z.enum(['live', 'test']), tags: z.array(text), hasKey: z.boolean(),
  state: z.enum(['new', 'changed', 'same', 'duplicate', 'problem']), problem: error.nullable(), twin: accountId.nullable(),
  changes: z.array(z.object({ field, before: text, after: text })), repeats: count.nullable(), isTakeable: z.boolean(), swap: z.enum(['suggested', 'done']).nullable(),
})
export const view: z.ZodType<ImportView> = z.object({
  needs: z.null(), importId, source: text, format, encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']), delimiter: text.nullable(),
  columns: z.array(column).nullable(), leftOut: count, rows: z.array(row),
})
export const opened: z.ZodType<OpenedImport> = z.union([view, z.object({ needs: z.literal('passphrase'), importId, source: text })])
export const outcome = (account: z.ZodType<AccountView>): z.ZodType<ImportOutcomeView> => z.object({ added: z.array(account), updated: z.array(account) })
export const tested = (keyTest: z.ZodType<KeyTestView>) => z.object({
  importId, tests: z.array(z.object({ row: count, result: keyTest })) satisfies z.ZodType<ImportTestView[]>,
})

/** What the page may send. */
const givenId = z.string().min(1).max(64).transform(value => value as ImportId)
const someRows = { importId: givenId, rows: z.array(z.number().int().positive()).max(20_000) }
export const rows: z.ZodType<ImportRows> = z.strictObject(someRows)
export const applied: z.ZodType<ImportRows & Required<Activation>> = z.strictObject({ ...someRows, activate })
export const mapping: z.ZodType<ImportMapping> = z.strictObject({ importId: givenId, fields: z.array(field.nullable()).max(200) })
