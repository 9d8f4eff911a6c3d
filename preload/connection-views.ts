import type { ErrorView } from './views'

/** An authority that was chosen to be trusted beside those of the system, for requests and sign-ins alone. */
export interface AuthorityView {
  /** The name it gives itself, in one line. */
  readonly name: string
  /** Of its bytes, SHA-256, as "AB:CD:…". */
  readonly fingerprint: string
  readonly validTo: number
  /** False for one that only leads from a server to a root. */
  readonly isRoot: boolean
}

/** How requests reach their hosts, beside what the settings say. */
export interface ConnectionView {
  /** "host:port" of the proxies whose sign-in is kept; null while the vault, which seals it, is closed. */
  readonly signIns: readonly string[] | null
  /** The proxy that asked for a sign-in last and did not get one. */
  readonly asking: string | null
  readonly authorities: readonly AuthorityView[]
  /** Why those that were kept are not trusted now, or null. */
  readonly problem: ErrorView | null
}

/** A user name and a password for "host:port"; they go in once and never come back. */
export interface ProxySignInInput { readonly proxy: string; readonly user: string; readonly password: string }

/** One try at a host, without anything of an account. */
export interface ConnectionTestView {
  readonly host: string
  /** "direct", or the proxies that are tried one after the other. */
  readonly by: readonly string[]
  readonly ms: number
  /** Of the answer, whatever it is: the host was reached. */
  readonly status: number | null
  readonly error: ErrorView | null
}
