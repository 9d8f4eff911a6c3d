import type { OpenedImport } from '../../preload/import-views'
import type { Core } from '../core/core'
import { AppError } from '../core/errors'
import type { Clipboard } from '../core/ports'
import { parse, type Handlers } from './handlers'
import * as input from './input'
import * as shapes from './import-shapes'

/** A file the user chose or dropped, read with a size limit. Throws 'import-unreadable'. */
export interface ImportFiles {
  choose(): Promise<string | null>
  read(path: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }>
}

export function createImportsIpc({ imports, flows }: Core, files: ImportFiles, clipboard: Clipboard): Handlers<'imports'> {
  async function open(path: string): Promise<OpenedImport> {
    const { name, bytes } = await files.read(path)
    return imports.read(bytes, name)
  }
  return {
    async choose() {
      const path = await files.choose()
      return path === null ? null : open(path)
    },
    open: async path => open(parse(input.path, path)),
    async fromClipboard() {
      const text = await clipboard.read()
      if (text.trim() === '') throw new AppError('clipboard-empty')
      return imports.read(new TextEncoder().encode(text), 'clipboard')
    },
    async unlock(typed) {
      const { importId, passphrase } = parse(input.importUnlock, typed)
      return imports.unlock(importId, passphrase)
    },
    look: async importId => imports.look(parse(input.importId, importId)),
    map: async mapping => imports.map(parse(shapes.mapping, mapping)),
    swap: async rows => imports.swap(parse(shapes.rows, rows)),
    test: async rows => imports.test(parse(shapes.rows, rows)),
    stopTest: async () => imports.stopTest(),
    async apply(input) {
      const { activate, ...rows } = parse(shapes.applied, input)
      return flows.adopt({ ...await imports.apply(rows), activate })
    },
    close: async () => imports.close(),
  }
}
