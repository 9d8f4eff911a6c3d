import { webcrypto } from 'node:crypto'
import { OctetString } from 'asn1js'
import { GeneralName, GeneralSubtree, NameConstraints } from 'pkijs'
import { beforeAll, describe, expect, it } from 'vitest'
import { isTrusted } from '../../../main/core/connection/chain'
import { extension, issue, root, server, type Issued, type Wanted } from '../../fakes/certificates'

const DAY_MS = 86_400_000
const now = Date.now()
let office: Issued
let issuing: Issued

beforeAll(async () => {
  office = await root()
  issuing = await issue({ name: 'Office Issuing', isAuthority: true, by: office })
})

const trusts = (chain: readonly Issued[], { host = 'api.office.test', known = [office], at = now } = {}): Promise<boolean> =>
  isTrusted({ host, certificates: chain.map(({ der }) => der) }, known.map(({ der }) => der), at)

/** The same RSA key, to sign with SHA-256. */
async function rehashed({ keys }: Issued): Promise<CryptoKeyPair> {
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
  const pkcs8 = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey)
  return { ...keys, privateKey: await webcrypto.subtle.importKey('pkcs8', pkcs8, algorithm, true, ['sign']) }
}

describe('a server is trusted', () => {
  it('that the authority itself vouches for', async () => {
    expect(await trusts([await server(office)])).toBe(true)
  })

  it('that an authority under it vouches for and shows, in whatever order and with what else', async () => {
    const below = await issue({ name: 'Office Below', isAuthority: true, by: issuing, mostBelow: 0 })
    const leaf = await server(below)
    expect(await trusts([leaf, below, issuing])).toBe(true)
    expect(await trusts([leaf, issuing, office, below])).toBe(true)
  })

  it('whose authority in between was in the file', async () => {
    expect(await trusts([await server(issuing)], { known: [office, issuing] })).toBe(true)
  })

  it.each<[string, Wanted]>([
    ['RSA', { rsaBits: 2048 }], ['no keyUsage', { usage: null }], ['a wildcard', { names: { hosts: ['*.office.test'] } }], ['many names', { names: { hosts: ['a.test', 'api.office.test'] } }],
    ['keyEncipherment alone', { rsaBits: 2048, usage: 0x20 }],
  ])('with %s', async (_, wanted) => {
    expect(await trusts([await server(office, wanted)])).toBe(true)
  })

  it('by its address', async () => {
    const leaf = await server(office, { names: { addresses: ['10.0.0.7'] } })
    expect(await trusts([leaf], { host: '10.0.0.7' })).toBe(true)
    expect(await trusts([leaf], { host: '10.0.0.8' })).toBe(false)
  })

  it('by an RSA root, whatever hash that signed itself with', async () => {
    const old = await root({ name: 'Old Root', rsaBits: 2048, hash: 'SHA-1' })
    expect(await trusts([await server({ ...old, keys: await rehashed(old) })], { known: [old] })).toBe(true)
  })
})

