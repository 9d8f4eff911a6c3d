import { app, dialog } from 'electron'
import { rmSync } from 'node:fs'

export interface MissingFolder {
  readonly words: { readonly missing: string; readonly tryAgain: string; readonly quit: string }
  /** Where the data was, and what to do. */
  readonly detail: string
  /** Looks again. */
  readonly isThere: () => boolean
}

/** In place of a start, when the data that was moved cannot be had: waits until it is there or the user quits. Opens and creates nothing. */
export function askForFolder({ words, detail, isThere }: MissingFolder): void {
  do {
    const answer = dialog.showMessageBoxSync({
      type: 'warning', title: app.name, message: words.missing, detail, buttons: [words.tryAgain, words.quit], defaultId: 0, cancelId: 1, noLink: true,
    })
    if (answer !== 0) return leave()
  } while (!isThere())
  // A running Electron stays with its folder.
  app.relaunch()
  leave()
}

/** Chromium had to have some folder. */
function leave(): void {
  rmSync(app.getPath('userData'), { recursive: true, force: true })
  app.exit(0)
}
