/**
 * Real HS256 JWTs with the claims of a published sample. Inferred: `sub` is the account id for key sign-ins too, logging out
 * ends a token by its `jti`, and a revoked key leaves issued tokens alive.
 */
import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import { parseObject, type JsonObject } from './json'

export interface Claims extends JsonObject {
  sub: string
  jti: string
  role: string
  scopes: string[]
  /** Seconds. */
  iat: number
  /** Seconds. */
  exp: number
}

export interface Tokens {
  mint(claims: Omit<Claims, 'jti'>): string
  /** The claims of a token signed with this secret, whatever its age; null for anything else. */
  read(token: string): Claims | null
  isLive(claims: Claims, now: number): boolean
  end(claims: Claims): void
}

const header = encode({ alg: 'HS256', typ: 'JWT' })

/** Tokens outlive a restart when the next server gets the same secret; only logged-out ones are remembered in memory. */
export function createTokens(secret: string): Tokens {
  const loggedOut = new Set<string>()
  const signatureOf = (content: string) => createHmac('sha256', secret).update(content).digest()
  return {
    mint(claims) {
      const content = `${header}.${encode({ ...audience, ...claims, jti: randomUUID() })}`
      return `${content}.${signatureOf(content).toString('base64url')}`
    },
    read(token) {
      const [head, payload, signature, ...rest] = token.split('.')
      if (head !== header || !payload || !signature || rest.length > 0) return null
      const given = Buffer.from(signature, 'base64url')
      const expected = signatureOf(`${head}.${payload}`)
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
      return parseObject(Buffer.from(payload, 'base64url').toString()) as Claims | null
    },
    isLive: (claims, now) => claims.exp * 1000 > now && !loggedOut.has(claims.jti),
    end: (claims) => void loggedOut.add(claims.jti),
  }
}

const audience: JsonObject = {
  aud: ['api.tillhub.com', 'staging-api.tillhub.com', 'dashboard.tillhub.com', 'staging-dashboard.tillhub.com'],
  iss: 'tillhub-api-next',
  ns: null,
  vs: '0.61.44',
}

function encode(value: JsonObject): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
