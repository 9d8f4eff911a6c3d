import { link, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { csvOf, seedAccounts } from './accounts'
import { seed } from './in-page'
import { startProgram } from './program'

/** What the app keeps of accounts; the rest of a data folder is its log and Chromium's own. */
const KEPT = ['vault', 'records']
const PREFERENCES = 'preferences.json'
const AT_ONCE = 64

export interface Homes {
  /** Runs with a new data folder that holds so many accounts, each signed in, the first one active. */
  with<T>(accounts: number, use: (folder: string) => Promise<T>): Promise<T>
  empty<T>(use: (folder: string) => Promise<T>): Promise<T>
  drop(): Promise<void>
}

/** Data folders as the app itself leaves them: each size is imported and signed in once, and taken over for every start. */
export function createHomes(baseUrls: readonly string[]): Homes {
  const seeds = new Map<number, Promise<string>>()

  async function seeded(accounts: number): Promise<string> {
    const folder = await newFolder()
    const file = join(folder, 'accounts.csv')
    await writeFile(file, csvOf(seedAccounts(accounts), baseUrls))
    const program = startProgram('tillkeys', folder)
    await program.page(seed, file)
    await program.quit()
    return folder
  }

  return {
    async with(accounts, use) {
      const ready = seeds.get(accounts) ?? seeded(accounts)
      seeds.set(accounts, ready)
      const from = await ready
      return withFolder(async folder => {
        for (const name of KEPT) await takeOver(join(from, name), join(folder, name))
        await link(join(from, PREFERENCES), join(folder, PREFERENCES))
        return use(folder)
      })
    },
    empty: withFolder,
    async drop() {
      for (const folder of await Promise.all(seeds.values())) await remove(folder)
    },
  }
}

/** By hard links: the app never writes into a file, but puts a new one in its place. */
async function takeOver(from: string, to: string): Promise<void> {
  const entries = await readdir(from, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name).slice(from.length))
  for (const folder of new Set(files.map(dirname))) await mkdir(join(to, folder), { recursive: true, mode: 0o700 })
  for (let at = 0; at < files.length; at += AT_ONCE) {
    await Promise.all(files.slice(at, at + AT_ONCE).map(file => link(join(from, file), join(to, file))))
  }
}

function newFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'tillkeys-bench-'))
}

async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await newFolder()
  try {
    return await use(folder)
  } finally {
    await remove(folder)
  }
}

async function remove(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}
