/**
 * Everything main may send to the page. No type here has a field that could hold an API key or a token,
 * but for `RevealView`, which answers one logged act of the user.
 *
 * Times are epoch milliseconds on this computer's clock unless a comment says "server clock".
 */

import type { ExplanationView, GuardView, PagesView, VariableUse } from './request-views'

export type AccountId = string & { readonly __brand: 'AccountId' }
export type RunId = string & { readonly __brand: 'RunId' }
/** Names a secret that main holds for the page (a pasted key), good for one use. */
export type PasteId = string & { readonly __brand: 'PasteId' }
export type ImportId = string & { readonly __brand: 'ImportId' }

export type JsonValue = string | number | boolean | null | JsonValue[] | { [name: string]: JsonValue }
export type JsonObject = { [name: string]: JsonValue }

export type ErrorCode =
  // the user's input, and what has to be allowed first
  | 'input-invalid' | 'not-found' | 'label-required' | 'account-id-required' | 'key-required' | 'duplicate-account' | 'base-url-invalid'
  | 'base-url-credentials' | 'base-url-scheme' | 'base-url-path' | 'paste-expired' | 'clipboard-empty' | 'path-absolute' | 'path-invalid'
  | 'variable-unknown' | 'variable-unavailable' | 'header-invalid' | 'import-unreadable' | 'confirmation-needed' | 'foreign-account'
  | 'variable-name-invalid' | 'query-invalid' | 'run-under-way' | 'presenting' | 'age-unsupported'
  // the sign-in endpoint's verdict on a key
  | 'key-refused' | 'key-forbidden' | 'account-unknown' | 'sign-in-malformed' | 'sub-user-blocked' | 'sub-user-inactive' | 'sub-user-deleted'
  // disarming a leaked key
  | 'account-frozen' | 'key-leaked' | 'revoke-refused' | 'revoke-impossible' | 'still-accepted' | 'refused-before'
  // the network and the server
  | 'offline' | 'dns-failed' | 'connection-refused' | 'connection-reset' | 'connect-timeout' | 'timeout' | 'tls-failed' | 'proxy-failed'
  | 'proxy-invalid' | 'proxy-credentials' | 'proxy-sign-in-needed' | 'proxy-sign-in-refused' | 'ca-file-unreadable' | 'ca-file-unusable' | 'ca-file-expired'
  | 'redirect-refused' | 'unexpected-reply' | 'rate-limited' | 'server-error' | 'unauthorized' | 'cancelled' | 'network-failed'
  // the vault and its files
  | 'vault-opening' | 'vault-unavailable' | 'vault-mismatch' | 'vault-damaged' | 'vault-newer' | 'vault-conflict' | 'vault-locked'
  | 'passphrase-short' | 'passphrase-wrong' | 'slot-needed' | 'generation-unreadable' | 'record-unreadable' | 'storage-full' | 'storage-denied' | 'storage-failed'
  // moving the data folder
  | 'folder-fixed' | 'folder-inside' | 'folder-not-empty' | 'folder-unusable'
  // the app itself
  | 'sender-refused' | 'too-busy' | 'too-many-windows' | 'internal'

/** A failure as data. The page turns `code` into words; `serverMessage` is the server's own text, already masked. */
export interface ErrorView {
  readonly code: ErrorCode
  readonly status: number | null
  readonly requestId: string | null
  readonly serverMessage: string | null
  /** What the text may name: a field, a variable, a host, another account's label. Never a secret. */
  readonly detail: string | null
  /** An account the error points at (a duplicate), so that the page can offer to open it. */
  readonly accountId: AccountId | null
  /** Epoch ms before which trying again is pointless (Retry-After), or null. */
  readonly retryAt: number | null
}

export type EnvironmentKind = 'production' | 'staging' | 'custom' | 'sandbox'
export type AccountClass = 'live' | 'test'
export type AccountColour = 'slate' | 'red' | 'orange' | 'amber' | 'green' | 'teal' | 'blue' | 'violet' | 'pink'

