import type { WebContents } from 'electron'
import type { AccountId } from '../../preload/views'
import type { Log } from '../core/ports'
import { accountIn, isPage, urlOf } from './page'

/** A page that crashes as soon as it is loaded must not take the computer's time. */
const LEAST_PAUSE_MS = 1_000
/** Another load took its place (net::ERR_ABORTED), which is no failure. */
const ABORTED = -3

/**
 * Loads the page anew when it crashed, hangs or is elsewhere: Chromium asks nobody before it shows about:blank. What the page
 * knew is in main, so that nothing acknowledged is lost; the account it was bound to, which it may change, is kept here.
 */
export function keepPage(contents: WebContents, boundTo: AccountId | null, log: Log): void {
  let pausedUntil = 0
  let account = boundTo

  function load(why: 'crashed' | 'failed' | 'left'): void {
    log.write('page.reloaded', { why })
    const now = performance.now()
    setTimeout(() => {
      // A load that fails comes back as did-fail-load.
      if (!contents.isDestroyed()) void contents.loadURL(urlOf(account)).catch(() => undefined)
    }, Math.max(0, pausedUntil - now))
    pausedUntil = Math.max(now, pausedUntil) + LEAST_PAUSE_MS
  }

  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') load('crashed')
  })
  contents.on('unresponsive', () => contents.forcefullyCrashRenderer())
  contents.on('did-navigate', (_event, url) => {
    if (isPage(url)) account = accountIn(url)
    else load('left')
  })
  contents.on('did-navigate-in-page', (_event, url, isMainFrame) => {
    if (isMainFrame && isPage(url)) account = accountIn(url)
  })
  contents.on('did-fail-load', (_event, code, _description, _url, isMainFrame) => {
    if (isMainFrame && code !== ABORTED) load('failed')
  })
}
