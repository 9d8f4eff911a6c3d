import { AppError } from '../../main/core/errors'
import type { Spool } from '../../main/core/ports'

export interface FakeSpool extends Spool {
  readonly saved: ReadonlyMap<string, Buffer>
  /** How many files are there. */
  open(): number
  /** How many bytes more fit on the disk. */
  room: number
}

/** Files in memory; `saved` is what was saved where. */
export function createFakeSpool(): FakeSpool {
  const saved = new Map<string, Buffer>()
  let open = 0
  const spool: FakeSpool = {
    room: Infinity,
    saved,
    open: () => open,
    sweep: () => Promise.resolve(),
    async create() {
      const parts: Uint8Array[] = []
      open += 1
      return {
        async append(bytes) {
          if (bytes.length > spool.room) throw new AppError('storage-full')
          spool.room -= bytes.length
          parts.push(bytes.slice())
        },
        async saveAs(path) {
          saved.set(path, Buffer.concat(parts))
        },
        async remove() {
          open -= 1
        },
      }
    },
  }
  return spool
}
