import { z } from 'zod'
import type { AccountView, EnvironmentInput } from '../../../preload/views'
import { environmentOf } from '../accounts/environment'
import { AppError, isAppError } from '../errors'
import type { ImportRow } from '../imports/rows'
import { Secret } from '../secret'
import { placeOf, type AccountLine } from './account-lines'

const FORMAT = 'tillkeys-accounts'
const VERSION = 1
/** As the page may type them. */
const LONGEST = { label: 200, accountId: 200, key: 1024, tag: 100, note: 10_000 }
const MOST_TAGS = 50

/** Without keys, for programs and for the importer. */
export function accountsJson(lines: readonly AccountLine[], at: number): string {
  return JSON.stringify({ ...head(at), accounts: lines }, null, 2)
}

/** An account with its key, to be encrypted: bytes, so that they can be zeroed. */
export function keyLine(account: AccountView, key: Secret): Uint8Array {
  const { label, accountId, accountClass, colour, tags, note } = account
  return Buffer.from(JSON.stringify({ label, accountId, apiKey: key.expose(), ...placeOf(account), class: accountClass, colour, tags, note }))
}

/** The same format with keys, of such lines. Zero it and them after use. */
export function keysFile(lines: readonly Uint8Array[], at: number): Uint8Array {
  const start = Buffer.from(`${JSON.stringify(head(at)).slice(0, -1)},"accounts":[`)
  return Buffer.concat([start, ...lines.flatMap((line, index) => [Buffer.from(index === 0 ? '\n' : ',\n'), line]), Buffer.from('\n]}\n')])
}

function head(at: number): object {
  return { format: FORMAT, version: VERSION, exportedAt: new Date(at).toISOString() }
}

const fileSchema = z.looseObject({ format: z.literal(FORMAT), version: z.number().int().min(1), accounts: z.array(z.unknown()) })
const rowSchema = z.looseObject({
  label: z.string().max(LONGEST.label).catch(''),
  accountId: z.string().max(LONGEST.accountId).catch(''),
  apiKey: z.string().max(LONGEST.key).catch(''),
  environment: z.string().catch('production'),
  class: z.enum(['live', 'test']).catch('live'),
  colour: z.enum(['slate', 'red', 'orange', 'amber', 'green', 'teal', 'blue', 'violet', 'pink']).catch('slate'),
  tags: z.array(z.string().max(LONGEST.tag)).max(MOST_TAGS).catch([]),
  note: z.string().max(LONGEST.note).catch(''),
})

/** The accounts of an export, with keys or without; null for any other JSON. Throws 'export-newer'. */
export function readExport(json: unknown): ImportRow[] | null {
  const file = fileSchema.safeParse(json)
  if (!file.success) return null
  if (file.data.version > VERSION) throw new AppError('export-newer')
  return file.data.accounts.flatMap(account => {
    const row = rowSchema.safeParse(account)
    return row.success ? [toRow(row.data)] : []
  })
}

function toRow({ label, accountId, apiKey, environment: place, class: accountClass, colour, tags, note }: z.infer<typeof rowSchema>): ImportRow {
  const { environment, problem } = readPlace(place)
  return {
    label, accountId, environment, accountClass, colour, tags, note,
    key: apiKey === '' ? null : new Secret(apiKey),
    problem: accountId === '' ? new AppError('account-id-required') : apiKey === '' ? new AppError('key-required') : problem,
  }
}

function readPlace(place: string): { readonly environment: EnvironmentInput; readonly problem: AppError | null } {
  if (place === 'production' || place === 'staging' || place === 'sandbox') return { environment: { kind: place }, problem: null }
  try {
    return { environment: environmentOf(place), problem: null }
  } catch (error) {
    if (isAppError(error)) return { environment: { kind: 'production' }, problem: error }
    throw error
  }
}
