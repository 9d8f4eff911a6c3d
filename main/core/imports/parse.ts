import { AppError } from '../errors'
import { decode } from './decode'
import { containerOf } from './detect'
import { distinct, fromAccounts, refused, type Found, type FoundAccount, type ParsedImport } from './found'
import { readAssignments } from './formats/assignments'
import { readBru } from './formats/bruno'
import { readCsv } from './formats/csv'
import { readCurl } from './formats/curl'
import { readJson } from './formats/json'
import { unzip } from './formats/zip'
import { MOST_BYTES } from './limits'
import { parseJson } from './pairs'

const ONE_PASSWORD = 'export.data'
const READABLE = /\.(json|ya?ml|bru|env|ini|csv)$/i

/** Reads whatever holds accounts. Throws 'import-unreadable' with an ImportRefusal, and nothing else. */
export async function parseImport(bytes: Uint8Array, name: string): Promise<ParsedImport> {
  try {
    if (bytes.length > MOST_BYTES) throw refused('too-large')
    const container = containerOf(bytes)
    if (container === 'age') throw refused('encrypted')
    return container === 'zip' ? { ...(await readZip(bytes)), encoding: 'utf-8' } : await readBytes(bytes, name)
  } catch (error) {
    // A stack that ran over, a library's own error: whatever it was, the file is to blame.
    throw error instanceof AppError ? error : refused('broken', error)
  }
}

async function readBytes(bytes: Uint8Array, name: string): Promise<ParsedImport> {
  const { text, encoding } = decode(bytes)
  return { ...(await readText(text.trim(), name)), encoding }
}

async function readText(text: string, name: string): Promise<Found> {
  if (text === '') throw refused('no-accounts')
  if (/^[[{]/.test(text)) {
    const json = parseJson(text)
    if (json !== undefined) return readJson(json, 'json')
  }
  const bru = /\.bru$/i.test(name) || /^(vars|meta)\b[\w:-]* *[{[]\r?$/m.test(text) ? readBru(text, name) : null
  if (bru) return bru
  if (/^(type:\s*['"]?\w+\.insomnia\.rest\/5|opencollection:)/m.test(text) || /\.ya?ml$/i.test(name)) return (await import('./formats/yaml')).readYaml(text)
  return readCurl(text) ?? readAssignments(text, name) ?? readCsv(text)
}

/** 1PUX, or a folder of files as Postman's dump and a Bruno collection are: what is not readable in it is passed over. */
async function readZip(bytes: Uint8Array): Promise<Found> {
  const entries = await unzip(bytes, name => name === ONE_PASSWORD || (READABLE.test(name) && !name.includes('/files/')))
  const onePassword = entries.find(({ name }) => name === ONE_PASSWORD)
  if (onePassword) return readJson(parseJson(decode(onePassword.bytes).text), 'json')
  const accounts: FoundAccount[] = []
  const formats = new Set<Found['format']>()
  for (const entry of entries) {
    const found = await readBytes(entry.bytes, entry.name.split('/').at(-1) ?? '').catch((error: unknown) => {
      if (error instanceof AppError) return null
      throw error
    })
    if (!found) continue
    formats.add(found.format)
    for (const row of found.rows) accounts.push(accountOf(found, row))
  }
  const [only] = formats
  return fromAccounts(formats.size === 1 && only !== undefined ? only : [...formats].every(format => format.startsWith('postman')) ? 'postman-dump' : 'zip', distinct(accounts))
}

function accountOf({ fields }: Found, row: readonly string[]): FoundAccount {
  const cell = (field: (typeof fields)[number]): string => row[fields.indexOf(field)] ?? ''
  return { label: cell('label'), accountId: cell('accountId'), key: cell('key'), environment: cell('environment'), tags: cell('tags'), note: cell('note') }
}
