import type { Spool } from '../../main/core/ports'

/** Files in memory; `saved` is what was saved where, `open` how many are there. */
export function createFakeSpool(): Spool & { readonly saved: ReadonlyMap<string, Buffer>; open(): number } {
  const saved = new Map<string, Buffer>()
  let open = 0
  return {
    saved,
    open: () => open,
    async create() {
      const parts: Uint8Array[] = []
      open += 1
      return {
        async append(bytes) {
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
}
