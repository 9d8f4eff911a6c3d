import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'
import type { Reply } from '../../preload/contract'
import type { Log } from '../core/ports'
import { PAGE_ORIGIN } from './page'

const REFUSED: Reply<never> = {
  ok: false,
  error: { code: 'sender-refused', status: null, requestId: null, serverMessage: null, detail: null, accountId: null, retryAt: null },
}

/** Opens the given channels to the page of one window: its main frame, on our origin. Everyone else is told no, and logged. */
export function openChannels(deps: {
  readonly channels: readonly string[]
  readonly window: () => WebContents | null
  readonly dispatch: (channel: string, args: readonly unknown[]) => Promise<Reply<unknown>>
  readonly log: Log
}): void {
  for (const channel of deps.channels) {
    ipcMain.handle(channel, (event, ...args: unknown[]) => {
      if (isOurs(event, deps.window())) return deps.dispatch(channel, args)
      deps.log.write('ipc.sender-refused', { channel })
      return REFUSED
    })
  }
}

function isOurs({ sender, senderFrame }: IpcMainInvokeEvent, window: WebContents | null): boolean {
  // A frame that has gone or navigated has no senderFrame (Electron 33 and later): no frame, no answer.
  return window !== null && sender === window && senderFrame !== null && senderFrame.parent === null
    && senderFrame.url.startsWith(`${PAGE_ORIGIN}/`)
}
