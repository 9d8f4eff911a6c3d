import type { ParsedImport } from './imports/found'
import type { MenuCommand } from '../../preload/menu-views'
import type { AccountId, ProxyChoice, SettingsView, VisitView } from '../../preload/views'
import type { LogEvent, LogFields } from './log/log-events'
import type { Secret } from './secret'

/** What the core needs from the world. Adapters in `main/node` and `main/electron`, fakes in `test/fakes`. */

export interface Clock {
  /** Wall clock, epoch ms. May jump. */
  now(): number
  /** Milliseconds that never go back, for measuring. */
  monotonic(): number
  /** Runs once after `ms`; any length, also beyond 2^31-1. Returns the cancel. */
  after(ms: number, run: () => void): () => void
}

/** A private folder. Names may hold "/" for sub-folders; no name leaves the folder. Failures are AppErrors of the storage codes. */
export interface Files {
  /** Null when there is no such file; every other failure throws. */
  read(name: string): Promise<Uint8Array | null>
  /**
   * Acknowledged only when all bytes are on disk and were compared. Never leaves a half-written file under `name`.
   * `keep`: what was under `name` until now stays under this name, replacing what was there.
   */
  write(name: string, bytes: Uint8Array, keep?: string): Promise<void>
  /** For what may be lost: several times as quick, and whole or not there after a kill. Only a power cut may leave it damaged. */
  writeCache(name: string, bytes: Uint8Array): Promise<void>
  /** Names of the files directly in `folder`; [] when the folder is missing. */
  list(folder: string): Promise<string[]>
  remove(name: string): Promise<void>
}

/** Opened by the operating system, unasked. */
export type KeyringKind = 'safe-storage' | 'keychain'
export type KeyWrapKind = KeyringKind | 'passphrase'
export type KeyWrapStatus =
  | { readonly usable: true; readonly backend: string }
  | { readonly usable: false; readonly backend: string; readonly why: 'weak' | 'absent' | 'locked' | 'failed' }

/** Protects the vault's one data key. Never falls back to anything weaker than what `status` names. */
export interface KeyWrap {
  readonly kind: KeyWrapKind
  /**
   * `mayPrompt`: the system may ask the user to unlock its keyring. Without it, a keyring that would ask is 'locked', as far as the
   * system tells beforehand; so call it only once the window is up all the same.
   */
  status(mayPrompt: boolean): Promise<KeyWrapStatus>
  /** The wrapped form to store in the vault's header. */
  wrap(dataKey: Uint8Array, vaultId: string): Promise<string>
  /** Throws AppError('vault-mismatch') when this keyring cannot unwrap it, AppError('vault-unavailable') when it cannot be asked. */
  unwrap(wrapped: string, vaultId: string): Promise<Unwrapped>
  /** Removes what the system keeps for this vault; nothing where the wrapped form is all there is. */
  forget(vaultId: string): Promise<void>
}
/** `renew`: the system has a newer key than the one used here; wrap again and store that. */
export interface Unwrapped { readonly dataKey: Uint8Array; readonly renew: boolean }

