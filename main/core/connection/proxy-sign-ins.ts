import { AppError, isAppError } from '../errors'
import type { ProxySignIn } from '../ports'
import { Secret } from '../secret'
import type { SealedDocument } from '../storage/sealed-document'

/** By "host:port". */
export type StoredSignIns = Readonly<Record<string, { readonly user: string; readonly password: string }>>
export const noSignIns: StoredSignIns = {}

const PROXY = /^(\[[0-9a-f:.]+\]|[\p{L}\p{N}_.-]+):\d{1,5}$/u

/** User names and passwords for proxies, sealed; each is given to the proxy it was typed for and to nobody else. */
export interface ProxySignIns {
  proxies(): Promise<readonly string[]>
  of(proxy: string): Promise<ProxySignIn | null>
  /** Throws 'input-invalid', which names the field. */
  keep(proxy: string, signIn: ProxySignIn): Promise<void>
  forget(proxy: string): Promise<void>
}

export function createProxySignIns(document: SealedDocument<StoredSignIns>): ProxySignIns {
  /** What cannot be read is typed again: nobody else knows where it would be kept. */
  async function read(): Promise<StoredSignIns> {
    return document.read().catch((error: unknown) => {
      if (isAppError(error, 'record-unreadable')) return noSignIns
      throw error
    })
  }

  return {
    proxies: async () => Object.keys(await read()).sort(),
    async of(proxy) {
      const all = await read()
      const kept = Object.hasOwn(all, proxy) ? all[proxy] : undefined
      return kept ? { user: kept.user, password: new Secret(kept.password) } : null
    },
    async keep(typed, { user, password }) {
      const proxy = typed.trim().toLowerCase()
      if (!PROXY.test(proxy)) throw new AppError('input-invalid', { detail: 'proxy' })
      // A colon ends the name where name and password travel together (RFC 7617).
      if (user === '' || user.includes(':')) throw new AppError('input-invalid', { detail: 'user' })
      await document.replace({ ...(await read()), [proxy]: { user, password: password.expose() } })
    },
    async forget(proxy) {
      if (!Object.hasOwn(await read(), proxy)) return
      await document.change(all => Object.fromEntries(Object.entries(all).filter(([each]) => each !== proxy)))
    },
  }
}
