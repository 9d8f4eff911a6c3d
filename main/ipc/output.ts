import { z } from 'zod'
import type { Api, Events } from '../../preload/contract'
import type { KeysExported } from '../../preload/export-views'
import type { RightsView } from '../../preload/rights-views'
import type { DisarmView } from '../../preload/disarm-views'
import type {
  AccountView, ActivityView, AppView, ClipboardView, GenerationView, IdentityField, IdentityNewsView, IdentityView, JsonObject,
  JsonValue, KeyTestView, NetworkView, PasteId, PasteView, RevealView, SandboxView, SessionView, SettingsView, SlotView, TokenView, VaultView, VisitView,
} from '../../preload/views'
import type { UpdateView } from '../../preload/update-views'
import { AppError } from '../core/errors'
import { connection, connectionTest } from './connection-shapes'
import { healthRow, healthRun } from './health-shapes'
import * as imports from './import-shapes'
import * as requests from './request-shapes'
import * as runs from './runs-shapes'
import { accountId, code, count, error, id, text, when } from './shapes'

type Answer<F extends keyof Api, M extends keyof Api[F]> = Api[F][M] extends (...args: never) => Promise<infer T> ? T : never
type Answers = { readonly [F in keyof Api]: { readonly [M in keyof Api[F]]: z.ZodType<Answer<F, M>> } }
type Pushes = { readonly [E in keyof Events]: z.ZodType<Events[E]> }

const texts = z.array(text)
const secretKind = z.enum(['key', 'token'])
const keySlotKind = z.enum(['safe-storage', 'keychain'])
const slotKind = z.enum(['safe-storage', 'keychain', 'passphrase'])
/** Whatever a function without a result leaves behind. */
const nothing = z.unknown().transform((): void => undefined)

/** Masked by the core and of any shape: what is checked is that it can be JSON. Undefined is an answer of its own. */
const json = z.custom<JsonValue | undefined>(value => typeof value !== 'function' && typeof value !== 'symbol' && typeof value !== 'bigint')
const jsonObject = z.custom<JsonObject>(value => typeof value === 'object' && value !== null && !Array.isArray(value))

const account: z.ZodType<AccountView> = z.object({
  id: accountId, label: text, title: text, accountId: text, accountName: text.nullable(),
  environment: z.object({ kind: z.enum(['production', 'staging', 'custom', 'sandbox']), baseUrl: text.nullable() }),
  accountClass: z.enum(['live', 'test']), colour: z.enum(['slate', 'red', 'orange', 'amber', 'green', 'teal', 'blue', 'violet', 'pink']),
  tags: z.array(text), note: text, pinned: z.boolean(), frozen: z.boolean(), holdToSend: z.boolean(), createdAt: when, keyReadable: z.boolean(),
})
const accounts = z.array(account)

const session: z.ZodType<SessionView> = z.object({
  id: accountId,
  key: z.object({ state: z.enum(['unchecked', 'accepted', 'refused', 'blocked', 'unreadable']), reason: error.nullable(), changedAt: when.nullable() }),
  token: z.object({
    state: z.enum(['none', 'signing-in', 'held', 'unreachable']), reason: error.nullable(), changedAt: when.nullable(), issuedAt: when.nullable(),
    endsAt: when.nullable(), warnAt: when.nullable(), renewsAt: when.nullable(), expiresAt: when.nullable(),
  }),
  pathId: text.nullable(), serverAccountId: text.nullable(), legacyId: text.nullable(), subUserId: text.nullable(), role: text.nullable(), configurationId: text.nullable(),
  host: text.nullable(), requestId: text.nullable(), skewMs: count, lastUsedAt: when.nullable(),
})

const network: z.ZodType<NetworkView> = z.object({
  hosts: z.array(z.object({ host: text, state: z.enum(['offline', 'failing']), since: when, retryAt: when.nullable(), code })),
})

const vault: z.ZodType<VaultView> = z.object({
  state: z.enum(['opening', 'open', 'memory', 'unavailable', 'mismatch', 'damaged', 'newer', 'locked']), slot: slotKind.nullable(), backend: text.nullable(),
  reason: error.nullable(), accountsOnDisk: count.nullable(), hasPassphrase: z.boolean(), lockedBy: z.enum(['asked', 'idle', 'suspend', 'screen']).nullable(),
})
const slot: z.ZodType<SlotView> = z.object({
  kind: slotKind, backend: text, platform: text, createdAt: when, openedAt: when.nullable(),
  scrypt: z.object({ n: count, r: count, p: count }).nullable(),
})
const generation: z.ZodType<GenerationView> = z.object({
  generation: count, writtenAt: when.nullable(), accounts: count.nullable(), readable: z.boolean().nullable(),
  added: z.array(text), removed: z.array(text), changed: z.array(text),
})

