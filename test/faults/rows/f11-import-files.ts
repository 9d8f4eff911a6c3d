
import { isAppError } from '../../../main/core/errors'
import { createTestCore } from '../../fakes/core'
import { createTally, holds, type Random, type Row } from '../row'

const rowsOf = (count: number): { name: string; id: string; key: string }[] =>
  Array.from({ length: count }, (_, n) => ({ name: `Café ${n} "quoted", GmbH`, id: `id-${n}`, key: `key-${n}` }))
const csv = (separator: string): string =>
  ['name', 'id', 'key'].join(separator) + '\r\n' + rowsOf(20).map(row => Object.values(row).map(cell => `"${cell.replaceAll('"', '""')}"`).join(separator)).join('\r\n')
const formats = [
  rowsOf(20).map(({ id, key }, n) => `C${n}_ACCOUNT_ID=${id}\nC${n}_API_KEY="${key}"`).join('\n'),
  rowsOf(20).map(({ name, id, key }) => `[${name}]\nid = ${id}\nkey = ${key}`).join('\n'),
  `type: collection.insomnia.rest/5.0\nenvironments:\n  name: Base\n  subEnvironments:\n${rowsOf(20).map(({ id, key }) => `    - name: &n A\n      data: { account_id: ${id}, api_key: ${key} }`).join('\n')}`,
  `vars {\n  accountId: id-1\n  apiKey: key-1\n}\nvars:secret [\n  other\n]`,
  JSON.stringify({ encrypted: false, items: rowsOf(20).map(({ name, id, key }) => ({ name, login: { username: id, password: key, uris: [{ uri: 'https://api.tillhub.com' }] } })) }),
  JSON.stringify({ info: { name: 'T' }, item: rowsOf(20).map(({ name, id, key }) => ({ name, request: { url: { raw: 'https://api.tillhub.com/x' }, body: { raw: JSON.stringify({ id, api_key: key }) } } })) }),
]
const seeds = [...formats, csv(','), csv(';'), csv('\t'), JSON.stringify(rowsOf(20)), JSON.stringify({ accounts: rowsOf(20) }), `curl https://api.tillhub.com/x -d '{"id":"a","api_key":"b"}'`]

type Mutation = (text: string, random: Random) => string
const splice = (text: string, random: Random, piece: string): string => {
  const at = random.int(text.length + 1)
  return text.slice(0, at) + piece + text.slice(at)
}
const odd = ['"', '""', '\0', '\uFEFF', '\uD800', '\u202E', '\r', '\n', ',', ';', '{', '}', '[', ']', '\\', "'", '__proto__', '"__proto__":{"polluted":1},', '=cmd|x', '<img src=x>']

const mutations: readonly Mutation[] = [
  (text, random) => text.slice(0, random.int(text.length)),
  (text, random) => splice(text, random, random.pick(odd)),
  (text, random) => splice(splice(splice(text, random, random.pick(odd)), random, random.pick(odd)), random, random.pick(odd)),
  (text, random) => splice(text, random, random.bytes(1 + random.int(200)).toString('latin1')),
  (text, random) => Buffer.from(text, 'utf8').toString(random.pick(['latin1', 'base64', 'hex', 'utf16le'] as const)),
  (text, random) => text.repeat(1 + random.int(20)),
  (text, random) => { const at = random.int(text.length); return text.slice(at) + text.slice(0, at) },
  (text, random) => text.replaceAll(random.pick(['id', 'key', 'name', ',', '"', '\r\n']), random.pick(['', '__proto__', 'constructor', 'x'.repeat(5_000), '""'])),
  (_text, random) => '['.repeat(random.int(50_000)),
  (_text, random) => '{"accounts":'.repeat(random.int(20_000)),
  (_text, random) => `id,key\n${'a,b\n'.repeat(random.int(3_000))}`,
  (_text, random) => `id,key\n"${'x'.repeat(random.int(1_000_000))}`,
]
const SLOWEST_MS = 2_000

export const row: Row = {
  id: 'F11',
  title: 'hostile import files',
  sizes: { ci: 200, long: 2_000 },
  async run(size, random) {
    const tally = createTally()
    for (let attempt = 0; attempt < size; attempt++) {
      const text = random.pick(mutations)(random.pick(seeds), random)
      await tally.attempt(`file ${attempt} (${JSON.stringify(text.slice(0, 40))})`, async () => {
        const { core, files } = createTestCore()
        await core.start()
        const started = performance.now()
        try {
          const view = await core.imports.read(Buffer.from(text, 'utf8'), 'file')
          if (view.needs !== null) return
          const rows = view.rows.filter(({ isTakeable }) => isTakeable).map(({ row }) => row)
          const good = rows.length
          // Half of them onto a disk that fails: none may be there then.
          const fails = attempt % 2 === 1
          if (fails) files.failWrites('storage-full')
          const added = await core.imports.apply({ importId: view.importId, rows }).catch((error: unknown) => {
            holds(isAppError(error), `applying failed with ${String(error)}`)
            return null
          })
          const there = core.accounts.list().length
          holds(added === null ? there === 0 : there === good && added.added.length === good, `${there} of ${good} accounts were added`)
          holds(!fails || good === 0 || added === null, 'a full disk was called a success')
        } catch (error) {
          holds(isAppError(error), `reading failed with ${String(error)}`)
        }
        holds(performance.now() - started < SLOWEST_MS, `took ${Math.round(performance.now() - started)} ms`)
        holds(!('polluted' in {}), 'the prototype of all objects was changed')
        await core.dispose()
      })
    }
    return tally.outcome()
  },
}
