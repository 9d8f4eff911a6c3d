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

/**
 * Two sessions of their own, in memory, so that nothing of a request reaches the disk or meets the page's: one that goes by the chosen way, and
 * one for this computer itself, which no rule leads through a proxy. The app must be ready.
 */
export function createRoutes(name = 'tillhub'): ElectronRoutes {
  const sessions = { away: () => session.fromPartition(name, { cache: false }), here: () => session.fromPartition(`${name}-here`, { cache: false }) }
  let way: Way | null = null
  let begin: () => void
  const begun = new Promise<void>(resolve => { begin = resolve })
  let taken: Promise<void> = Promise.resolve()

  async function apply(next: Way): Promise<void> {
    const [away, here] = [sessions.away(), sessions.here()]
    for (const each of [away, here]) {
      // It would fetch its dictionaries from a server of Google.
      each.setSpellCheckerEnabled(false)
      verifyBy(each, next.trusts)
      // What the old way knew: open connections, and the sign-ins that were typed for it. Before the new one, whose script is on its way from then on.
      await Promise.all([each.closeAllConnections(), each.clearAuthCache()])
    }
    await Promise.all([away.setProxy(configOf(next)), here.setProxy({ mode: 'direct' })])
  }

  async function sessionFor(url: string): Promise<Session> {
    await begun
    await taken
    return LOOPBACK.test(new URL(url).hostname) ? sessions.here() : sessions.away()
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
  if (trusts === null) return target.setCertificateVerifyProc(null)
  target.setCertificateVerifyProc((found, answer) => {
    if (found.errorCode !== AUTHORITY_UNKNOWN.errorCode || found.verificationResult !== AUTHORITY_UNKNOWN.verificationResult) return answer(AS_FOUND)
    void asChain(found.hostname, found.certificate).then(trusts).catch(() => false).then(isTrusted => answer(isTrusted ? TRUSTED : AS_FOUND))
  })
}

async function asChain(host: string, leaf: Electron.Certificate): Promise<PresentedChain> {
  const certificates: Uint8Array[] = []
  let next: Electron.Certificate | undefined = leaf
  while (next && certificates.length < MOST_CERTIFICATES) {
    certificates.push(new X509Certificate(next.data).raw)
    next = issuerOf(next)
  }
  return { host, certificates }
}

/** Electron's type leaves out that a chain ends. */
function issuerOf({ issuerCert }: Electron.Certificate): Electron.Certificate | undefined {
  return issuerCert
}
