import { AppError, type ErrorCode } from '../../main/core/errors'
import type { Files } from '../../main/core/ports'
import { createMemoryFiles } from '../../main/core/storage/memory-files'

export interface FakeFiles extends Files {
  /** What is on the disk; tests change it behind the app's back. Two fakes with the same disk are two starts of the app. */
  readonly disk: Map<string, Uint8Array>
  /** The next writes fail with this code; null ends it. */
  failWrites(code: ErrorCode | null): void
  /** The next write is in place, and then reported as failed. */
  failAfterNextWrite(code: ErrorCode): void
  /** From the n-th change on nothing reaches the disk any more, as after a kill. */
  killAfter(changes: number): void
  /** Every name and byte on the disk, to compare with later. */
  snapshot(): Readonly<Record<string, string>>
  text(name: string): string
}

export class Killed extends Error {}

export function createFakeFiles(disk = new Map<string, Uint8Array>()): FakeFiles {
  const files = createMemoryFiles(disk)
  let failure: ErrorCode | null = null
  let lateFailure: ErrorCode | null = null
  let changesLeft = Infinity

  function step(): void {
    if (changesLeft <= 0) throw new Killed()
    changesLeft -= 1
  }

  async function write(name: string, bytes: Uint8Array, keep?: string): Promise<void> {
    if (failure !== null) throw new AppError(failure)
    const previous = disk.get(name)
    if (keep !== undefined && previous !== undefined) {
      step()
      disk.set(keep, previous)
    }
    step()
    disk.set(name, bytes)
    if (lateFailure === null) return
    const code = lateFailure
    lateFailure = null
    throw new AppError(code)
  }

  return {
    ...files,
    disk,
    write,
    writeCache: (name, bytes) => write(name, bytes),
    async remove(name) {
      step()
      await files.remove(name)
    },
    failWrites(code) {
      failure = code
    },
    failAfterNextWrite(code) {
      lateFailure = code
    },
    killAfter(changes) {
      changesLeft = changes
    },
    snapshot: () => Object.fromEntries([...disk].map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')])),
    text: name => new TextDecoder().decode(disk.get(name)),
  }
}
