/** Runs as a process of its own on a small disk, and fills it to another level before each round. */
import { closeSync, existsSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { isAppError } from '../../main/core/errors'
import { createFiles } from '../../main/node/files'
import type { AccountId } from '../../preload/views'
import { entryOf } from '../core/vault/start'
import { vaultIn } from '../node/killed-writer'
import { createRandom, createTally, holds } from './row'

const ID = 'anna' as AccountId

/** Five operations per level: a change, a large change, a small one, a file beside and its removal. Prints the outcome as JSON. */
export async function fillDisk(folder: string, levels: number, seed: number): Promise<void> {
  const random = createRandom(seed)
  const tally = createTally()
  const filler = join(folder, 'filler')
  let key = 'key-of-anna'
  let refused = 0
  await (async () => {
    const vault = vaultIn(folder)
    await vault.open()
    await vault.put([entryOf(ID)])
  })()

  for (let level = 0; level < levels; level++) {
    rmSync(filler, { force: true })
    leaveFree(filler, folder, random.int(40) * 1024)
    const next = `key-${level}`
    const operations: Readonly<Record<string, () => Promise<void>>> = {
      'a change': async () => { await changed(folder, next); key = next },
      'a large change': async () => (await opened(folder)).put([{ ...entryOf(ID, key), profile: { ...entryOf(ID).profile, note: 'x'.repeat(20_000) } }]),
      'a small change': async () => { await changed(folder, `${next}b`); key = `${next}b` },
      'a file beside': async () => createFiles(folder).write('records/x', random.bytes(random.int(30_000))),
      'a removal of it': async () => createFiles(folder).remove('records/x'),
    }
    for (const [name, operation] of Object.entries(operations)) {
      await tally.attempt(`${name} at level ${level}`, async () => {
        await operation().catch((error: unknown) => {
          holds(isAppError(error) && error.code.startsWith('storage-'), `failed with ${String(error)}`)
          if (error.code === 'storage-full') refused += 1
        })
        const found = (await opened(folder)).key(ID).expose()
        holds(found === key, `${found} is there, ${key} was acknowledged`)
      })
    }
  }
  await tally.attempt('the disk was full at times', () => holds(refused > levels / 4, `only ${refused} times in ${levels} levels`))
  process.stdout.write(JSON.stringify(tally.outcome()))
}

async function opened(folder: string) {
  const vault = vaultIn(folder)
  const { state } = await vault.open()
  holds(state === 'open', `the vault is ${state}`)
  return vault
}

async function changed(folder: string, key: string): Promise<void> {
  await (await opened(folder)).put([entryOf(ID, key)])
}

function leaveFree(file: string, folder: string, bytes: number): void {
  const { bavail, bsize } = statfsSync(folder)
  const fill = bavail * bsize - bytes
  if (fill <= 0 || existsSync(file)) return
  const handle = openSync(file, 'w')
  for (let left = fill; left > 0; left -= 4096) writeSync(handle, Buffer.alloc(Math.min(4096, left)))
  closeSync(handle)
}
