import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'
import type { Reply } from '../../preload/contract'
import type { ErrorCode } from '../core/errors'
import type { Log } from '../core/ports'
import { PAGE_ORIGIN } from './page'

function refusal(code: ErrorCode): Reply<never> {
  return { ok: false, error: { code, status: null, requestId: null, serverMessage: null, detail: null, accountId: null, retryAt: null } }
}

/** Opens the given channels to the page of our windows: its main frame, on our origin. Everyone else is told no, and logged. */
export function openChannels(deps: {
  readonly channels: readonly string[]
  readonly isOurs: (contents: WebContents) => boolean
  /** False when there were too many calls of this kind of late. */
  readonly allows: (channel: string) => boolean
  readonly dispatch: (channel: string, args: readonly unknown[]) => Promise<Reply<unknown>>
  readonly log: Log
}): void {
  for (const channel of deps.channels) {
    ipcMain.handle(channel, (event, ...args: unknown[]) => {
      if (!deps.isOurs(event.sender) || !isMainFrame(event)) {
        deps.log.write('ipc.sender-refused', { channel })
        return refusal('sender-refused')
      }
      return deps.allows(channel) ? deps.dispatch(channel, args) : refusal('too-busy')
    })
  }
}

function isMainFrame({ senderFrame }: IpcMainInvokeEvent): boolean {
  // A frame that has gone or navigated has no senderFrame (Electron 33 and later): no frame, no answer.
  return senderFrame !== null && senderFrame.parent === null && senderFrame.url.startsWith(`${PAGE_ORIGIN}/`)
}
