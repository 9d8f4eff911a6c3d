import { AppError } from '../errors'
import type { Spool, SpoolFile } from '../ports'
import { createQueue } from '../storage/queue'

/** What is held in memory and may be shown: more text than this helps nobody in a window, and would block it. */
export const HEAD_BYTES = 1024 * 1024

/** Takes an answer as it comes: its beginning stays in memory, and all of it goes to a private file once it is longer. */
export interface AnswerSink {
  take(part: Uint8Array): Promise<void>
  readonly bytes: number
  /** The first of it, as much as is held in memory. */
  head(): Uint8Array
  /** The file with all of it; null while it fits into memory. */
  readonly file: SpoolFile | null
  /** Puts it into a file although it is short; null without a spool. */
  keep(): Promise<SpoolFile | null>
  /** Lets go of it, file included, and takes no more. */
  discard(): Promise<void>
}

/** Without a spool, what does not fit into memory is counted and dropped. */
export function createAnswerSink(spool: Spool | null, headBytes = HEAD_BYTES): AnswerSink {
  // A part may still be on its way to the disk when the run is cancelled: its file must not outlive it.
  const inTurn = createQueue()
  let parts: Uint8Array[] = []
  let held = 0
  let bytes = 0
  let file: SpoolFile | null = null
  let isDiscarded = false

  function head(): Uint8Array {
    // Joined once, however often it is asked for.
    if (parts.length > 1) parts = [Buffer.concat(parts)]
    return parts[0] ?? new Uint8Array()
  }

  async function fileWithHead(): Promise<SpoolFile | null> {
    if (file || !spool) return file
    file = await spool.create()
    await file.append(head())
    return file
  }

  async function take(part: Uint8Array): Promise<void> {
    if (isDiscarded) throw new AppError('cancelled')
    const shown = part.subarray(0, headBytes - held)
    held += shown.length
    bytes += part.length
    // A copy: what it was cut from is larger, or is used again.
    if (shown.length > 0) parts.push(shown.slice())
    if (file) return file.append(part)
    if (bytes > headBytes) await (await fileWithHead())?.append(part.subarray(shown.length))
  }

  return {
    head,
    take: part => inTurn(() => take(part)),
    keep: () => inTurn(fileWithHead),
    get bytes() {
      return bytes
    },
    get file() {
      return file
    },
    discard() {
      isDiscarded = true
      return inTurn(async () => file?.remove())
    },
  }
}