const fields: z.ZodType<IdentityField[]> = z.array(z.object({ path: text, kind: z.enum(['same', 'added', 'removed', 'changed']), before: json, after: json }))
const identity: z.ZodType<IdentityView> = z.object({
  id: accountId, takenAt: when.nullable(),
  subUser: z.custom<JsonObject | null | undefined>(value => value === null || value === undefined || jsonObject.safeParse(value).success),
  user: jsonObject.nullable(),
  history: z.array(z.object({ takenAt: when, lastAt: when, requestId: text.nullable(), changes: fields })),
})
const news: z.ZodType<IdentityNewsView> = z.object({ id: accountId, since: when, paths: z.array(text) })

const list = z.custom<readonly string[] | null | undefined>(value => value === null || value === undefined || texts.safeParse(value).success)
const rights: z.ZodType<RightsView> = z.object({
  id: accountId, takenAt: when.nullable(), subUser: z.enum(['there', 'null', 'missing', 'unknown']), role: text.nullable(),
  active: z.boolean().nullable(), blocked: z.boolean().nullable(), deleted: z.boolean().nullable(), scopes: list, locations: list, groups: list,
})

const fact = z.object({ at: when, outcome: z.union([z.literal('ok'), code]), status: count.nullable(), requestId: text.nullable() })
const disarm: z.ZodType<DisarmView> = z.object({
  id: accountId, startedAt: when, endedAt: when.nullable(), canRevoke: z.boolean(), revoked: fact.extend({ how: z.enum(['replace', 'delete']) }).nullable(),
  loggedOut: fact.extend({ tokens: count }).nullable(), tokenEndsAt: when.nullable(),
  ticked: z.array(z.object({ step: z.enum(['sign-in', 'open-api', 'delete-key', 'create-key']), at: when })),
  keyProof: fact.nullable(), tokenProof: fact.nullable(), keyReplaced: z.boolean(), keyWaiting: z.boolean(), keyTested: fact.nullable(), receiptAt: when.nullable(),
})

const token: z.ZodType<TokenView> = z.object({
  id: accountId, header: jsonObject.nullable(), claims: jsonObject.nullable(), masked: z.string().max(32).nullable(), tokenType: text.nullable(),
})

const activity: z.ZodType<ActivityView> = z.object({
  at: when, what: z.enum(['added', 'edited', 'sign-in', 'renewal', 'check', 'sign-out', 'request', 'reveal', 'copy', 'export', 'key-changed', 'restored', 'freeze', 'unfreeze', 'revoke', 'proof']),
  outcome: z.union([z.literal('ok'), code]), status: count.nullable(), ms: count.nullable(), bytes: count.nullable(), requestId: text.nullable(), detail: text.nullable(),
})

const keyTest: z.ZodType<KeyTestView> = z.object({
  state: z.enum(['accepted', 'blocked', 'refused', 'unreachable']), accountName: text.nullable(), reason: error.nullable(), ms: count,
})
const visit: z.ZodType<VisitView> = z.object({ id: accountId, at: when, score: z.number() })
const paste: z.ZodType<PasteView> = z.object({
  pasteId: id<PasteId>(), length: count, shape: z.enum(['uuid', 'hex32', 'other']), accountId: text.nullable(), baseUrl: text.nullable(),
})
const clipboard: z.ZodType<ClipboardView> = z.object({ what: secretKind, id: accountId, clearsAt: when })
/** The one place for a secret, which answers one logged act of the user. */
const reveal: z.ZodType<RevealView> = z.object({ value: text })
const exported: z.ZodType<KeysExported> = z.object({ saved: count, leftOut: z.array(accountId) })
const settings: z.ZodType<SettingsView> = z.object({
  theme: z.enum(['system', 'light', 'dark']), contrast: z.enum(['system', 'high']), density: z.enum(['comfortable', 'compact']), zoomPercent: count,
  presentation: z.boolean(), language: z.enum(['system', 'en', 'de']), clipboardSeconds: count, keySlot: keySlotKind,
  sort: z.enum(['name', 'used', 'expiry', 'status']), sidebarPx: count,
  savedFilters: z.array(z.object({ name: text, query: text })),
  shortcuts: z.array(z.object({ command: text, keys: text.nullable() })), dismissedHints: z.array(text),
  lockAfterIdleMinutes: count, lockOnSuspend: z.boolean(), lockOnScreenLock: z.boolean(), renewal: z.enum(['used', 'all']),
  startAtLogin: z.boolean(), closeToTray: z.boolean(), notifies: z.boolean(),
  proxy: z.union([
    z.object({ mode: z.enum(['system', 'none']) }), z.object({ mode: z.literal('manual'), server: text, bypass: text }),
    z.object({ mode: z.literal('pac'), url: text }),
  ]),
  caFile: text.nullable(), updates: z.object({ isOn: z.boolean(), url: text }),
})
const app: z.ZodType<AppView> = z.object({ version: text, electron: text, platform: text, locale: text, dataFolder: text, preferencesKeptAs: text.nullable(), canStartAtLogin: z.boolean() })
const saved = z.array(requests.savedRequest)
const update: z.ZodType<UpdateView> = z.object({
  state: z.enum(['unchecked', 'current', 'available', 'failed']), version: text.nullable(), checkedAt: when.nullable(), error: error.nullable(),
})
const sandbox: z.ZodType<SandboxView> = z.object({ running: z.boolean(), baseUrl: text.nullable() })

