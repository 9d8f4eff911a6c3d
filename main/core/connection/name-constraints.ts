import { isIP } from 'node:net'
import type { NameConstraints, GeneralName, GeneralSubtree } from 'pkijs'
import { extensionOf, OID, type ReadCertificate } from './certificate'

const DNS = 2
const ADDRESS = 7

/**
 * Whether an authority's name constraints (RFC 5280, 4.2.1.10) let a server have all the names that its certificate holds. Only names of hosts
 * and addresses are understood; constraints of any other kind let nothing pass.
 */
export function permitsNames(authority: ReadCertificate, server: ReadCertificate): boolean {
  const extension = extensionOf(authority, OID.nameConstraints)
  if (extension === null) return true
  const constraints = extension.parsedValue as NameConstraints | undefined
  const permitted = constraints?.permittedSubtrees ?? []
  const excluded = constraints?.excludedSubtrees ?? []
  const all = [...permitted, ...excluded]
  if (all.length === 0 || !all.every(isUnderstood)) return false
  return namesOf(server).every(name => {
    const mine = (tree: GeneralSubtree): boolean => tree.base.type === name.type
    const own = permitted.filter(mine)
    return (own.length === 0 || own.some(tree => covers(tree, name))) && !excluded.filter(mine).some(tree => covers(tree, name))
  })
}

/** All of them, for one that is not asked for now may be asked for next. */
function namesOf(server: ReadCertificate): readonly GeneralName[] {
  const parsed = extensionOf(server, OID.altName)?.parsedValue as { altNames: readonly GeneralName[] } | undefined
  return parsed?.altNames ?? []
}

function isUnderstood({ base, minimum, maximum }: GeneralSubtree): boolean {
  return (base.type === DNS || base.type === ADDRESS) && minimum === 0 && maximum === undefined
}

function covers({ base }: GeneralSubtree, name: GeneralName): boolean {
  return base.type === DNS ? coversHost(String(base.value), String(name.value)) : coversAddress(bytesOf(base), bytesOf(name))
}

/** "example.com" is for itself and what is below; "" for everything. A leading dot, which the standard does not know here, is taken as everybody does. */
function coversHost(constraint: string, name: string): boolean {
  const [wide, host] = [constraint.toLowerCase().replace(/\.$/, ''), name.toLowerCase().replace(/\.$/, '')]
  if (wide === '') return true
  if (wide.startsWith('.')) return host.endsWith(wide)
  return host === wide || host.endsWith(`.${wide}`)
}

/** An address with its mask. */
function coversAddress(range: Uint8Array, address: Uint8Array): boolean {
  if (range.length !== address.length * 2) return false
  return address.every((byte, at) => ((byte ^ (range[at] ?? 0)) & (range[at + address.length] ?? 0)) === 0)
}

function bytesOf({ value }: GeneralName): Uint8Array {
  return (value as { valueBlock: { valueHexView: Uint8Array } }).valueBlock.valueHexView
}

/** By the certificate's alternative names alone, and no wildcard but a whole label. */
export function isFor({ x509 }: ReadCertificate, host: string): boolean {
  const bare = host.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '')
  if (isIP(bare) !== 0) return x509.checkIP(bare) !== undefined
  return x509.checkHost(bare, { subject: 'never', wildcards: true, partialWildcards: false, multiLabelWildcards: false }) !== undefined
}