export interface EnvironmentView {
  readonly kind: EnvironmentKind
  /** Origin requests go to; null for the sandbox while it is not running. */
  readonly baseUrl: string | null
}

export interface AccountView {
  readonly id: AccountId
  /** What the user typed, or '' to be named after the account. */
  readonly label: string
  /** What to show: the label, else the server's account name, else the account id. Never empty. */
  readonly title: string
  /** The Tillhub account id as typed. */
  readonly accountId: string
  /** `user.name` of the last sign-in, or null. */
  readonly accountName: string | null
  readonly environment: EnvironmentView
  readonly accountClass: AccountClass
  readonly colour: AccountColour
  readonly tags: readonly string[]
  readonly note: string
  readonly pinned: boolean
  /** Nothing is sent as this account, asked or unasked, until it is unfrozen: its key is being disarmed. */
  readonly frozen: boolean
  /** A held button confirms what may change its data, in place of its typed title. */
  readonly holdToSend: boolean
  readonly createdAt: number
  /** False when the stored key cannot be decrypted; its bytes are kept. */
  readonly keyReadable: boolean
}

export type KeyState = 'unchecked' | 'accepted' | 'refused' | 'blocked' | 'unreadable'
/** `held`: a token is there; whether it is valid, expiring or expired follows from the clock (`warnAt`, `endsAt`). */
export type TokenState = 'none' | 'signing-in' | 'held' | 'unreachable'

export interface SessionView {
  readonly id: AccountId
  readonly key: { readonly state: KeyState; readonly reason: ErrorView | null; readonly changedAt: number | null }
  readonly token: {
    readonly state: TokenState
    /** Why there is none, or why the last renewal failed while the old one is still good. */
    readonly reason: ErrorView | null
    readonly changedAt: number | null
    readonly issuedAt: number | null
    /** When it ends, on this computer's clock: count down to this. */
    readonly endsAt: number | null
    /** From when it counts as expiring, on this computer's clock. */
    readonly warnAt: number | null
    /** When it will be renewed unasked, or null. */
    readonly renewsAt: number | null
    /** `expires_at` as the server said it (server clock), or null. */
    readonly expiresAt: number | null
  }
  /** `legacy_id || id` from the sign-in answer: what resource paths use. */
  readonly pathId: string | null
  readonly serverAccountId: string | null
  readonly legacyId: string | null
  readonly subUserId: string | null
  /** `sub_user.role` of the last sign-in answer: `serviceaccount`, `manager`… Any text. */
  readonly role: string | null
  readonly configurationId: string | null
  /** `request.host` of the last sign-in answer. */
  readonly host: string | null
  readonly requestId: string | null
  /** Server clock minus this computer's clock, ms; 0 when within the noise. */
  readonly skewMs: number
  readonly lastUsedAt: number | null
}

/** Hosts that cannot be asked at present; none while all is well. Tokens stay valid meanwhile. */
export interface NetworkView {
  readonly hosts: readonly {
    readonly host: string
    /** `offline`: no network here; `failing`: this host does not answer as it should. */
    readonly state: 'offline' | 'failing'
    readonly since: number
    /** When it is tried again unasked; null while a try is under way. */
    readonly retryAt: number | null
    /** Of the last failure. */
    readonly code: ErrorCode
  }[]
}

/** A window of its own says no, and shows the new account itself. */
export interface Activation {
  /** Whether the first account added becomes the active one; it does unless told otherwise. */
  readonly activate?: boolean
}

export interface NewAccount {
  readonly label: string
  readonly accountId: string
  readonly key: KeyInput
  readonly environment: EnvironmentInput
  readonly accountClass: AccountClass
  readonly colour: AccountColour
  readonly tags: readonly string[]
  readonly note: string
  /** Save although the same id, base URL and key are stored already. */
  readonly allowDuplicate: boolean
}
/** A typed key crosses once; a pasted one stays in main and is named by its handle; `keep` leaves the stored key alone. */
export type KeyInput = { readonly typed: string } | { readonly pasted: PasteId } | { readonly keep: true }
export type EnvironmentInput =
  | { readonly kind: 'production' | 'staging' | 'sandbox' }
  | { readonly kind: 'custom'; readonly baseUrl: string }
