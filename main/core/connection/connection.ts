import type { ConnectionTestView, ConnectionView } from '../../../preload/connection-views'
import type { ProxyChoice } from '../../../preload/views'
import { toErrorView } from '../error-view'
import { isAppError, type AppError } from '../errors'
import type { Clock, Files, Http, Preferences, ProxySignIn, Routes } from '../ports'
import { createSealedDocument } from '../storage/sealed-document'
import type { Vault } from '../vault/vault'
import { authorityView, readAuthorities } from './authorities'
import { checkedProxy } from './proxy-choice'
import { createProxySignIns, noSignIns, type StoredSignIns } from './proxy-sign-ins'
import { reach } from './reach'

/** DER in base64, and the name of the file they came from. */
interface StoredAuthorities { readonly name: string | null; readonly certificates: readonly string[] }
const noAuthorities: StoredAuthorities = { name: null, certificates: [] }

/** How sign-ins and requests alike reach their hosts: proxy, its sign-in, and authorities that are trusted beside the system's. */
export interface Connection {
  /** Takes the way that the settings name; requests wait for it. */
  take(): Promise<void>
  /** Once the vault is open: the authorities, which are sealed so that nobody adds one from outside. */
  load(): Promise<void>
  view(): Promise<ConnectionView>
  /** Throws 'proxy-invalid' and 'proxy-credentials'. */
  checked(choice: ProxyChoice): ProxyChoice
  signIn(proxy: string, signIn: ProxySignIn): Promise<void>
  forgetSignIn(proxy: string): Promise<void>
  /** In place of those before. Throws the codes of `readAuthorities`. */
  trust(name: string, text: string): Promise<void>
  distrust(): Promise<void>
  /** Tries one host. */
  test(origin: string): Promise<ConnectionTestView>
}

export function createConnection(deps: {
  readonly files: Files
  readonly vault: Pick<Vault, 'begin' | 'state' | 'seal' | 'unseal' | 'on'>
  readonly preferences: Preferences
  readonly routes: Routes
  readonly http: Http
  readonly clock: Clock
  /** The settings were changed here. */
  readonly onSettings: () => void
  /** Hosts that could not be reached may be by now. */
  readonly onTaken: () => void
}): Connection {
  const { files, vault, preferences, routes, clock } = deps
  const sealed = { files, vault, folder: 'library' }
  const signIns = createProxySignIns(createSealedDocument<StoredSignIns>({ ...sealed, name: 'proxy-sign-ins', empty: noSignIns }))
  const document = createSealedDocument<StoredAuthorities>({ ...sealed, name: 'authorities', empty: noAuthorities })
  let authorities: readonly Uint8Array[] = []
  let problem: AppError | null = null
  let asking: string | null = null

  async function take(): Promise<void> {
    const trusted = authorities
    await routes.take({
      proxy: preferences.read().proxy,
      signInFor,
      // Without a chosen authority nobody is ever asked: what decides on certificates then is Chromium alone.
      trusts: trusted.length === 0 ? null : async chain => (await import('./chain')).isTrusted(chain, trusted, clock.now()),
    })
    deps.onTaken()
  }

  async function signInFor(proxy: string): Promise<ProxySignIn | null> {
    const known = await signIns.of(proxy)
    if (known === null) asking = proxy
    return known
  }

  async function use({ name, certificates }: StoredAuthorities): Promise<void> {
    authorities = certificates.map(each => Buffer.from(each, 'base64'))
    problem = null
    if (preferences.read().caFile !== name) {
      preferences.write({ caFile: name })
      deps.onSettings()
    }
    await take()
  }

  return {
    take,
    async load() {
      const had = authorities.length > 0
      try {
        const kept = await document.read()
        if (kept.certificates.length > 0 || had || preferences.read().caFile !== kept.name) await use(kept)
      } catch (error) {
        if (!isAppError(error)) throw error
        authorities = []
        problem = error
        if (had) await take()
      }
    },
    async view() {
      const names = await signIns.proxies().catch((error: unknown) => {
        if (!isAppError(error)) throw error
        return null
      })
      return { signIns: names, asking, authorities: authorities.map(authorityView), problem: problem && toErrorView(problem) }
    },
    checked: checkedProxy,
    async signIn(proxy, signIn) {
      await signIns.keep(proxy, signIn)
      asking = null
      await take()
    },
    async forgetSignIn(proxy) {
      await signIns.forget(proxy)
      await take()
    },
    async trust(name, text) {
      const certificates = readAuthorities(text, clock.now()).map(each => Buffer.from(each).toString('base64'))
      await use(await document.replace({ name, certificates }))
    },
    async distrust() {
      if (authorities.length > 0 || problem !== null) await use(await document.replace(noAuthorities))
    },
    test: origin => reach({ ...deps, origin }),
  }
}