describe('a server is not trusted', () => {
  it('without any authority, or with another one of the same name', async () => {
    const leaf = await server(office)
    expect(await trusts([leaf], { known: [] })).toBe(false)
    expect(await trusts([leaf], { known: [await root()] })).toBe(false)
    expect(await trusts([leaf, office], { known: [await root()] })).toBe(false)
  })

  it('that shows nothing, or bytes that are no certificate', async () => {
    expect(await trusts([])).toBe(false)
    expect(await isTrusted({ host: 'api.office.test', certificates: [new Uint8Array([0x30, 0])] }, [office.der], now)).toBe(false)
    const { der } = await server(office)
    for (let at = 0; at < der.length; at += 7) {
      const changed = der.slice()
      changed[at]! ^= 0x01
      expect(await isTrusted({ host: 'api.office.test', certificates: [changed] }, [office.der], now)).toBe(false)
    }
  })

  it('by an authority that does not vouch for itself, although it is in the file', async () => {
    expect(await trusts([await server(issuing)], { known: [issuing] })).toBe(false)
    expect(await trusts([await server(issuing), office], { known: [issuing] })).toBe(false)
  })

  it('by an authority in between that was signed with SHA-1', async () => {
    const old = await root({ name: 'Old Root', rsaBits: 2048, hash: 'SHA-1' })
    const between = await issue({ name: 'Between', isAuthority: true, by: old, hash: 'SHA-1' })
    expect(await trusts([await server(between), between], { known: [old] })).toBe(false)
  })

  it('with an authority in between that it does not show', async () => {
    expect(await trusts([await server(issuing)])).toBe(false)
  })

  it.each<[string, Wanted]>([
    ['another host', { names: { hosts: ['api.other.test'] } }], ['its name only as subject', { name: 'api.office.test', names: { hosts: ['x.test'] } }],
    ['its name only as subject and none else', { name: 'api.office.test', names: undefined }],
    ['a part of a label as wildcard', { names: { hosts: ['a*.office.test'] } }], ['a wildcard over two labels', { names: { hosts: ['*.test'] } }],
    ['an end in the past', { to: now - 1000 }], ['a beginning in the future', { from: now + DAY_MS }],
    ['a short key', { rsaBits: 1024 }], ['no purpose', { purposes: null }], ['another purpose', { purposes: ['1.3.6.1.5.5.7.3.2'] }],
    ['any purpose', { purposes: ['2.5.29.37.0'] }], ['a use that is none of a server', { usage: 0x04 }], ['the rights of an authority', { isAuthority: true, usage: 0x84, purposes: ['1.3.6.1.5.5.7.3.1'] }],
    ['what must not be ignored and is not known', { more: [extension('1.2.3.4', new OctetString({ valueHex: new ArrayBuffer(1) }).toBER(), true)] }],
  ])('with %s', async (_, wanted) => {
    expect(await trusts([await server(office, wanted)])).toBe(false)
  })

  it('that is signed with SHA-1 by a root that is known', async () => {
    const old = await root({ name: 'Old Root', rsaBits: 2048, hash: 'SHA-1' })
    expect(await trusts([await server(old, { hash: 'SHA-1' })], { known: [old] })).toBe(false)
  })

  it('that vouches for itself, in the file or not', async () => {
    const alone = await issue({ name: 'Alone', names: { hosts: ['api.office.test'] } })
    expect(await trusts([alone])).toBe(false)
    expect(await trusts([alone], { known: [alone] })).toBe(false)
    const asAuthority = await root({ names: { hosts: ['api.office.test'] }, purposes: ['1.3.6.1.5.5.7.3.1'] })
    expect(await trusts([asAuthority], { known: [asAuthority] })).toBe(false)
  })

  it.each<[string, Wanted]>([
    ['that has ended', { to: now - 1000 }], ['that is no authority', { isAuthority: false, purposes: null }], ['that may not sign certificates', { usage: 0x02 }],
    ['for other purposes', { purposes: ['1.3.6.1.5.5.7.3.2'] }], ['with a short key', { rsaBits: 1024 }],
    ['with what must not be ignored', { more: [extension('1.2.3.4', new OctetString({ valueHex: new ArrayBuffer(1) }).toBER(), true)] }],
  ])('by an authority in between %s', async (_, wanted) => {
    const between = await issue({ name: 'Between', isAuthority: true, by: office, ...wanted })
    expect(await trusts([await server(between), between])).toBe(false)
  })

  it.each<[string, Wanted]>([
    ['that has ended', { to: now - 1000 }], ['with a short key', { rsaBits: 1024 }], ['that may not sign certificates', { usage: 0x02 }],
    ['for other purposes', { purposes: ['1.3.6.1.5.5.7.3.2'] }],
  ])('by a root %s', async (_, wanted) => {
    const bad = await root(wanted)
    expect(await trusts([await server(bad)], { known: [bad] })).toBe(false)
  })

  it('by more authorities than the one above allows', async () => {
    const flat = await root({ mostBelow: 0 })
    const between = await issue({ name: 'Between', isAuthority: true, by: flat })
    expect(await trusts([await server(flat)], { known: [flat] })).toBe(true)
    expect(await trusts([await server(between), between], { known: [flat] })).toBe(false)
  })

  it('by an authority that was only shown, or that a server was made into', async () => {
    const leaf = await server(office)
    const forged = await server(leaf, { name: 'Forged' })
    expect(await trusts([forged, leaf])).toBe(false)
    const stranger = await root({ name: 'Stranger' })
    expect(await trusts([await server(stranger), stranger])).toBe(false)
  })

  it('over a path that is too long, or among certificates without end', async () => {
    let last = office
    const chain: Issued[] = []
    for (let depth = 0; depth < 6; depth++) chain.unshift(last = await issue({ name: `Depth ${depth}`, isAuthority: true, by: last }))
    expect(await trusts([await server(last), ...chain])).toBe(false)
    const twins = await Promise.all(Array.from({ length: 9 }, () => issue({ name: 'Twin', isAuthority: true, by: office })))
    expect(await trusts([await server(await root({ name: 'Twin' })), ...twins])).toBe(false)
    expect(await trusts([await server(office), ...twins, ...twins])).toBe(false)
  })
})

