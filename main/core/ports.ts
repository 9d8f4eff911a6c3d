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
  /** Acknowledged only when all bytes are on disk and were compared. Never leaves a half-written file under `name`. */
  write(name: string, bytes: Uint8Array): Promise<void>
  /** Names of the files directly in `folder`; [] when the folder is missing. */
  list(folder: string): Promise<string[]>
  remove(name: string): Promise<void>
}

export type KeyWrapKind = 'safe-storage' | 'keychain'
export type KeyWrapStatus =
  | { readonly usable: true; readonly backend: string }
  | { readonly usable: false; readonly backend: string; readonly why: 'weak' | 'absent' | 'locked' | 'failed' }

/** Protects the vault's one data key by the operating system. Never falls back to anything weaker than what `status` names. */
export interface KeyWrap {
  readonly kind: KeyWrapKind
  /** May ask the user (an unlock prompt): call it only once the window is up. */
  status(): Promise<KeyWrapStatus>
  /** The wrapped form to store in the vault's header. */
  wrap(dataKey: Uint8Array, vaultId: string): Promise<string>
  /** Throws AppError('vault-mismatch') when this keyring cannot unwrap it. */
  unwrap(wrapped: string, vaultId: string): Promise<Uint8Array>
}

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

export interface Clipboard {
  read(): Promise<string>
  write(text: string): Promise<void>
  /** Empties the clipboard only if it still holds exactly `text`. */
  clearIf(text: string): Promise<void>
}

/** Allow-listed facts only: never a secret, a header, a body or a full URL. */
export type LogFields = Readonly<Record<string, string | number | boolean | null>>
export interface Log { write(event: string, fields: LogFields): void }
