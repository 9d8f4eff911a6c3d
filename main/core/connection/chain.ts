import { webcrypto } from 'node:crypto'
import { CertificateChainValidationEngine, CryptoEngine, type CryptoEngineParameters } from 'pkijs'
import type { PresentedChain } from '../ports'
import {
  basicConstraints, extendedKeyUsage, isRoot, isStrongKey, isValidAt, keyUsage, OID, readCertificate, USAGE, type ReadCertificate,
} from './certificate'
import { isFor, permitsNames } from './name-constraints'

const MOST_CERTIFICATES = 10
const LONGEST_PATH = 6
/** Signatures to try at most: names and keys of a hostile chain may all look alike. */
const MOST_SIGNATURES = 40

/** RSA with PKCS #1 and ECDSA, each with SHA-2. */
const SIGNATURES: readonly string[] = [
  '1.2.840.113549.1.1.11', '1.2.840.113549.1.1.12', '1.2.840.113549.1.1.13', '1.2.840.10045.4.3.2', '1.2.840.10045.4.3.3', '1.2.840.10045.4.3.4',
]
/** Extensions that may be marked as not to be ignored, because here, or in the engine, they are not. */
const UNDERSTOOD: readonly string[] = [
  OID.keyUsage, OID.altName, OID.basicConstraints, OID.nameConstraints, OID.policies, OID.policyConstraints, OID.extendedKeyUsage, OID.inhibitAnyPolicy,
]

// The same object; the browsers' type of it knows a few algorithms more.
const crypto: unknown = webcrypto
const engine = new CryptoEngine({ name: 'node', crypto: crypto as CryptoEngineParameters['crypto'] })

/**
 * Whether a chain leads to one of the given authorities, by every rule that Chromium would hold it to: host, time, strength, purpose, who may
 * issue for whom. It has to satisfy this file and pkijs' validation (RFC 5280, 6), and what cannot be read or understood is not trusted.
 * Revocation is not asked for.
 */
export async function isTrusted(presented: PresentedChain, authorities: readonly Uint8Array[], now: number): Promise<boolean> {
  try {
    if (presented.certificates.length > MOST_CERTIFICATES) return false
    const [server, ...sent] = presented.certificates.map(readCertificate)
    if (!server || !isServer(server, presented.host, now)) return false
    const known = authorities.map(readCertificate)
    const path = pathFrom(server, { roots: known.filter(isRoot), between: [...known, ...sent].filter(each => !isRoot(each)) }, now)
    return path !== null && (await engineAgrees(path, now))
  } catch {
    return false
  }
}

function isServer(server: ReadCertificate, host: string, now: number): boolean {
  const usage = keyUsage(server)
  return isSound(server, now) && isSigned(server) && isFor(server, host) && !server.x509.ca && basicConstraints(server)?.isAuthority !== true
    && extendedKeyUsage(server)?.includes(OID.serverAuth) === true && (usage === null || (usage & (USAGE.digitalSignature | USAGE.keyEncipherment)) !== 0)
}

/** What every certificate has to be, the root as well. */
function isSound(certificate: ReadCertificate, now: number): boolean {
  const { pki } = certificate
  return pki.version === 2 && isValidAt(certificate, now) && isStrongKey(certificate)
    && (pki.extensions ?? []).every(({ critical, extnID }) => !critical || UNDERSTOOD.includes(extnID))
}

/** With a signature that is worth checking. A root's own says nothing: it is trusted for being chosen. */
function isSigned({ pki: { signature, signatureAlgorithm } }: ReadCertificate): boolean {
  return SIGNATURES.includes(signatureAlgorithm.algorithmId) && signature.isEqual(signatureAlgorithm)
}

/** `below`: how many authorities stand between it and the server. */
function mayIssue(authority: ReadCertificate, server: ReadCertificate, below: number): boolean {
  const basic = basicConstraints(authority)
  const usage = keyUsage(authority)
  const purposes = extendedKeyUsage(authority)
  return authority.x509.ca && basic?.isAuthority === true && (basic.mostBelow === null || below <= basic.mostBelow)
    && (usage === null || (usage & USAGE.keyCertSign) !== 0)
    && (purposes === null || purposes.includes(OID.serverAuth) || purposes.includes(OID.anyUsage))
    && permitsNames(authority, server)
}

/** From the server to a root, every step checked; null when there is no such path. */
function pathFrom(
  server: ReadCertificate, { roots, between }: { readonly roots: readonly ReadCertificate[]; readonly between: readonly ReadCertificate[] }, now: number,
): readonly ReadCertificate[] | null {
  let signaturesLeft = MOST_SIGNATURES

  function follow(path: readonly ReadCertificate[], last: ReadCertificate): readonly ReadCertificate[] | null {
    const fits = (next: ReadCertificate): boolean => !path.includes(next) && last.x509.checkIssued(next.x509) && isSound(next, now)
      && mayIssue(next, server, path.length - 1) && signaturesLeft-- > 0 && last.x509.verify(next.x509.publicKey)
    const root = roots.find(fits)
    if (root) return [...path, root]
    if (path.length + 1 >= LONGEST_PATH) return null
    for (const next of between) {
      const found = isSigned(next) && fits(next) ? follow([...path, next], next) : null
      if (found) return found
    }
    return null
  }

  return follow([server], server)
}

async function engineAgrees(path: readonly ReadCertificate[], now: number): Promise<boolean> {
  const certificates = path.map(({ pki }) => pki)
  const validation = new CertificateChainValidationEngine({
    trustedCerts: certificates.slice(-1), certs: certificates.slice(0, -1).reverse(), checkDate: new Date(now),
  })
  const { result, certificatePath } = await validation.verify({}, engine)
  return result && certificatePath?.length === path.length
}
