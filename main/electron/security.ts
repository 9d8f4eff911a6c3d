import { app, type Session, type WebContents } from 'electron'
import { PAGE_ORIGIN } from './page'

/** The page's session asks for nothing and reaches nothing but the bundle. */
export function secureSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  session.setSpellCheckerEnabled(false)
  session.on('will-download', event => event.preventDefault())
  session.webRequest.onBeforeRequest((details, answer) => {
    // Developer tools load pages of their own; in the packaged app there are none.
    const tools = details.url.startsWith('devtools:') && !app.isPackaged
    answer({ cancel: !details.url.startsWith(`${PAGE_ORIGIN}/`) && !tools })
  })
}

/** Every page, whoever creates it, stays where it is and opens nothing. */
export function secureContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'] as const) {
    contents.on(event as 'will-navigate', details => details.preventDefault())
  }
}
