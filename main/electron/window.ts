import { app, BrowserWindow, Menu, nativeTheme, screen, type ContextMenuParams, type Rectangle } from 'electron'

/** Longer than the page takes on a slow computer. */
const PAINT_PATIENCE_MS = 5_000

export interface WindowOptions {
  readonly preload: string
  readonly icon: string
  /** Where it was last; null on the first run. */
  readonly bounds: Rectangle | null
  readonly zoomPercent: number
  readonly onBounds: (bounds: Rectangle) => void
}

/** A window with the page: sandboxed, isolated, without Node. Shown at once in the theme's colour, so that nothing flashes. */
export function createWindow(url: string, options: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...(options.bounds && isOnScreen(options.bounds) ? options.bounds : { width: 1280, height: 820 }),
    minWidth: 320,
    minHeight: 360,
    title: 'Tillkeys',
    icon: options.icon,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#0f1418' : '#f5f6f8',
    autoHideMenuBar: true,
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      devTools: !app.isPackaged,
      zoomFactor: zoomFactor(options.zoomPercent),
      // A middle click opens no second window.
      disableBlinkFeatures: 'Auxclick',
    },
  })
  window.on('close', () => options.onBounds(window.getNormalBounds()))
  window.webContents.on('context-menu', (_event, place) => showTextMenu(place))
  void window.loadURL(url)
  return window
}

/** Chromium remembers a zoom per site, so it is said again whenever it changes. */
export function applyZoom({ webContents }: BrowserWindow, percent: number): void {
  webContents.setZoomFactor(zoomFactor(percent))
}

/** Whatever a file of preferences says, the window stays usable. */
function zoomFactor(percent: number): number {
  return Math.min(3, Math.max(0.5, percent / 100))
}

/** Resolves when the page is painted for the first time; soon in any case, since a window that is hidden or gone is never painted. */
export function firstPaint(window: BrowserWindow): Promise<void> {
  return new Promise(resolve => {
    window.once('ready-to-show', resolve)
    setTimeout(resolve, PAINT_PATIENCE_MS)
  })
}

/** Cut, copy and paste where there is text, in the system's language; the page draws its own menus. */
function showTextMenu({ isEditable, selectionText }: ContextMenuParams): void {
  if (isEditable) Menu.buildFromTemplate([{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { type: 'separator' }, { role: 'selectAll' }]).popup()
  else if (selectionText !== '') Menu.buildFromTemplate([{ role: 'copy' }]).popup()
}

function isOnScreen(bounds: Rectangle): boolean {
  const { workArea } = screen.getDisplayMatching(bounds)
  return bounds.x < workArea.x + workArea.width - 80 && bounds.x + bounds.width > workArea.x + 80
    && bounds.y >= workArea.y - 8 && bounds.y < workArea.y + workArea.height - 40
}
