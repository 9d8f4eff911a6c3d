import { clipboard } from 'electron'
import type { Clipboard } from '../core/ports'

type TextClipboard = Pick<typeof clipboard, 'readText' | 'writeText'>

/** On Linux a middle click pastes a second clipboard, the selection. Electron 44 made it an object; before, it was an argument. */
function selection(): TextClipboard | null {
  if (process.platform !== 'linux') return null
  const old = clipboard as unknown as { readText(type: string): string; writeText(text: string, type: string): void }
  return (clipboard as { selection?: TextClipboard }).selection ?? {
    readText: async () => old.readText('selection'),
    writeText: async text => old.writeText(text, 'selection'),
  }
}

/** Electron's clipboard; its calls are synchronous on old Electrons and promises on new ones (44), so all are awaited. */
export function createClipboard(): Clipboard {
  return {
    read: async () => clipboard.readText(),
    async write(text) {
      await clipboard.writeText(text)
    },
    async clearIf(text) {
      for (const kind of [clipboard, selection()]) {
        if (kind && (await kind.readText()) === text) await kind.writeText('')
      }
    },
  }
}
