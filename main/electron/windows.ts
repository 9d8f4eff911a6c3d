import { BrowserWindow, type Rectangle, type WebContents } from 'electron'
import type { AccountId } from '../../preload/views'
import { AppError } from '../core/errors'
import type { Log } from '../core/ports'
import { accountIn, urlOf } from './page'
import { keepPage } from './recovery'
import { applyZoom, createWindow, type WindowOptions } from './window'

/** Each is a page of its own in memory. */
const MOST_BOUND = 8
/** From one bound window to the next, so that none covers another. */
const STEP_PX = 32

/** The windows of the app: the main one, which has the active account, and further ones, each bound to an account. */
export interface Windows {
  /** Of one of ours, however it asks. */
  has(contents: WebContents): boolean
  isEmpty(): boolean
  /** Ours that the user is in; null when they are elsewhere. */
  focused(): BrowserWindow | null
  /** Where a dialog belongs: the window in front, else any; null when there is none. */
  front(): BrowserWindow | null
  /** Brings the main window to the front, creating it when it was closed. */
  show(): BrowserWindow
  /** Opens a window bound to the account, or brings its window to the front. Throws 'too-many-windows'. */
  open(id: AccountId): void
  /** Of every window, in percent. */
  zoom(percent: number): void
  /** To every page. */
  send(event: string, payload: unknown): void
}

export interface WindowsOptions extends Omit<WindowOptions, 'bounds' | 'zoomPercent'> {
  /** Where the main window was last; null on the first run. */
  readonly bounds: () => Rectangle | null
  readonly zoomPercent: () => number
}

export function createWindows(options: WindowsOptions, log: Log): Windows {
  const windows = new Set<BrowserWindow>()
  let main: BrowserWindow | null = null

  function create(id: AccountId | null): BrowserWindow {
    const before = id === null ? null : [...windows].at(-1)?.getNormalBounds()
    const zoomPercent = options.zoomPercent()
    const window = createWindow(urlOf(id), id === null ? { ...options, zoomPercent, bounds: options.bounds() } : {
      ...options, zoomPercent, onBounds: () => undefined,
      bounds: before ? { ...before, x: before.x + STEP_PX, y: before.y + STEP_PX } : null,
    })
    windows.add(window)
    keepPage(window.webContents, id, log)
    window.on('closed', () => {
      windows.delete(window)
      if (main === window) main = null
    })
    return window
  }

  function focused(): BrowserWindow | null {
    const window = BrowserWindow.getFocusedWindow()
    return window && windows.has(window) ? window : null
  }

  return {
    has: contents => [...windows].some(window => window.webContents === contents),
    isEmpty: () => windows.size === 0,
    focused,
    front: () => focused() ?? main ?? [...windows][0] ?? null,
    show() {
      if (main) bring(main)
      else main = create(null)
      return main
    },
    open(id) {
      const bound = [...windows].filter(window => window !== main)
      const there = bound.find(window => accountIn(window.webContents.getURL()) === id)
      if (there) return bring(there)
      if (bound.length >= MOST_BOUND) throw new AppError('too-many-windows', { detail: String(MOST_BOUND) })
      create(id)
    },
    zoom(percent) {
      for (const window of windows) applyZoom(window, percent)
    },
    send(event, payload) {
      for (const window of windows) if (!window.isDestroyed()) window.webContents.send(event, payload)
    },
  }
}

function bring(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