export interface AccountUpdate extends NewAccount { readonly id: AccountId }
/** How much an account is used in the window. */
export interface VisitView {
  readonly id: AccountId
  /** When it was last made active. */
  readonly at: number
  /** Visits until then, each worth half after three days. */
  readonly score: number
}
export interface TagChange { readonly ids: readonly AccountId[]; readonly add: readonly string[]; readonly remove: readonly string[] }

/** What main found in the clipboard; the key itself stays there. */
export interface PasteView {
  readonly pasteId: PasteId
  readonly length: number
  /** The key looks like an account id that is known, or has an account id's form: a swapped pair is likely. */
  readonly shape: 'uuid' | 'hex32' | 'other'
  /** From a pasted cURL or JSON pair. */
  readonly accountId: string | null
  readonly baseUrl: string | null
}

export interface KeyTest { readonly id: AccountId | null; readonly accountId: string; readonly key: KeyInput; readonly environment: EnvironmentInput }
export interface KeyTestView {
  readonly state: 'accepted' | 'blocked' | 'refused' | 'unreachable'
  readonly accountName: string | null
  readonly reason: ErrorView | null
  readonly ms: number
}

/** A field of two identities: undefined is not in the answer, which is not the same as null. Paths begin with "sub_user" or "user". */
export interface IdentityField {
  readonly path: string
  readonly kind: 'same' | 'added' | 'removed' | 'changed'
  readonly before: JsonValue | undefined
  readonly after: JsonValue | undefined
}
/** What sign-ins said of the user behind a key, for as long as they said the same. */
export interface IdentitySnapshotView {
  /** When the first of those answers came; names the snapshot. */
  readonly takenAt: number
  /** When the latest of them came. */
  readonly lastAt: number
  /** Of the first answer. */
  readonly requestId: string | null
  /** Against the snapshot before it; none for the oldest. */
  readonly changes: readonly IdentityField[]
}
/** An identity changed, and the user has not looked at it since. */
export interface IdentityNewsView {
  readonly id: AccountId
  /** When the server last said what the user knows. */
  readonly since: number
  /** What differs from that, at most twenty. */
  readonly paths: readonly string[]
}
export interface IdentityView {
  readonly id: AccountId
  /** When the latest answer came; null when the account never signed in. */
  readonly takenAt: number | null
  /** The masked `sub_user`; null when the answer had null, undefined when the answer had no such field. */
  readonly subUser: JsonObject | null | undefined
  /** The masked `user` object. */
  readonly user: JsonObject | null
  /** Newest first, at most fifty. */
  readonly history: readonly IdentitySnapshotView[]
}

export interface TokenView {
  readonly id: AccountId
  /** Null when no token is held, or when it is not a JWT. */
  readonly header: JsonObject | null
  readonly claims: JsonObject | null
  /** A fixed-length mask, or null when no token is held. */
  readonly masked: string | null
  readonly tokenType: string | null
}

export type SecretKind = 'key' | 'token'
export interface RevealView { readonly value: string }
export interface ClipboardView { readonly what: SecretKind; readonly id: AccountId; readonly clearsAt: number }

export type HttpMethod = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
export interface NameValue { readonly name: string; readonly value: string }
export interface RequestDraft {
  readonly runId: RunId
  readonly id: AccountId
  readonly method: HttpMethod
  /** Relative, begins with "/", may hold {{variables}} and a query. */
  readonly path: string
  readonly query: readonly NameValue[]
  readonly headers: readonly NameValue[]
  readonly body: string | null
}
/** What would be sent: resolved, without the token. */
export interface PreviewView {
  readonly url: string | null
  readonly problems: readonly ErrorView[]
  /** In the order they come in path, query, headers and body. */
  readonly variables: readonly VariableUse[]
  /** Null while there is a problem. */
  readonly guard: GuardView | null
}

