import { z } from 'zod'
import type { AccountsExport } from '../../preload/export-views'
import { ACCELERATOR } from '../../preload/catalogue/accelerators'
import type { MenuCommand } from '../../preload/menu-views'
import type { RequestText } from '../../preload/request-views'
import type { AccountId, Activation, EnvironmentInput, ImportId, KeyInput, NewAccount, PasteId, RequestDraft, RunId, SavedFilter, TagChange } from '../../preload/views'
import { Secret } from '../core/secret'

/** What the page may send: strict shapes with limits, whatever its types promise. */
const id = z.string().min(1).max(64)
export const line = z.string().max(4096)

export const accountId = id.transform(value => value as AccountId)
/** As many as one vault holds with ease. */
export const accountIds = z.array(accountId).min(1).max(20_000)
export const importId = id.transform(value => value as ImportId)
export const runId = id.transform(value => value as RunId)
export const text = z.string().max(2_000_000)
/** The page's own words and keys for the system's menu. */
export const menu: z.ZodType<readonly MenuCommand[]> = z.array(z.strictObject({
  id, group: z.enum(['accounts', 'account', 'request', 'go', 'view', 'app']), label: z.string().min(1).max(100),
  accelerator: z.string().max(60).regex(ACCELERATOR).nullable(), isEnabled: z.boolean(),
})).max(200)
export const path = line
export const nothing = z.undefined()
export const secretKind = z.enum(['key', 'token'])
export const keyringKind = z.enum(['safe-storage', 'keychain'])
export const slotKind = z.enum(['safe-storage', 'keychain', 'passphrase'])
export const generation = z.number().int().nonnegative()
const secret = line.transform(value => new Secret(value))
export const passphrase = z.strictObject({ passphrase: secret })
export const importUnlock = z.strictObject({ importId, passphrase: secret })
export const accountsExport: z.ZodType<AccountsExport> = z.strictObject({ format: z.enum(['json', 'csv', 'markdown']), ids: accountIds, language: z.enum(['en', 'de']) })
export const keysExport = z.strictObject({ ids: accountIds, passphrase: secret, confirmation: line })
export const proxySignIn = z.strictObject({ proxy: line, user: line, password: secret })
export const slotTest = z.union([
  z.strictObject({ kind: keyringKind }).transform(({ kind }) => ({ kind, passphrase: null })),
  z.strictObject({ kind: z.literal('passphrase'), passphrase: secret }),
])

const key: z.ZodType<KeyInput> = z.union([
  z.strictObject({ typed: line }),
  z.strictObject({ pasted: id.transform(value => value as PasteId) }),
  z.strictObject({ keep: z.literal(true) }),
])

const environment: z.ZodType<EnvironmentInput> = z.union([
  z.strictObject({ kind: z.enum(['production', 'staging', 'sandbox']) }),
  z.strictObject({ kind: z.literal('custom'), baseUrl: line }),
])

const tags = z.array(z.string().max(100)).max(50)

const accountFields = {
  label: z.string().max(200),
  accountId: z.string().max(200),
  key,
  environment,
  accountClass: z.enum(['live', 'test']),
  colour: z.enum(['slate', 'red', 'orange', 'amber', 'green', 'teal', 'blue', 'violet', 'pink']),
  tags,
  note: z.string().max(10_000),
  allowDuplicate: z.boolean(),
}

export const activate = z.boolean().default(true)
/** Nothing, or a plain word on it. */
export const activation = z.strictObject({ activate: z.boolean() }).optional()
export const newAccount: z.ZodType<NewAccount & Activation> = z.strictObject({ ...accountFields, activate })
export const accountUpdate = z.strictObject({ ...accountFields, id: accountId })
export const pin = z.strictObject({ ids: accountIds, pinned: z.boolean() })
export const holdToSend = z.strictObject({ id: accountId, isOn: z.boolean() })
export const tag: z.ZodType<TagChange> = z.strictObject({ ids: accountIds, add: tags, remove: tags })
export const keyTest = z.strictObject({ id: accountId.nullable(), accountId: z.string().max(200), key, environment })
export const secretChoice = z.strictObject({ id: accountId, what: secretKind })

export const snapshotPair = z.strictObject({ id: accountId, before: z.number(), after: z.number() })

export const revocation = z.strictObject({ id: accountId, how: z.enum(['replace', 'delete']), confirmation: line })
export const tick = z.strictObject({ id: accountId, step: z.enum(['sign-in', 'open-api', 'delete-key', 'create-key']), done: z.boolean() })
export const proof = z.strictObject({ id: accountId, what: z.enum(['key', 'token']) })
export const newKey = z.strictObject({ id: accountId, key })
export const receipt = z.strictObject({ id: accountId, format: z.enum(['html', 'text']), language: z.enum(['en', 'de']) })

const pairs = z.array(z.strictObject({ name: line, value: z.string().max(16_384) })).max(200)
export const requestFields = {
  method: z.enum(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']),
  path: z.string().max(8192),
  query: pairs,
  headers: pairs,
  body: z.string().max(5_000_000).nullable(),
}
export const requestText: z.ZodType<RequestText> = z.strictObject(requestFields)
export const draft: z.ZodType<RequestDraft> = z.strictObject({ ...requestFields, runId, id: accountId })

const savedFilters: z.ZodType<readonly SavedFilter[]> = z.array(z.strictObject({ name: z.string().min(1).max(100), query: z.string().max(2_000) })).max(100)

export const settingsChange = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']).exactOptional(),
  contrast: z.enum(['system', 'high']).exactOptional(),
  density: z.enum(['comfortable', 'compact']).exactOptional(),
  zoomPercent: z.number().int().min(50).max(300).exactOptional(),
  presentation: z.boolean().exactOptional(),
  shortcuts: z.array(z.strictObject({ command: z.string().min(1).max(100), keys: z.string().min(1).max(60).nullable() })).max(200).exactOptional(),
  dismissedHints: z.array(z.string().min(1).max(60)).max(50).exactOptional(),
  startAtLogin: z.boolean().exactOptional(),
  closeToTray: z.boolean().exactOptional(),
  notifies: z.boolean().exactOptional(),
  proxy: z.union([
    z.strictObject({ mode: z.enum(['system', 'none']) }),
    z.strictObject({ mode: z.literal('manual'), server: line, bypass: line }),
    z.strictObject({ mode: z.literal('pac'), url: line }),
  ]).exactOptional(),
  updates: z.strictObject({ isOn: z.boolean(), url: line }).exactOptional(),
  language: z.enum(['system', 'en', 'de']).exactOptional(),
  clipboardSeconds: z.number().int().min(5).max(600).exactOptional(),
  sort: z.enum(['name', 'used', 'expiry', 'status']).exactOptional(),
  sidebarPx: z.number().int().min(240).max(480).exactOptional(),
  savedFilters: savedFilters.exactOptional(),
  lockAfterIdleMinutes: z.number().int().min(0).max(24 * 60).exactOptional(),
  lockOnSuspend: z.boolean().exactOptional(),
  lockOnScreenLock: z.boolean().exactOptional(),
  renewal: z.enum(['used', 'all']).exactOptional(),
})
