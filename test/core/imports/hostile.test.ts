import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { AppError } from '../../../main/core/errors'
import { parseImport } from '../../../main/core/imports/parse'
import { bytesOf, read } from './read'
import { zipOf } from './zip'

const folder = join(import.meta.dirname, '../../fixtures/imports')
const fixtures = readdirSync(folder).map(name => ({ name, bytes: readFileSync(join(folder, name)) }))
const refusal = (detail: string) => ({ code: 'import-unreadable', details: { detail } })

afterEach(() => {
  expect('polluted' in {}).toBe(false)
  expect(Object.keys(Object.prototype)).toEqual([])
})

describe('a hostile import', () => {
  it('is refused by its size before anything of it is looked at', async () => {
    await expect(parseImport(new Uint8Array(100_000_000), 'a.csv')).rejects.toMatchObject(refusal('too-large'))
  })

  it('cannot burst as an archive: by its ratio, by its sum, by what it hides of it, or by its number', async () => {
    const zeros = Buffer.alloc(30_000_000)
    await expect(read(zipOf([['export.data', zeros]]))).rejects.toMatchObject(refusal('too-large'))
    await expect(read(zipOf([['export.data', zeros, 100]]))).rejects.toMatchObject(refusal('broken'))
    const noise = JSON.stringify(Array.from({ length: 90_000 }, (_, n) => ({ a: Math.sin(n), b: Math.cos(n) })))
    await expect(read(zipOf(Array.from({ length: 12 }, (_, n) => [`${n}.json`, noise] as const)))).rejects.toMatchObject(refusal('too-large'))
    await expect(read(zipOf(Array.from({ length: 6_000 }, (_, n) => [`${n}.txt`, ''] as const)))).rejects.toMatchObject(refusal('too-large'))
  })

  it('that is a damaged or foreign archive is refused', async () => {
    const archive = zipOf([['export.data', readFileSync(join(folder, '1password-export.data'))]])
    for (const bytes of [archive.slice(0, -30), archive.slice(0, 60), bytesOf('PK\x03\x04')]) await expect(read(bytes)).rejects.toMatchObject(refusal('broken'))
    for (const path of ['../../etc/passwd.json', '/etc/x.json', 'C:\\x.json']) await expect(read(zipOf([[path, '{"id":"a","api_key":"b"}']]))).rejects.toMatchObject({ code: 'import-unreadable' })
  })

  it('changes nothing through names like __proto__, in any format', async () => {
    const pair = { accountId: 'a', key: 'b' }
    expect(await read('[{"__proto__":{"polluted":1},"id":"a","key":"b","constructor":"c"}]')).toMatchObject([pair])
    expect(await read('{"items":[{"__proto__":{"id":"x","api_key":"y","polluted":1}},{"request":{"id":"a","api_key":"b"}}]}')).toMatchObject([{ accountId: 'x' }, pair])
    expect(await read('id,key,__proto__,constructor\na,b,c,d')).toMatchObject([pair])
    expect(await read('__proto__=1\nconstructor=2\nACCOUNT_ID=a\nAPI_KEY=b\n__proto___API_KEY=c')).toMatchObject([pair])
    expect(await read('[__proto__]\nid=a\nkey=b\npolluted=1\n[constructor]\nid=c\nkey=d')).toMatchObject([pair, { accountId: 'c' }])
    expect(await read('__proto__:\n  polluted: 1\naccounts:\n  - id: a\n    api_key: b\n    __proto__: { polluted: 1 }', 'x.yaml')).toMatchObject([pair])
  })

  it('cannot unfold: a bomb of aliases, tags of its own, or depth without end', async () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]', ...'bcdefghi'.split('').map((name, n) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[n]}`).join(',')}]`)].join('\n')
    await expect(read(bomb, 'x.yaml')).rejects.toMatchObject(refusal('broken'))
    await expect(read('a: !!js/function "function(){ globalThis.polluted = true }"', 'x.yaml')).rejects.toMatchObject({ code: 'import-unreadable' })
    for (const deep of ['['.repeat(200_000), '{"a":'.repeat(100_000), '['.repeat(5_000) + ']'.repeat(5_000)]) await expect(read(deep, 'x.json')).rejects.toMatchObject({ code: 'import-unreadable' })
    await expect(read('- '.repeat(20_000), 'x.yaml')).rejects.toMatchObject({ code: 'import-unreadable' })
    await expect(read('['.repeat(20_000), 'x.yaml')).rejects.toMatchObject({ code: 'import-unreadable' })
  })

  it('of a million columns, a million names, or one endless cell is cut or refused', async () => {
    expect(await read(`id,key,${'x,'.repeat(1_000_000)}\na,b,${'y,'.repeat(1_000_000)}`)).toMatchObject([{ accountId: 'a', key: 'b' }])
    expect(await read(`id,key,note\na,b,"${'x'.repeat(5_000_000)}"`)).toMatchObject([{ accountId: 'a', problem: 'input-invalid' }])
    await expect(read(JSON.stringify(Object.fromEntries(Array.from({ length: 300_000 }, (_, n) => [`k${n}`, n]))))).rejects.toMatchObject({ code: 'import-unreadable' })
    await expect(read(`id,key\n${'a,b\n'.repeat(20_001)}`)).rejects.toMatchObject(refusal('too-many-rows'))
  })

  it('keeps what is odd in a text as text, without what acts on a screen', async () => {
    const [row] = await read(JSON.stringify([{ id: 'a', key: 'b', label: '\u202Eevil\u0007 \uD800<img src=x onerror=alert(1)>\u001B[31m', note: 'x\u0008y' }]))
    expect(row).toMatchObject({ label: '\u202Eevil \uFFFD<img src=x onerror=alert(1)>[31m', note: 'xy' })
  })

  it('of broken encodings is read or refused, whatever its bytes are', async () => {
    const of = (...bytes: number[]): Uint8Array => Uint8Array.from(bytes)
    for (const bytes of [of(0xFF, 0xFE, 0x61), of(0xFE, 0xFF, 0xD8, 0x00), of(0xEF, 0xBB, 0xBF, 0xC0, 0x80), of(0xED, 0xA0, 0x80), of(0xFF, 0xFE, 0x00, 0x00), of(0x1B, 0x5B, 0x00)]) {
      await expect(read(bytes)).rejects.toMatchObject({ code: 'import-unreadable' })
    }
    expect(await read(Buffer.concat([Buffer.from('id,key,label\na,b,'), of(0xC0, 0xFF, 0x81)]))).toMatchObject([{ accountId: 'a' }])
  })

  it('however a good one was changed, is read or refused and never fails in another way', async () => {
    const odd = fc.constantFrom('"', '\0', '\uFEFF', '\r', '\n', ',', ';', '{', '}', '[', ']', '\\', '__proto__', '"__proto__":{"polluted":1},', 'curl ', 'vars {\n', '<<: *a', '&a ', '\t', ':')
    const change = fc.tuple(fc.nat(), fc.nat(60), fc.oneof(odd, fc.string(), fc.constant('')))
    await fc.assert(fc.asyncProperty(fc.constantFrom(...fixtures), fc.array(change, { minLength: 1, maxLength: 6 }), fc.boolean(), async ({ name, bytes }, changes, isCut) => {
      let text: Uint8Array = bytes
      for (const [at, length, piece] of changes) {
        const start = at % (text.length + 1)
        text = Buffer.concat([text.subarray(0, start), Buffer.from(piece), text.subarray(start + length)])
      }
      if (isCut) text = text.subarray(0, Math.floor(text.length / 2))
      await read(text, name).catch((error: unknown) => expect(error).toBeInstanceOf(AppError))
      expect('polluted' in {}).toBe(false)
    }), { numRuns: 1_000 })
  })
})