/** What each operation may answer; a field that is not named here does not reach the page. */
export const answers: Answers = {
  app: { info: app, copyText: nothing, showDataFolder: nothing, moveDataFolder: z.boolean(), diagnostics: z.boolean(), openWindow: nothing, menu: nothing },
  vault: {
    state: vault, retry: vault, useMemory: vault, useSlot: vault, slots: z.array(slot), addPassphrase: z.array(slot), openWithPassphrase: vault,
    testSlot: z.boolean(), removeSlot: z.array(slot), generations: z.array(generation), restore: vault, lock: vault, unlock: vault, eraseAll: nothing,
  },
  accounts: {
    list: accounts, active: accountId.nullable(), activate: nothing, visits: z.array(visit), add: account, update: account, pin: accounts, holdToSend: account, tag: accounts, remove: nothing,
    restore: accounts, testKey: keyTest,
  },
  session: { list: z.array(session), refresh: session, refreshAll: z.array(session), signOut: session, network, probe: network },
  health: { report: z.array(healthRow), run: healthRun.nullable(), start: nothing, pause: nothing, resume: nothing, cancel: nothing, export: z.boolean() },
  identity: { get: identity, compare: fields, news: z.array(news), markSeen: nothing },
  rights: { list: z.array(rights), export: z.boolean() },
  disarm: {
    get: disarm.nullable(), start: disarm, revoke: disarm, logOut: disarm, tick: disarm, prove: disarm, enterKey: disarm, unfreeze: disarm, receipt: z.boolean(),
  },
  token: { get: token },
  secrets: { paste, copy: clipboard, reveal },
  requests: {
    preview: requests.preview, run: requests.run, runAll: requests.run, cancel: nothing, copyAs: nothing, saveAnswer: z.boolean(), climb: requests.ladder,
    draft: requests.requestText.nullable(), keepDraft: nothing,
  },
  runs: {
    get: runs.manyView.nullable(), plan: z.array(runs.planned), start: nothing, pause: nothing, resume: nothing, cancel: nothing, retry: nothing, look: nothing,
    compare: runs.diff, answer: runs.manyAnswer, export: z.boolean(),
  },
  variables: { list: requests.variables, set: requests.variables, remove: requests.variables },
  saved: { list: saved, save: requests.savedRequest, remove: saved, restore: saved, renameFolder: saved },
  history: { list: requests.history, purge: nothing, copyForSupport: nothing },
  activity: { list: z.array(activity) },
  imports: {
    choose: imports.opened.nullable(), open: imports.opened, fromClipboard: imports.opened, unlock: imports.view, look: imports.view, map: imports.view, swap: imports.view, test: nothing,
    stopTest: nothing, apply: imports.outcome(account), close: nothing,
  },
  exports: { accounts: z.boolean(), withKeys: exported.nullable(), copyPassphrase: nothing },
  settings: { get: settings, update: settings },
  connection: { state: connection, signIn: connection, forgetSignIn: connection, test: connectionTest, chooseCaFile: connection.nullable(), removeCaFile: connection },
  updates: { state: update, check: update, open: nothing },
  sandbox: { start: accounts, state: sandbox },
}

export const pushes: Pushes = {
  'accounts.changed': z.object({ upserted: accounts, removed: z.array(accountId) }),
  'active.changed': accountId.nullable(),
  'session.changed': z.array(session),
  'network.changed': network,
  'health.changed': z.object({ run: healthRun.nullable(), rows: z.array(healthRow) }),
  'runs.changed': z.object({ run: runs.manyRun.nullable(), rows: z.array(runs.manyRow) }),
  'identity.changed': accountId,
  'identity.noticed': z.object({ upserted: z.array(news), removed: z.array(accountId) }),
  'activity.added': z.array(accountId),
  'ladder.stepped': requests.ladder,
  'imports.tested': imports.tested(keyTest),
  'clipboard.changed': clipboard.nullable(),
  'vault.changed': vault,
  'updates.changed': update, 'settings.changed': settings,
  'command.chosen': text,
}

/** The value without what has no place in it. Throws 'internal' when it is not what was promised: the message could quote a secret. */
export function checked<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw new AppError('internal', { detail: result.error.issues[0]?.path.map(step => (typeof step === 'string' ? step : '#')).join('.') ?? null })
}