/** A step of a run, as it really happened. */
export interface TimelineView {
  /** Since the start, ms. */
  readonly afterMs: number
  readonly what: 'sign-in' | 'sent' | 'first-byte' | 'received' | 'refused-token' | 'redirect-refused' | 'page' | 'cut' | 'failed'
  /** "GET https://…" of what was sent, "401 Unauthorized" of what came, a host, a code. Masked. */
  readonly detail: string | null
  /** What was sent or came with it, masked; [] for any other step. */
  readonly headers: readonly NameValue[]
}
export interface RunView {
  readonly runId: RunId
  readonly id: AccountId
  readonly startedAt: number
  readonly method: HttpMethod
  readonly url: string
  /** Null when no answer came; then `error` says why. */
  readonly status: number | null
  readonly statusText: string | null
  readonly ms: number
  /** Decoded body bytes received. */
  readonly bytes: number
  /** Less is in `body` than was received, or than the server wanted to send. */
  readonly truncated: boolean
  /** Whether `saveAnswer` has it: all of it, as far as it was read before the cap, or not. */
  readonly kept: 'whole' | 'cut' | null
  readonly bodyKind: 'json' | 'text' | 'binary' | 'empty'
  readonly contentType: string | null
  /** Masked text of the body; '' for binary. */
  readonly body: string
  readonly headers: readonly NameValue[]
  readonly requestHeaders: readonly NameValue[]
  readonly requestId: string | null
  readonly timeline: readonly TimelineView[]
  readonly error: ErrorView | null
  /** Null unless it failed. */
  readonly explanation: ExplanationView | null
  /** Path and query of the next page, to send with the same headers; null at the end, or where the answer names none. */
  readonly nextPage: string | null
  /** Of a run that read page after page; the body holds all results then. */
  readonly pages: PagesView | null
}

export interface ActivityView {
  readonly at: number
  readonly what: 'added' | 'edited' | 'sign-in' | 'renewal' | 'check' | 'sign-out' | 'request' | 'reveal' | 'copy' | 'export' | 'key-changed' | 'restored' | 'freeze' | 'unfreeze' | 'revoke' | 'proof'
  /** 'ok' or the code of what went wrong. */
  readonly outcome: 'ok' | ErrorCode
  readonly status: number | null
  readonly ms: number | null
  readonly bytes: number | null
  readonly requestId: string | null
  /** "GET /api/v1/products/…" or "token": masked, no query values. */
  readonly detail: string | null
}

/** Slots that the operating system opens unasked. */
export type KeySlotKind = 'safe-storage' | 'keychain'
export type SlotKind = KeySlotKind | 'passphrase'
/** Why the vault was locked: by the user, after idle minutes, before sleep, with the screen. */
export type LockReason = 'asked' | 'idle' | 'suspend' | 'screen'
export interface VaultView {
  /**
   * opening: not asked yet. open: keys are readable and changes are kept. memory: this run only, nothing is written.
   * unavailable: no usable keyring. mismatch: a keyring answers, but not with the key of this vault. damaged, newer: the
   * file cannot be read by this version; its bytes are kept. locked: keys and tokens are gone from memory until it is unlocked.
   */
  readonly state: 'opening' | 'open' | 'memory' | 'unavailable' | 'mismatch' | 'damaged' | 'newer' | 'locked'
  /** What opened it, or what it is wrapped by from now on. */
  readonly slot: SlotKind | null
  /** What the operating system offers, in its own word: gnome_libsecret, kwallet6, basic_text, dpapi, keychain… */
  readonly backend: string | null
  readonly reason: ErrorView | null
  /** Accounts in the file on disk, whether readable now or not; null when unknown. */
  readonly accountsOnDisk: number | null
  /** A recovery passphrase would open it. */
  readonly hasPassphrase: boolean
  /** Null unless it is locked. */
  readonly lockedBy: LockReason | null
}

/** One way to the vault's data key. */
export interface SlotView {
  readonly kind: SlotKind
  readonly backend: string
  readonly platform: string
  readonly createdAt: number
  /** When it last opened the vault, other than in the run that made it; null when it is still to be proven. */
  readonly openedAt: number | null
  /** What each guess at the passphrase costs (scrypt, RFC 7914); null where the operating system protects. */
  readonly scrypt: { readonly n: number; readonly r: number; readonly p: number } | null
}
export type SlotTest = { readonly kind: KeySlotKind } | { readonly kind: 'passphrase'; readonly passphrase: string }