describe('name constraints', () => {
  const under = async (constraints: Wanted, wanted: Wanted = {}, host = 'api.office.test', above: Wanted = {}): Promise<readonly [boolean, boolean]> => {
    const bound = await root({ name: 'Bound Root', ...constraints })
    const free = await root({ name: 'Free Root', ...above })
    const between = await issue({ name: 'Bound', isAuthority: true, by: free, ...constraints })
    return Promise.all([
      trusts([await server(bound, wanted)], { known: [bound], host }), trusts([await server(between, wanted), between], { known: [free], host }),
    ])
  }

  it('let the names through that they permit', async () => {
    expect(await under({ permitted: { hosts: ['office.test'] } })).toEqual([true, true])
    expect(await under({ permitted: { hosts: ['.office.test'] } })).toEqual([true, true])
    expect(await under({ permitted: { hosts: ['other.test', 'OFFICE.test'] }, excluded: { hosts: ['www.office.test'] } })).toEqual([true, true])
    expect(await under({ permitted: { addresses: ['10.0.0.0/255.0.0.0'] } }, { names: { addresses: ['10.1.2.3'] } }, '10.1.2.3')).toEqual([true, true])
  })

  it('let no other name through, in a root or below', async () => {
    expect(await under({ permitted: { hosts: ['other.test'] } })).toEqual([false, false])
    expect(await under({ permitted: { hosts: ['pi.office.test'] } })).toEqual([false, false])
    expect(await under({ excluded: { hosts: ['office.test'] } })).toEqual([false, false])
    expect(await under({ permitted: { addresses: ['10.0.0.0/255.0.0.0'] } }, { names: { addresses: ['11.1.2.3'] } }, '11.1.2.3')).toEqual([false, false])
    expect(await under({ excluded: { addresses: ['0.0.0.0/0.0.0.0'] } }, { names: { addresses: ['11.1.2.3'] } }, '11.1.2.3')).toEqual([false, false])
  })

  it('hold for every name of a certificate, not for one of them', async () => {
    expect(await under({ permitted: { hosts: ['other.test'] } }, { names: { hosts: ['x.other.test', 'api.office.test'] } })).toEqual([false, false])
  })

  it('hold together, each for itself', async () => {
    expect((await under({ permitted: { hosts: ['office.test'] } }, {}, 'api.office.test', { permitted: { hosts: ['other.test'] } }))[1]).toBe(false)
  })

  it('that are not understood let nothing through', async () => {
    const constraint = (base: GeneralName): Wanted => ({ more: [extension('2.5.29.30', new NameConstraints({ permittedSubtrees: [new GeneralSubtree({ base })] }).toSchema().toBER(), true)] })
    expect(await under(constraint(new GeneralName({ type: 1, value: 'office.test' })))).toEqual([false, false])
    expect(await under(constraint(new GeneralName({ type: 6, value: 'office.test' })))).toEqual([false, false])
    expect(await under({ more: [extension('2.5.29.30', new Uint8Array([0x30, 0]).buffer, true)] })).toEqual([false, false])
  })
})
