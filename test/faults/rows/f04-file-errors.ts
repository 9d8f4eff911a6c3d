import fs from 'node:fs/promises'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isAppError } from '../../../main/core/errors'
import { createFiles, type FileSystem } from '../../../main/node/files'
import { createTally, holds, type Row } from '../row'

const errors = ['EPERM', 'EBUSY', 'EACCES', 'EXDEV', 'EIO', 'EROFS', 'EMFILE']
const calls = ['mkdir', 'open', 'readFile', 'rename', 'link', 'chmod'] as const

/** The real file system, but for the n-th call of one function; and it notes every file that is opened for writing in place. */
function faulty(call: (typeof calls)[number], code: string, n: number, inPlace: string[]): FileSystem {
  let count = 0
  const real = fs[call] as (...args: unknown[]) => Promise<unknown>
  return {
    ...fs,
    open: async (path, flags, mode) => {
      if (flags !== 'wx' && flags !== 'r') inPlace.push(`${String(path)} ${flags}`)
      return fs.open(path, flags, mode)
    },
    [call]: async (...args: unknown[]) => {
      if (++count === n) throw Object.assign(new Error(code), { code })
      return real(...args)
    },
  }
}

export const row: Row = {
  id: 'F4',
  title: 'errors of the file system',
  sizes: { ci: 2, long: 5 },
  async run(size) {
    const tally = createTally()
    for (const code of errors) for (const call of calls) for (let n = 1; n <= size; n++) {
      await tally.attempt(`${code} at ${call} ${n}`, async () => {
        const root = await mkdtemp(join(tmpdir(), 'tillkeys-f4-'))
        await createFiles(root).write('vault/x', Buffer.from('old'))
        const inPlace: string[] = []
        const outcome = await createFiles(root, faulty(call, code, n, inPlace)).write('vault/x', Buffer.from('new'), 'vault/kept')
          .then(() => 'acknowledged', (error: unknown) => (isAppError(error) ? error.code : String(error)))
        const found = await readFile(join(root, 'vault/x'), 'utf8')
        const left = (await readdir(join(root, 'vault'))).filter(name => name.startsWith('.'))
        await rm(root, { recursive: true })
        holds(outcome === 'acknowledged' || outcome.startsWith('storage-'), `ended with ${outcome}`)
        holds(found === 'new' || (found === 'old' && outcome !== 'acknowledged'), `"${found}" is there, ${outcome}`)
        holds(inPlace.length === 0, `written in place: ${inPlace.join()}`)
        holds(left.length === 0, `left behind: ${left.join()}`)
      })
    }
    return tally.outcome()
  },
}
