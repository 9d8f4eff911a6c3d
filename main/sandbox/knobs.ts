import type { ErrorShape } from './answers'
import type { Json } from './json'

/** Bodies that replace the usual answer, whoever asks; with status 200 unless `status` says otherwise. */
export type BodyKnob =
  | 'empty' | 'malformed' | 'captive-portal' | 'png'
  /** That many bytes of random octets. */
  | { readonly randomBytes: number }
  /** That many bytes of valid JSON, streamed without holding them in memory. With `gzip` this is a bomb. */
  | { readonly jsonBytes: number }
  | { readonly json: Json }
  | { readonly text: string; readonly type: string }
  /** Octets that no text can be made of, or not the text that the type promises. */
  | { readonly bytes: Uint8Array; readonly type: string }

/** What goes wrong. All of them combine; a later setting wins over an earlier one. */
export interface Knobs {
  /** Apply to this many requests only. */
  readonly times?: number

  readonly latencyMs?: number
  /** Never answer. */
  readonly stall?: boolean
  /** Send the headers, then nothing more. */
  readonly stallAfterHeaders?: boolean
  readonly dripBytesPerSecond?: number
  /** Close the connection after this many bytes of the body although more were announced. */
  readonly truncateBodyAt?: number
  /** Reset the connection (RST) before any answer, after the headers, or half-way through the body. */
  readonly resetConnection?: 'request' | 'headers' | 'body'

  /** From 400 on this replaces the answer and no data changes; below, it is the number of a good answer. */
  readonly status?: number
  readonly errorShape?: ErrorShape
  /** Seconds, or an HTTP date. Implies status 429 unless `status` says otherwise. */
  readonly retryAfter?: number | string
  readonly body?: BodyKnob
  readonly gzip?: boolean
  readonly redirect?: { readonly status: 301 | 302 | 303 | 307 | 308; readonly to: string }
  readonly setCookie?: string
  /** Added to the usual headers, for example ones that allow caching. */
  readonly headers?: Readonly<Record<string, string>>
  /** Added to the true time in the `Date` header. */
  readonly dateHeaderSkewMs?: number

  readonly tokenLifeMs?: number
  /** Any value in place of `expires_at`; undefined leaves the field out. */
  readonly expiresAt?: Json | undefined
  /** Answer 401 to every token. */
  readonly refuseTokens?: boolean
  /** For another account's id in a path; 403 unless set. */
  readonly wrongAccountStatus?: 401 | 403 | 404
  /** For the key of a blocked, inactive or deleted sub-user; without it the sign-in succeeds and shows the flags. */
  readonly flaggedSubUserStatus?: 401 | 403
}

/** Empty fits every request. */
export interface KnobScope {
  /** By the token's account, or by the id of a sign-in. */
  readonly accountId?: string
  /** The start of the path, or an expression that it matches. */
  readonly path?: string | RegExp
}

export interface KnobBoard {
  /** Returns the removal. */
  set(scope: KnobScope, knobs: Knobs): () => void
  /** The knobs for one request; uses up one of their `times`. */
  take(path: string, accountId: string | null): Knobs
}

export function createKnobBoard(): KnobBoard {
  const settings = new Set<{ readonly scope: KnobScope; readonly knobs: Knobs; left: number }>()
  return {
    set(scope, knobs) {
      const setting = { scope, knobs, left: knobs.times ?? Infinity }
      settings.add(setting)
      return () => void settings.delete(setting)
    },
    take(path, accountId) {
      const applying = [...settings].filter(({ scope, left }) => left > 0 && fits(scope, path, accountId))
      for (const setting of applying) setting.left -= 1
      return Object.assign({}, ...applying.map(({ knobs }) => knobs)) as Knobs
    },
  }
}

export function fits(scope: KnobScope, path: string, accountId: string | null): boolean {
  if (scope.accountId !== undefined && scope.accountId !== accountId) return false
  if (scope.path === undefined) return true
  return typeof scope.path === 'string' ? path.startsWith(scope.path) : scope.path.test(path)
}
