import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { Secret } from '../../../main/core/secret'
import { costOf, createPassphraseWrap, requireLong } from '../../../main/core/vault/passphrase'
import { keyWrapContract } from '../../contracts/key-wrap'
import { FAST } from './start'

const wrapBy = (passphrase: string, cost = FAST) => createPassphraseWrap(new Secret(passphrase), randomBytes, cost)
const dataKey = randomBytes(32)

describe('a passphrase', () => {
  for (const [promise, check] of keyWrapContract(() => wrapBy('correct horse battery'))) it(promise, check)

  it('opens nothing that another one wrapped, nor in another vault', async () => {
    const wrapped = await wrapBy('correct horse battery').wrap(dataKey, 'vault')
    await expect(wrapBy('correct horse batterz').unwrap(wrapped, 'vault')).rejects.toMatchObject({ code: 'vault-mismatch' })
    await expect(wrapBy('correct horse battery').unwrap(wrapped, 'other')).rejects.toMatchObject({ code: 'vault-mismatch' })
  })

  it('is the same however a keyboard composes its characters', async () => {
    const wrapped = await wrapBy('Größe und Ärger'.normalize('NFD')).wrap(dataKey, 'vault')
    expect(Buffer.from((await wrapBy('Größe und Ärger'.normalize('NFC')).unwrap(wrapped, 'vault')).dataKey).equals(dataKey)).toBe(true)
  })

  it('never wraps the same key to the same text, and its text holds salt and cost', async () => {
    const [one, other] = [await wrapBy('correct horse battery').wrap(dataKey, 'vault'), await wrapBy('correct horse battery').wrap(dataKey, 'vault')]
    expect(one).not.toBe(other)
    expect(costOf(one)).toEqual(FAST)
    expect(costOf('item:1')).toBe(null)
  })

  it('costs 128 MiB a guess unless told otherwise', async () => {
    const wrapped = await createPassphraseWrap(new Secret('correct horse battery'), randomBytes).wrap(dataKey, 'vault')
    expect(costOf(wrapped)).toEqual({ logN: 17, r: 8, p: 1 })
    expect(Buffer.from((await wrapBy('correct horse battery').unwrap(wrapped, 'vault')).dataKey).equals(dataKey)).toBe(true)
  })

  it('does not spend what a changed file asks for', async () => {
    const wrapped = await wrapBy('correct horse battery').wrap(dataKey, 'vault')
    for (const cost of ['30$8$1', '17$99$1', '17$8$99', '0$8$1', '4$0$1', '4$8$0']) {
      await expect(wrapBy('correct horse battery').unwrap(wrapped.replace('4$8$1', cost), 'vault')).rejects.toMatchObject({ code: 'vault-mismatch' })
    }
  })

  it('has twelve characters at least, however many code units each takes', () => {
    for (const short of ['', 'elevenchars', '🔑'.repeat(11)]) {
      expect(() => requireLong(new Secret(short))).toThrow(expect.objectContaining({ code: 'passphrase-short', details: { detail: '12' } }))
    }
    for (const long of ['twelve chars', '🔑'.repeat(12)]) expect(() => requireLong(new Secret(long))).not.toThrow()
  })
})