export interface HttpRequest {
  readonly method: string
  /** Absolute. */
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
  /** Stop reading after this many decoded bytes; the response then says `truncated`. */
  readonly maxBytes: number
  /** Limit for everything, first byte to last. */
  readonly deadlineMs: number
  readonly signal: AbortSignal
  /** Takes the decoded body part by part in place of `HttpResponse.body`, which stays empty. The next part is read when it resolves. */
  readonly sink?: (part: Uint8Array) => Promise<void>
}
export interface HttpResponse {
  readonly status: number
  readonly statusText: string
  /** In order, lower-case names; repeated ones stay apart. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: Uint8Array
  readonly truncated: boolean
  readonly firstByteMs: number
  readonly totalMs: number
}
/**
 * One request, no redirect followed (AppError 'redirect-refused'), no cookie sent or kept, nothing cached.
 * Every failure is an AppError of the network codes; an abort by `signal` is 'cancelled'.
 */
export interface Http { send(request: HttpRequest): Promise<HttpResponse> }

/** A user of a proxy. */
export interface ProxySignIn { readonly user: string; readonly password: Secret }
/** What a server showed: its certificate first, then those it sent along, in DER. */
export interface PresentedChain { readonly host: string; readonly certificates: readonly Uint8Array[] }
/** How requests go to their hosts. This computer itself is always reached directly. */
export interface Way {
  readonly proxy: ProxyChoice
  /** For "host:port"; null where there is none to give. Asked only when that proxy demands one. */
  readonly signInFor: (proxy: string) => Promise<ProxySignIn | null>
  /** Asked only about a chain whose authority the system does not know, and whose other faults it therefore may not name. Null to trust no such chain. */
  readonly trusts: ((chain: PresentedChain) => Promise<boolean>) | null
}
/** By which way Http sends. Until the first is taken, requests wait. */
export interface Routes {
  /** For every request from now on; connections by the way before are closed. */
  take(way: Way): Promise<void>
  /** What a request to this URL would go by: "direct", or the proxies that are tried one after the other. */
  resolve(url: string): Promise<readonly string[]>
}

/** Private files for answers too big for memory. Nobody can read one once it was removed or the app has ended, whatever is left of it. */
export interface Spool {
  create(): Promise<SpoolFile>
  /** Removes what an earlier run of the app left. Done before the first new file at the latest. */
  sweep(): Promise<void>
}
/** Failures are AppErrors of the storage codes. */
export interface SpoolFile {
  /** One part after the other; wait for each. */
  append(bytes: Uint8Array): Promise<void>
  /** Writes all of it to a place the user chose, private to this user. */
  saveAs(path: string): Promise<void>
  remove(): Promise<void>
}

/**
 * Reads accounts out of what comes from outside, with a limit on time and memory, and out of the way of everything else. Nothing in it is
 * executed. Throws 'import-unreadable', and 'cancelled' when it was aborted.
 */
export interface ImportParser { parse(bytes: Uint8Array, name: string, signal: AbortSignal): Promise<ParsedImport> }

export interface Clipboard {
  read(): Promise<string>
  write(text: string): Promise<void>
  /** Empties the clipboard only if it still holds exactly `text`. */
  clearIf(text: string): Promise<void>
}

export type TrayAction =
  | { readonly what: 'switch' | 'refresh' | 'copy-token'; readonly id: AccountId }
  | { readonly what: 'open' | 'lock' | 'unlock' | 'quit' }

/** Without action or submenu it only says something. */
export type TrayItem = 'separator' | { readonly label: string; readonly action?: TrayAction; readonly submenu?: readonly TrayItem[] }

export interface TrayModel {
  readonly tooltip: string
  readonly items: readonly TrayItem[]
  /** Whether the same facts read differently in a minute. */
  readonly ages: boolean
}

export type MenuRole = 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'selectAll' | 'minimize' | 'zoom' | 'front' | 'close' | 'quit' | 'about' | 'hide' | 'hideOthers' | 'unhide'
export type MenuItem = 'separator' | { readonly role: MenuRole } | { readonly command: MenuCommand }
export type MenuModel = readonly { readonly label: string; readonly items: readonly MenuItem[] }[]

/** Starting the app with the user's session. */
export interface LoginItem {
  /** Nothing happens where it cannot be. */
  set(isOn: boolean): Promise<void>
}

/** Allow-listed facts only: never a secret, a header, a body or a full URL. */
export interface Log { write<E extends LogEvent>(event: E, fields: LogFields<E>): void }

/** Small choices of the user that hold no secret and whose loss costs nothing. */
export interface Preferences {
  read(): PreferenceValues
  write(change: Partial<PreferenceValues>): void
  /** Back to what they were before the first choice. */
  clear(): void
}
export interface PreferenceValues extends SettingsView {
  readonly activeId: string | null
  readonly visits: readonly VisitView[]
}

export type PresenceEvent = 'suspend' | 'resume' | 'screen-locked'

/** Whether somebody is at the computer, and whether it has a network, as far as the system tells. */
export interface Presence {
  /** How long nobody has touched it; 0 where the system does not say. */
  idleMs(): number
  /** False only where there is surely no network; asked often, so it must cost nothing. */
  isOnline(): boolean
  on(listener: (event: PresenceEvent) => void): () => void
}

/** The fake Tillhub inside the app, on a loopback port of its own, started on demand. */
export interface Sandbox {
  /** Null while it is not running. */
  baseUrl(): string | null
  /** Starts it once; answers its base URL. */
  start(): Promise<string>
  samples(): Promise<readonly SandboxSample[]>
  stop(): Promise<void>
}
export interface SandboxSample {
  readonly label: string
  readonly accountId: string
  readonly apiKey: string
  readonly accountClass: 'live' | 'test'
  readonly colour: 'slate' | 'red' | 'orange' | 'amber' | 'green' | 'teal' | 'blue' | 'violet' | 'pink'
  readonly tags: readonly string[]
  readonly note: string
}
