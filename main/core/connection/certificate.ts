import { X509Certificate } from 'node:crypto'
import { fromBER, Boolean as Asn1Boolean, Integer, Sequence } from 'asn1js'
import { Certificate, type Extension } from 'pkijs'

/** One certificate, read twice: by the system's parser, which checks signatures and names, and by one that shows the extensions. */
export interface ReadCertificate { readonly x509: X509Certificate; readonly pki: Certificate }

export const OID = {
  keyUsage: '2.5.29.15', altName: '2.5.29.17', basicConstraints: '2.5.29.19', nameConstraints: '2.5.29.30', policies: '2.5.29.32',
  policyConstraints: '2.5.29.36', extendedKeyUsage: '2.5.29.37', inhibitAnyPolicy: '2.5.29.54', serverAuth: '1.3.6.1.5.5.7.3.1', anyUsage: '2.5.29.37.0',
} as const

/** Bits of keyUsage as they stand in its first byte. */
export const USAGE = { digitalSignature: 0x80, keyEncipherment: 0x20, keyCertSign: 0x04 } as const

/** Throws for bytes that either parser does not take. */
export function readCertificate(der: Uint8Array): ReadCertificate {
  return { x509: new X509Certificate(der), pki: Certificate.fromBER(new Uint8Array(der)) }
}

export function extensionOf({ pki }: ReadCertificate, oid: string): Extension | null {
  return pki.extensions?.find(({ extnID }) => extnID === oid) ?? null
}

/** The decoded value, or null where there is no such extension; throws when it is no ASN.1. */
function valueOf(certificate: ReadCertificate, oid: string): unknown {
  const extension = extensionOf(certificate, oid)
  if (extension === null) return null
  const { result, offset } = fromBER(extension.extnValue.valueBlock.valueHexView)
  if (offset === -1) throw new Error('an extension cannot be read')
  return result
}

/** Null where there is no such extension. `mostBelow`: how many authorities may come between it and a server. */
export function basicConstraints(certificate: ReadCertificate): { readonly isAuthority: boolean; readonly mostBelow: number | null } | null {
  const value = valueOf(certificate, OID.basicConstraints)
  if (value === null) return null
  if (!(value instanceof Sequence)) throw new Error('basicConstraints cannot be read')
  const isAuthority = value.valueBlock.value.some(part => part instanceof Asn1Boolean && part.getValue())
  const length = value.valueBlock.value.find(part => part instanceof Integer)
  return { isAuthority, mostBelow: length instanceof Integer ? length.valueBlock.valueDec : null }
}

/** The first byte of keyUsage; null where any use is allowed. */
export function keyUsage(certificate: ReadCertificate): number | null {
  const parsed = extensionOf(certificate, OID.keyUsage)?.parsedValue as { valueBlock: { valueHexView: Uint8Array } } | undefined
  return parsed === undefined ? null : parsed.valueBlock.valueHexView[0] ?? 0
}

/** Null where any use is allowed. */
export function extendedKeyUsage(certificate: ReadCertificate): readonly string[] | null {
  const parsed = extensionOf(certificate, OID.extendedKeyUsage)?.parsedValue as { keyPurposes: readonly string[] } | undefined
  return parsed?.keyPurposes ?? null
}

const RSA_LEAST_BITS = 2048
const CURVES: readonly (string | undefined)[] = ['prime256v1', 'secp384r1', 'secp521r1']

export function isStrongKey({ x509: { publicKey } }: ReadCertificate): boolean {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = publicKey
  if (type === 'rsa') return (details?.modulusLength ?? 0) >= RSA_LEAST_BITS
  return type === 'ec' && CURVES.includes(details?.namedCurve)
}

export function isValidAt({ x509 }: ReadCertificate, now: number): boolean {
  return Date.parse(x509.validFrom) <= now && now <= Date.parse(x509.validTo)
}

/** An authority that vouches for itself: what trust can begin with. */
export function isRoot(certificate: ReadCertificate): boolean {
  const { x509 } = certificate
  return x509.ca && basicConstraints(certificate)?.isAuthority === true && x509.checkIssued(x509) && x509.verify(x509.publicKey)
}
