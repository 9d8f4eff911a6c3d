import { closeSync, openSync, readFileSync, readSync } from 'node:fs'

const CHUNK = 16 * 2 ** 20

/** How often each needle lies in the writable memory of a process of ours (proc(5): maps, mem). Linux only. */
export function countInMemory(pid: number, needles: ReadonlyMap<string, Buffer>): Map<string, number> {
  const overlap = Math.max(...[...needles.values()].map(({ length }) => length)) - 1
  const counts = new Map([...needles.keys()].map(name => [name, 0]))
  const memory = openSync(`/proc/${pid}/mem`, 'r')
  try {
    for (const [from, to] of writableRegions(pid)) {
      for (let at = from; at < to; at += CHUNK) {
        const bytes = readAt(memory, at, Math.min(CHUNK + overlap, to - at))
        for (const [name, needle] of needles) counts.set(name, (counts.get(name) ?? 0) + occurrences(bytes, needle, CHUNK))
      }
    }
  } finally {
    closeSync(memory)
  }
  return counts
}

function writableRegions(pid: number): (readonly [from: number, to: number])[] {
  return readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n').flatMap(line => {
    const match = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line)
    return match ? [[Number.parseInt(match[1] ?? '', 16), Number.parseInt(match[2] ?? '', 16)] as const] : []
  })
}

function readAt(memory: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  try {
    return bytes.subarray(0, readSync(memory, bytes, 0, length, at))
  } catch {
    // Reserved, but with nothing behind it.
    return Buffer.alloc(0)
  }
}

/** Those that begin before `end`: the rest belongs to the next portion. */
function occurrences(bytes: Buffer, needle: Buffer, end: number): number {
  let count = 0
  for (let at = bytes.indexOf(needle); at !== -1 && at < end; at = bytes.indexOf(needle, at + 1)) count += 1
  return count
}
