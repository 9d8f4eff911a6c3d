import { randomBytes, webcrypto } from 'node:crypto'
import { isIP } from 'node:net'
import { Boolean as Asn1Boolean, BitString, Integer, OctetString, PrintableString, Sequence } from 'asn1js'
import {
  AttributeTypeAndValue, BasicConstraints, Certificate, CryptoEngine, ExtKeyUsage, Extension, GeneralName, GeneralNames, GeneralSubtree, NameConstraints, setEngine,
} from 'pkijs'

setEngine('node', new CryptoEngine({ name: 'node', crypto: webcrypto as unknown as Crypto }))

const SERVER_AUTH = '1.3.6.1.5.5.7.3.1'
const DAY_MS = 86_400_000
const CURVE = { name: 'ECDSA', namedCurve: 'P-256' }

export interface Names { readonly hosts?: readonly string[]; readonly addresses?: readonly string[] }
export interface Wanted {
  readonly name?: string
  /** By itself without one. */
  readonly by?: Issued
  /** Its key, to be in a second certificate. */
  readonly keys?: CryptoKeyPair
  readonly names?: Names | undefined
  readonly isAuthority?: boolean
  readonly mostBelow?: number
  readonly from?: number
  readonly to?: number
  readonly hash?: 'SHA-1' | 'SHA-256'
  readonly rsaBits?: number
  /** First byte of keyUsage; null for none. */
  readonly usage?: number | null
  readonly purposes?: readonly string[] | null
  readonly permitted?: Names
  readonly excluded?: Names
  readonly more?: readonly Extension[]
}
export interface Issued {
  readonly der: Uint8Array
  readonly pem: string
  readonly keyPem: string
  readonly keys: CryptoKeyPair
  readonly pki: Certificate
}

/** A certificate with whatever fault is wanted; without any wish, a good one. */
export async function issue(wanted: Wanted = {}): Promise<Issued> {
  const { name = 'Test', by, isAuthority = false, from = Date.now() - DAY_MS, to = Date.now() + 30 * DAY_MS, hash = 'SHA-256', rsaBits } = wanted
  const keys = wanted.keys ?? await makeKeys(rsaBits, hash)
  const certificate = new Certificate()
  certificate.version = 2
  certificate.serialNumber = new Integer({ valueHex: Uint8Array.from([1, ...randomBytes(8)]).buffer })
  certificate.subject.typesAndValues.push(commonName(name))
  certificate.issuer = by ? by.pki.subject : certificate.subject
  certificate.notBefore.value = new Date(from)
  certificate.notAfter.value = new Date(to)
  certificate.extensions = extensionsOf(wanted, isAuthority)
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey)
  await certificate.sign((by?.keys ?? keys).privateKey, hash)
  const der = new Uint8Array(certificate.toSchema(true).toBER())
  const keyDer = new Uint8Array(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey))
  return { der, pem: pem('CERTIFICATE', der), keyPem: pem('PRIVATE KEY', keyDer), keys, pki: Certificate.fromBER(der) }
}

/** A root of its own. */
export const root = (wanted: Wanted = {}): Promise<Issued> => issue({ name: 'Office Root', isAuthority: true, ...wanted })
/** A server's certificate for api.office.test. */
export const server = (by: Issued, wanted: Wanted = {}): Promise<Issued> => issue({ name: 'Server', names: { hosts: ['api.office.test'] }, by, ...wanted })

async function makeKeys(rsaBits: number | undefined, hash: string): Promise<CryptoKeyPair> {
  const algorithm = rsaBits === undefined ? CURVE : { name: 'RSASSA-PKCS1-v1_5', modulusLength: rsaBits, publicExponent: new Uint8Array([1, 0, 1]), hash }
  return webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
}

function extensionsOf({ names, mostBelow, usage, purposes, permitted, excluded, more = [] }: Wanted, isAuthority: boolean): Extension[] {
  const allowed = usage === undefined ? (isAuthority ? 0x06 : 0x80) : usage
  const uses = purposes === undefined ? (isAuthority ? null : [SERVER_AUTH]) : purposes
  const basic = new BasicConstraints({ cA: isAuthority, ...(mostBelow !== undefined && { pathLenConstraint: mostBelow }) })
  return [
    extension('2.5.29.19', mostBelow === 0 ? new Sequence({ value: [new Asn1Boolean({ value: true }), new Integer({ value: 0 })] }).toBER() : basic.toSchema().toBER(), true),
    ...(allowed === null ? [] : [extension('2.5.29.15', new BitString({ valueHex: Uint8Array.from([allowed]).buffer, unusedBits: 0 }).toBER(), true)]),
    ...(uses === null ? [] : [extension('2.5.29.37', new ExtKeyUsage({ keyPurposes: [...uses] }).toSchema().toBER(), false)]),
    ...(names ? [extension('2.5.29.17', new GeneralNames({ names: generalNames(names) }).toSchema().toBER(), false)] : []),
    ...(permitted || excluded ? [extension('2.5.29.30', new NameConstraints({
      ...(permitted && { permittedSubtrees: subtrees(permitted) }), ...(excluded && { excludedSubtrees: subtrees(excluded) }),
    }).toSchema().toBER(), true)] : []),
    ...more,
  ]
}

export function extension(extnID: string, extnValue: ArrayBuffer, critical: boolean): Extension {
  return new Extension({ extnID, critical, extnValue })
}

const subtrees = (names: Names): GeneralSubtree[] => generalNames(names).map(base => new GeneralSubtree({ base }))

function generalNames({ hosts = [], addresses = [] }: Names): GeneralName[] {
  return [
    ...hosts.map(value => new GeneralName({ type: 2, value })),
    ...addresses.map(value => new GeneralName({ type: 7, value: new OctetString({ valueHex: Uint8Array.from(value.split('/').flatMap(bytes)).buffer }) })),
  ]
}

function bytes(address: string): number[] {
  if (isIP(address) !== 4) throw new Error('only IPv4 here')
  return address.split('.').map(Number)
}

function commonName(value: string): AttributeTypeAndValue {
  return new AttributeTypeAndValue({ type: '2.5.4.3', value: new PrintableString({ value }) })
}

function pem(what: string, der: Uint8Array): string {
  return `-----BEGIN ${what}-----\n${Buffer.from(der).toString('base64').replace(/.{64}(?=.)/g, '$&\n')}\n-----END ${what}-----\n`
}
