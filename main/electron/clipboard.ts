import { clipboard } from 'electron'
import type { Clipboard } from '../core/ports'

/** On Linux a middle click pastes another clipboard, the selection; it is cleared too when it holds the same text. */
const KINDS = process.platform === 'linux' ? (['clipboard', 'selection'] as const) : (['clipboard'] as const)

/** Electron's clipboard; its calls are synchronous on old Electrons and promises on new ones (44), so all are awaited. */
export function createClipboard(): Clipboard {
  return {
    read: async () => await clipboard.readText(),
    async write(text) {
      await clipboard.writeText(text)
    },
    async clearIf(text) {
      for (const kind of KINDS) {
        if ((await clipboard.readText(kind)) === text) await clipboard.writeText('', kind)
      }
    },
  }
}
