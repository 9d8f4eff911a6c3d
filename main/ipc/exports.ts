import type { Core } from '../core/core'
import { parse, type Handlers } from './handlers'
import type { SaveText } from './health'
import * as input from './input'

/** Asks the user where to, then makes the file and writes it there; false when they close the dialog. */
export type SaveBytes = (name: string, make: () => Promise<Uint8Array>) => Promise<boolean>

export function createExportsIpc({ exports, reveal }: Core, save: SaveText, saveBytes: SaveBytes): Handlers<'exports'> {
  return {
    async accounts(wanted) {
      const { name, text } = exports.text(parse(input.accountsExport, wanted))
      return save(name, text)
    },
    async withKeys(wanted) {
      const { name, make, saved, leftOut } = exports.withKeys(parse(input.keysExport, wanted))
      return (await saveBytes(name, make)) ? { saved, leftOut } : null
    },
    async copyPassphrase(typed) {
      await reveal.copyPassphrase(parse(input.passphrase, typed).passphrase)
    },
  }
}
