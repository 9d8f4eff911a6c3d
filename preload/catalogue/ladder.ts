/** What a rung shows when it holds: that the key signs in, the token counts, the account in the path is right, a right is there. */
export type Proof = 'key' | 'token' | 'account' | 'right'
export type RungName = 'sign-in' | 'me' | 'supported-events' | 'product' | 'products-total' | 'branches-total' | 'register' | 'taxes'

export interface Rung {
  readonly name: RungName
  /** Null for the sign-in, which is no request of the account's. */
  readonly path: string | null
  readonly proves: Proof
  /** Being refused here (403, 404) shows that a right is missing and nothing about the key, so that the ladder goes on. */
  readonly mayBeRefused: boolean
}

const account = '{{account.pathId}}'

/** From the key alone to the account's own data: the first rung that breaks tells what is wrong. No rung reads personal data. */
export const ladder: readonly Rung[] = [
  { name: 'sign-in', path: null, proves: 'key', mayBeRefused: false },
  // Whether a service account may ask who it is, no source tells.
  { name: 'me', path: '/api/v0/me', proves: 'token', mayBeRefused: true },
  { name: 'supported-events', path: '/api/v0/supported-events', proves: 'token', mayBeRefused: false },
  { name: 'product', path: `/api/v1/products/${account}?limit=1&deleted=false`, proves: 'account', mayBeRefused: false },
  { name: 'products-total', path: `/api/v1/products/${account}/meta`, proves: 'right', mayBeRefused: true },
  { name: 'branches-total', path: `/api/v0/branches/${account}/meta`, proves: 'right', mayBeRefused: true },
  { name: 'register', path: `/api/v1/registers/${account}?limit=1`, proves: 'right', mayBeRefused: true },
  { name: 'taxes', path: `/api/v0/taxes/${account}?deleted=false`, proves: 'right', mayBeRefused: true },
]
