import type { Files } from '../ports'

/** Files that last as long as the process. */
export function createMemoryFiles(contents = new Map<string, Uint8Array>()): Files {
  return {
    async read(name) {
      return contents.get(name) ?? null
    },
    async write(name, bytes, keep) {
      const previous = contents.get(name)
      if (keep !== undefined && previous !== undefined) contents.set(keep, previous)
      contents.set(name, bytes)
    },
    async writeCache(name, bytes) {
      contents.set(name, bytes)
    },
    async list(folder) {
      const names = [...contents.keys()].filter(name => name.startsWith(`${folder}/`)).map(name => name.slice(folder.length + 1))
      return names.filter(name => !name.includes('/')).sort()
    },
    async remove(name) {
      contents.delete(name)
    },
  }
}
