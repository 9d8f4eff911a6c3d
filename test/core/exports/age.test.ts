import { spawnSync } from 'node:child_process'
import { armor, Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { describe, expect, it } from 'vitest'
import { isAge, openAge, sealAge } from '../../../main/core/exports/age'
import { Secret } from '../../../main/core/secret'

const passphrase = new Secret('four unrelated small words')
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const text = (of: Uint8Array): string => new TextDecoder().decode(of)
const hasTool = spawnSync('age', ['--version']).status === 0 && spawnSync('python3', ['--version']).status === 0

/** The tool reads its passphrase from a terminal, so it gets one. */
const TERMINAL = `
import os, pty, select, sys, time
pid, terminal = pty.fork()
if pid == 0: os.execvp('age', ['age', '-d', '-o', sys.argv[2], sys.argv[1]])
seen = b''
while True:
    try: part = os.read(terminal, 1024)
    except OSError: break
    if not part: break
    seen += part
    if b'nter passphrase' in seen:
        seen = b''
        time.sleep(0.2)
        os.write(terminal, sys.argv[3].encode() + b'\\n')
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
`

describe('an age file', () => {
  it('is read by the library of age and by ourselves, and the other way round', async () => {
    const sealed = await sealAge(bytes('hello'), passphrase, 10)
    const decrypter = new Decrypter()
    decrypter.addPassphrase(passphrase.expose())
    expect(await decrypter.decrypt(sealed, 'text')).toBe('hello')
    expect(text(await openAge(sealed, passphrase))).toBe('hello')

    const encrypter = new Encrypter()
    encrypter.setPassphrase(passphrase.expose())
    encrypter.setScryptWorkFactor(10)
    const theirs = await encrypter.encrypt('theirs')
    expect(text(await openAge(theirs, passphrase))).toBe('theirs')
    expect(text(await openAge(bytes(`\r\n${armor.encode(theirs).replaceAll('\n', '\r\n')}\n`), passphrase))).toBe('theirs')
  })

  it('asks for as much work as the age tool does, and holds nothing of what is in it', async () => {
    const sealed = await sealAge(bytes('CANARY'), passphrase)
    expect(Buffer.from(sealed).toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]{22} 18\n/)
    expect(Buffer.from(sealed).includes('CANARY')).toBe(false)
  })

  it.skipIf(!hasTool)('is opened by the age tool', async () => {
    const { mkdtempSync, readFileSync, rmSync, writeFileSync } = await import('node:fs')
    const folder = mkdtempSync('/tmp/tillkeys-age-')
    try {
      writeFileSync(`${folder}/in.age`, await sealAge(bytes('for the tool'), passphrase))
      const { status, stderr } = spawnSync('python3', ['-c', TERMINAL, `${folder}/in.age`, `${folder}/out`, passphrase.expose()], { encoding: 'utf8' })
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      expect(readFileSync(`${folder}/out`, 'utf8')).toBe('for the tool')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('is told from anything else by how it begins', async () => {
    const sealed = await sealAge(bytes('hello'), passphrase, 10)
    for (const it of [sealed, bytes(armor.encode(sealed)), bytes(`\n  ${armor.encode(sealed)}`)]) expect(isAge(it)).toBe(true)
    for (const it of ['', 'label,id,key', '{"accounts":[]}', 'curl https://age-encryption.org/v1', '-----BEGIN PGP MESSAGE-----']) expect(isAge(bytes(it))).toBe(false)
  })

  it('says whether the passphrase is wrong, no passphrase would help, or the file is damaged', async () => {
    const sealed = await sealAge(bytes('hello'), passphrase, 10)
    await expect(openAge(sealed, new Secret('another one entirely'))).rejects.toMatchObject({ code: 'passphrase-wrong' })

    const encrypter = new Encrypter()
    encrypter.addRecipient(await identityToRecipient(await generateX25519Identity()))
    await expect(openAge(await encrypter.encrypt('x'), passphrase)).rejects.toMatchObject({ code: 'age-unsupported' })

    const cut = sealed.subarray(0, -1)
    const changed = Uint8Array.from(sealed, (byte, at) => (at === sealed.length - 1 ? byte ^ 1 : byte))
    for (const bad of [cut, changed, sealed.subarray(0, 40), bytes('age-encryption.org/v9\n'), bytes('-----BEGIN AGE ENCRYPTED FILE-----\nAAAA')]) {
      await expect(openAge(bad, passphrase)).rejects.toMatchObject({ code: 'import-unreadable' })
    }
  })

  it('that asks for too much work is refused before any is done', async () => {
    const costly = Buffer.from(await sealAge(bytes('hello'), passphrase, 10)).toString('latin1')
    for (const [factor, code] of [['23', 'age-unsupported'], ['99', 'age-unsupported'], ['1e3', 'import-unreadable'], ['0', 'import-unreadable']] as const) {
      await expect(openAge(Buffer.from(costly.replace(/ 10\n/, ` ${factor}\n`), 'latin1'), passphrase)).rejects.toMatchObject({ code })
    }
  })

  it('opens however an umlaut of its passphrase was typed', async () => {
    const sealed = await sealAge(bytes('hello'), new Secret('Bäckerei am Platz'), 10)
    expect(text(await openAge(sealed, new Secret('Bäckerei am Platz'.normalize('NFD'))))).toBe('hello')
  })
})
