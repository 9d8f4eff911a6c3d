import type { AccountView } from '../../../preload/views'
import type { Secret } from '../secret'
import { placeOf, type AccountLine } from './account-lines'

/** What the importer knows this app's own files by. */
export const FORMAT = 'tillkeys-accounts'
export const VERSION = 1

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
