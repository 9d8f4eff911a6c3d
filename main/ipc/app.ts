import type { AppView } from '../../preload/views'
import type { Clipboard } from '../core/ports'
import { parse, type Handlers } from './handlers'
import * as input from './input'

export function createAppIpc(
  info: AppView, clipboard: Clipboard, showFolder: (folder: string) => Promise<void>, diagnostics: () => Promise<boolean>,
): Handlers<'app'> {
  return {
    info: async () => info,
    copyText: async text => clipboard.write(parse(input.text, text)),
    showDataFolder: () => showFolder(info.dataFolder),
    diagnostics,
  }
}
