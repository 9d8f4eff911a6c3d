import { protocol, type Session } from 'electron'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AccountId } from '../../preload/views'

export const PAGE_ORIGIN = 'app://tillkeys'
export const PAGE_URL = `${PAGE_ORIGIN}/index.html`
const BOUND = `${PAGE_URL}#account=`

/** The page, bound to an account or not. */
export function urlOf(id: AccountId | null): string {
  return id === null ? PAGE_URL : `${BOUND}${id}`
}

/** The account that the page at this URL is bound to; null for one that follows the active account, and for what is not the page. */
export function accountIn(url: string): AccountId | null {
  const id = url.startsWith(BOUND) ? url.slice(BOUND.length) : ''
  return /^[\w-]{1,64}$/.test(id) ? id as AccountId : null
}

/** Whether this is the page, bound or not. */
export function isPage(url: string): boolean {
  return url === urlOf(accountIn(url))
}

/**
 * Nothing but the bundle itself: no network, no frame, no inline script or style, no sink for untrusted HTML. A worker is one of the
 * bundle's files, started through the one named policy, and is bound by the same header.
 */
const CSP = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "font-src 'self'", "connect-src 'none'",
  "frame-src 'none'", "object-src 'none'", "worker-src 'self'", "form-action 'none'", "base-uri 'none'", "frame-ancestors 'none'",
  "require-trusted-types-for 'script'", "trusted-types tillkeys-worker",
].join('; ')

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8', js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml', png: 'image/png', woff2: 'font/woff2',
}

/** Before ready: the page's scheme behaves like https, but for anything that would let it reach out. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }])
}

/** Serves the bundle, and only files that the build listed: no path is ever resolved against the disk. */
export async function servePage(session: Session, folder: string): Promise<void> {
  const files = new Set(JSON.parse(await readFile(join(folder, 'files.json'), 'utf8')) as string[])
  session.protocol.handle('app', async request => {
    const { host, pathname } = new URL(request.url)
    const name = pathname.slice(1)
    const type = TYPES[name.split('.').at(-1) ?? '']
    if (host !== 'tillkeys' || request.method !== 'GET' || !files.has(name) || type === undefined) {
      return new Response('not found', { status: 404, headers: { 'content-security-policy': CSP } })
    }
    return new Response(await readFile(join(folder, name)), { headers: {
      'content-type': type, 'content-security-policy': CSP, 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin', 'cache-control': 'no-store',
    } })
  })
}
