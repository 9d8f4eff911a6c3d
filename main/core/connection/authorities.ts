import { X509Certificate } from 'node:crypto'
import type { AuthorityView } from '../../../preload/connection-views'
import { AppError } from '../errors'

const MOST_BYTES = 1_000_000
const MOST_AUTHORITIES = 200
const BLOCK = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g

/**
 * The authorities in a PEM file that can be used now, in DER. Throws 'ca-file-unreadable' where it holds no certificate or one that is none,
 * 'ca-file-unusable' without a root among them, and 'ca-file-expired' when all roots have ended.
 */
export function readAuthorities(text: string, now: number): readonly Uint8Array[] {
  const blocks = text.length > MOST_BYTES ? [] : text.match(BLOCK) ?? []
  if (blocks.length === 0 || blocks.length > MOST_AUTHORITIES) throw new AppError('ca-file-unreadable')
  const authorities = blocks.map(parse).filter(({ ca }) => ca)
  const roots = authorities.filter(vouchesForItself)
  if (roots.length === 0) throw new AppError('ca-file-unusable')
  if (!roots.some(root => isValid(root, now))) throw new AppError('ca-file-expired')
  const usable = authorities.filter(each => isValid(each, now))
  return [...new Map(usable.map(each => [each.fingerprint256, new Uint8Array(each.raw)])).values()]
}

export function authorityView(der: Uint8Array): AuthorityView {
  const certificate = new X509Certificate(der)
  return {
    name: nameOf(certificate.subject), fingerprint: certificate.fingerprint256, validTo: Date.parse(certificate.validTo),
    isRoot: vouchesForItself(certificate),
  }
}

function parse(pem: string): X509Certificate {
  try {
    return new X509Certificate(pem)
  } catch (cause) {
    throw new AppError('ca-file-unreadable', { cause })
  }
}

function vouchesForItself(certificate: X509Certificate): boolean {
  return certificate.checkIssued(certificate) && certificate.verify(certificate.publicKey)
}

function isValid({ validFrom, validTo }: X509Certificate, now: number): boolean {
  return Date.parse(validFrom) <= now && now <= Date.parse(validTo)
}

/** "C=DE\nO=Office\nCN=Root" in the order in which people say it. */
function nameOf(subject: string): string {
  return subject.split('\n').reverse().map(part => part.slice(part.indexOf('=') + 1)).filter(part => part !== '').join(', ') || '—'
}
