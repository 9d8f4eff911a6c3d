import type { Core } from '../core/core'
import { AppError } from '../core/errors'
import type { Clipboard } from '../core/ports'
import { parse, type Handlers } from './handlers'
import * as input from './input'

/** A file the user chose or dropped, read with a size limit. Throws 'import-unreadable'. */
export interface ImportFiles {
  choose(): Promise<string | null>
  read(path: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }>
}

export function createImportsIpc({ imports, flows, background, sessions }: Core, files: ImportFiles, clipboard: Clipboard): Handlers<'imports'> {
  async function open(path: string) {
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
      return imports.read(text, 'clipboard')
    },
    async unlock(typed) {
      const { importId, passphrase } = parse(input.importUnlock, typed)
      return imports.unlock(importId, passphrase)
    },
    async apply(id) {
      const added = await imports.apply(parse(input.importId, id))
      if (added[0]) flows.activate(added[0].id)
      for (const account of added) background(sessions.refresh(account.id))
      return added
    },
  }
}