/** An earlier state of the vault that is kept on disk, against what is there now. The names are the accounts' titles. */
export interface GenerationView {
  readonly generation: number
  readonly writtenAt: number | null
  /** Null when it is damaged. */
  readonly accounts: number | null
  /** Whether it opens with a slot that can be asked now; null when none can be. Only one that does can be restored. */
  readonly readable: boolean | null
  /** What restoring it would bring back, take away, and change. */
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly changed: readonly string[]
}

export type Theme = 'system' | 'light' | 'dark'
/** `system` follows what the operating system asks for. */
export type Contrast = 'system' | 'high'
export type Density = 'comfortable' | 'compact'
/** A command under other keys than its own, written as "Ctrl+Shift+K" ("Mod" for Ctrl, or Cmd on a Mac); null for none. */
export interface ShortcutChange { readonly command: string; readonly keys: string | null }
/** How requests and sign-ins reach their hosts. `server` is "host:port" or a URL with scheme http, https or socks5; none of them holds a sign-in. */
export type ProxyChoice =
  | { readonly mode: 'system' | 'none' }
  | { readonly mode: 'manual'; readonly server: string; readonly bypass: string }
  | { readonly mode: 'pac'; readonly url: string }
export type Language = 'system' | 'en' | 'de'
export type AccountSort = 'name' | 'used' | 'expiry' | 'status'
/** `used`: active and pinned accounts, and those used within a day. */
export type RenewalPolicy = 'used' | 'all'
/** A search of the account list under a name; no two have the same one. */
export interface SavedFilter { readonly name: string; readonly query: string }
export interface SettingsView {
  readonly theme: Theme
  readonly contrast: Contrast
  readonly density: Density
  /** Of the whole window, 50 to 300. */
  readonly zoomPercent: number
  /** Labels, names, ids and secrets are hidden, for a shared screen. */
  readonly presentation: boolean
  readonly language: Language
  /** Seconds until a copied secret is cleared from the clipboard. */
  readonly clipboardSeconds: number
  readonly keySlot: KeySlotKind
  /** How the account list is sorted, and its width in CSS pixels. */
  readonly sort: AccountSort
  readonly sidebarPx: number
  /** In the order they were saved. */
  readonly savedFilters: readonly SavedFilter[]
  readonly shortcuts: readonly ShortcutChange[]
  /** Names of the hints that the user has put away for good. */
  readonly dismissedHints: readonly string[]
  /** Minutes without any use of the computer until the vault is locked; 0 for never. */
  readonly lockAfterIdleMinutes: number
  readonly lockOnSuspend: boolean
  readonly lockOnScreenLock: boolean
  /** Whose tokens are renewed unasked; the others are renewed on use. */
  readonly renewal: RenewalPolicy
  readonly startAtLogin: boolean
  /** Closing the last window leaves the app in the tray. */
  readonly closeToTray: boolean
  /** Tells when a pinned account's key is refused or its renewal fails. */
  readonly notifies: boolean
  readonly proxy: ProxyChoice
  /** A PEM file with authorities that are trusted beside the system's, or null. */
  readonly caFile: string | null
  /** Whether to look for new versions, and where they are published. */
  readonly updates: { readonly isOn: boolean; readonly url: string }
}
/** What the page may change by itself; the rest takes a dialog in main. */
export type SettingsChange = Partial<Omit<SettingsView, 'keySlot' | 'caFile'>>
export interface AppView {
  readonly version: string
  readonly electron: string
  readonly platform: string
  /** BCP 47 tag of the system, for language "system" and for dates. */
  readonly locale: string
  readonly dataFolder: string
  /** The file in it that holds the settings of before, when they could not be read at this start. */
  readonly preferencesKeptAs: string | null
  /** False for a program that is not installed. */
  readonly canStartAtLogin: boolean
}

export interface SandboxView { readonly running: boolean; readonly baseUrl: string | null }
