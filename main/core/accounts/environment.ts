import type { EnvironmentInput } from '../../../preload/views'
import { AppError } from '../errors'

/** Hosts of the public SDKs (tillhub-sdk-javascript, tillhub-sdk-node). */
const HOSTS = { production: 'https://api.tillhub.com', staging: 'https://staging-api.tillhub.com' } as const

const SANDBOX = 'sandbox'
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

/** An https origin, or http on this computer; anything that could send a key elsewhere or carry one itself is refused. */
export function normaliseBaseUrl(text: string): string {
  const detail = text.trim().slice(0, 200)
  if (!URL.canParse(detail)) throw new AppError('base-url-invalid')
  const url = new URL(detail)
  if (url.username !== '' || url.password !== '') throw new AppError('base-url-credentials')
  const plain = url.protocol === 'http:' && LOOPBACK.test(url.hostname)
  if (url.protocol !== 'https:' && !plain) throw new AppError('base-url-scheme', { detail: url.protocol })
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    throw new AppError('base-url-path', { detail: `${url.pathname}${url.search}${url.hash}` })
  }
  return url.origin
}

export function normaliseEnvironment(input: EnvironmentInput): EnvironmentInput {
  return input.kind === 'custom' ? { kind: 'custom', baseUrl: normaliseBaseUrl(input.baseUrl) } : { kind: input.kind }
}

/** Null for the sandbox, whose port is known only while it runs. */
export function fixedBaseUrl(environment: EnvironmentInput): string | null {
  switch (environment.kind) {
    case 'production':
    case 'staging':
      return HOSTS[environment.kind]
    case 'custom':
      return environment.baseUrl
    case 'sandbox':
      return null
  }
}

/** Names the server that an account signs in at: its origin, or the sandbox, whatever its port. */
export function hostOf(environment: EnvironmentInput): string {
  return fixedBaseUrl(environment) ?? SANDBOX
}

export function isOnThisComputer(host: string): boolean {
  return host === SANDBOX || LOOPBACK.test(new URL(host).hostname)
}

export function sameEnvironment(a: EnvironmentInput, b: EnvironmentInput): boolean {
  return a.kind === b.kind && fixedBaseUrl(a) === fixedBaseUrl(b)
}

/** The environment that a base URL found in a cURL or a file means. */
export function environmentOf(baseUrl: string): EnvironmentInput {
  const origin = normaliseBaseUrl(baseUrl)
  if (origin === HOSTS.production) return { kind: 'production' }
  if (origin === HOSTS.staging) return { kind: 'staging' }
  return { kind: 'custom', baseUrl: origin }
}
