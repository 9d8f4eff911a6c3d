import { session, type Session } from 'electron'
import { X509Certificate } from 'node:crypto'
import { AppError } from '../core/errors'
import type { PresentedChain, ProxySignIn, Routes, Way } from '../core/ports'

/** What Electron says of a chain whose only known fault is that nobody here knows its authority (net/base/net_error_list.h). */
const AUTHORITY_UNKNOWN = { errorCode: -202, verificationResult: 'net::ERR_CERT_AUTHORITY_INVALID' }
/** Answers to a certificate: trusted, and as Chromium found it. */
const TRUSTED = 0
const AS_FOUND = -3
/** More than any real chain has. */
const MOST_CERTIFICATES = 10

const LOOPBACK = /^(localhost|.*\.localhost|127(\.\d{1,3}){3}|\[::1\])\.?$/

export interface ElectronRoutes extends Routes {
  /** The session in which a request to this URL is made, once there is a way. */
  sessionFor(url: string): Promise<Session>
  signInFor(proxy: string): Promise<ProxySignIn | null>
}

interface Sessions { readonly away: Session; readonly here: Session }

/**
 * Two sessions of their own, in memory, so that nothing of a request reaches the disk or meets the page's: one that goes by the chosen way, and
 * one for this computer itself, which no rule leads through a proxy. The app must be ready.
 */
export function createRoutes(name = 'tillhub'): ElectronRoutes {
  let way: Way | null = null
  let sessions: Sessions | null = null
  let trusted: Way['trusts'] = null
  let begin: () => void
  const begun = new Promise<void>(resolve => { begin = resolve })
  let taken: Promise<void> = Promise.resolve()

  async function apply(next: Way): Promise<void> {
    const before = sessions
    // The network service remembers its verdict on a certificate for as long as there is the session, whoever is trusted by then.
    const { away, here } = sessions = before !== null && next.trusts === null && trusted === null ? before : openSessions(name)
    trusted = next.trusts
    // What the old way knew: open connections, and the sign-ins that were typed for it. Before the new one, whose script is on its way from then on.
    await Promise.all(Object.values(before ?? {}).flatMap((each: Session) => [each.closeAllConnections(), each.clearAuthCache()]))
    for (const each of [away, here]) verifyBy(each, next.trusts)
    await Promise.all([away.setProxy(configOf(next)), here.setProxy({ mode: 'direct' })])
  }

  async function sessionFor(url: string): Promise<Session> {
    await begun
    // Another may have been chosen meanwhile.
    let awaited: Promise<void> | null = null
    while (awaited !== taken) {
      awaited = taken
      await awaited
    }
    if (sessions === null) throw new AppError('proxy-failed')
    return LOOPBACK.test(new URL(url).hostname) ? sessions.here : sessions.away
  }

  return {
    take(next) {
      way = next
      // A way that cannot be taken fails every request: the one before, or none, is not what was asked for.
      taken = taken.catch(() => undefined).then(() => apply(next)).catch((cause: unknown) => {
        throw new AppError('proxy-failed', { cause })
      })
      begin()
      return taken
    },
    async resolve(url) {
      const answer = await (await sessionFor(url)).resolveProxy(url)
      return answer.split(';').map(each => each.trim()).filter(each => each !== '').map(each => (each === 'DIRECT' ? 'direct' : each))
    },
    sessionFor,
    signInFor: async proxy => (way === null ? null : way.signInFor(proxy)),
  }
}

let opened = 0

function openSessions(name: string): Sessions {
  opened += 1
  const [away, here] = ['away', 'here'].map(side => session.fromPartition(`${name}-${side}-${opened}`, { cache: false })) as [Session, Session]
  for (const each of [away, here]) {
    // It fetches its dictionaries from a server of Google; switching it off does not stop the one that is on its way, having no language does.
    each.setSpellCheckerLanguages([])
    each.setSpellCheckerEnabled(false)
  }
  return { away, here }
}

function configOf({ proxy }: Way): Electron.ProxyConfig {
  switch (proxy.mode) {
    case 'system':
      return { mode: 'system' }
    case 'none':
      return { mode: 'direct' }
    case 'manual':
      return { mode: 'fixed_servers', proxyRules: proxy.server, proxyBypassRules: proxy.bypass }
    case 'pac':
      return { mode: 'pac_script', pacScript: proxy.url }
  }
}

/** Chromium alone decides, but for chains of an unknown authority while `trusts` is there to be asked. */
function verifyBy(target: Session, trusts: Way['trusts']): void {
  if (trusts === null) return
  target.setCertificateVerifyProc((found, answer) => {
    if (found.errorCode !== AUTHORITY_UNKNOWN.errorCode || found.verificationResult !== AUTHORITY_UNKNOWN.verificationResult) return answer(AS_FOUND)
    void asChain(found.hostname, found.certificate).then(trusts).catch(() => false).then(isTrusted => answer(isTrusted ? TRUSTED : AS_FOUND))
  })
}

async function asChain(host: string, leaf: Electron.Certificate): Promise<PresentedChain> {
  return { host, certificates: certificatesFrom(leaf, MOST_CERTIFICATES) }
}

/** Electron's type hides that the last one comes without its issuer. */
function certificatesFrom(first: Electron.Certificate | undefined, most: number): readonly Uint8Array[] {
  return first === undefined || most === 0 ? [] : [new X509Certificate(first.data).raw, ...certificatesFrom(first.issuerCert, most - 1)]
}
