import { app, type Session, type WebContents } from 'electron'
import { PAGE_ORIGIN } from './page'

/** The discard port of this computer, on which nothing listens; loopback addresses go by it as well. */
const NOWHERE = 'socks5://127.0.0.1:9'

/** The page's session asks for nothing and reaches nothing but the bundle. */
export async function secureSession(session: Session): Promise<void> {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  // Without a language it fetches no dictionary either, which switching it off does not stop.
  session.setSpellCheckerLanguages([])
  session.setSpellCheckerEnabled(false)
  // Files do not pass webRequest when main itself asks for them.
  session.protocol.handle('file', () => Response.error())
  session.on('will-download', event => event.preventDefault())
  session.webRequest.onBeforeRequest((details, answer) => {
    // Developer tools load pages of their own; in the packaged app there are none.
    const tools = details.url.startsWith('devtools:') && !app.isPackaged
    answer({ cancel: !details.url.startsWith(`${PAGE_ORIGIN}/`) && !tools })
  })
  // WebRTC asks neither the policy of the page nor webRequest: without UDP, and with a proxy that is not there, it reaches nobody.
  await session.setProxy({ mode: 'fixed_servers', proxyRules: NOWHERE, proxyBypassRules: '<-loopback>' })
}

/** Every page, whoever creates it, stays where it is and opens nothing. */
export function secureContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'] as const) {
    contents.on(event as 'will-navigate', details => details.preventDefault())
  }
}
