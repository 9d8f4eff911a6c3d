import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { callOf } from '../child'
import type { Outcome, Row } from '../row'

/** A small disk in a user and mount namespace of its own, which needs no rights on the machine. */
const onSmallDisk = (folder: string, command: readonly string[]): string[] => [
  '--user', '--map-root-user', '--mount', 'sh', '-c', `mount -t tmpfs -o size=256k tillkeys "$0" && exec "$@"`, folder, ...command,
]

export const row: Row = {
  id: 'F3',
  title: 'disk full, writes cut short',
  sizes: { ci: 20, long: 200 },
  cannot() {
    const { status } = spawnSync('unshare', onSmallDisk(tmpdir(), ['true']), { stdio: 'ignore' })
    return status === 0 ? null : 'no disk can be mounted in a namespace of an ordinary user'
  },
  async run(size, { seed }) {
    const folder = await mkdtemp(join(tmpdir(), 'tillkeys-f3-'))
    const call = `fillDisk(${JSON.stringify(folder)}, ${size}, ${seed})`
    const { stdout } = await promisify(execFile)('unshare', onSmallDisk(folder, [process.execPath, ...callOf('full-disk.js', call)]), { maxBuffer: 2 ** 26 })
    await rm(folder, { recursive: true })
    return JSON.parse(stdout) as Outcome
  },
}
