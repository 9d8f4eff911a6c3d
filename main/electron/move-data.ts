import { dialog } from 'electron'
import { AppError, codeOf } from '../core/errors'
import type { Log } from '../core/ports'
import type { Windows } from './windows'

/** Copies in two steps: while the app works, and after its last write. */
interface Move {
  copy(): Promise<number>
  finish(): Promise<void>
}

export interface MoveData {
  /** Asks for the folder, copies, and restarts the app; false when none was chosen. */
  move(): Promise<boolean>
  /** After the last write of this run; nothing unless a move is under way. */
  finish(): Promise<void>
}

export function createMoveData({ windows, isFixed, log, relaunch, words, start }: {
  readonly windows: Pick<Windows, 'front'>
  /** The start was told its folder, which a move could not change. */
  readonly isFixed: boolean
  readonly log: Log
  readonly relaunch: () => void
  readonly words: () => { readonly notMoved: string; readonly notMovedWhy: string }
  /** Throws when the folder is none to move to. */
  readonly start: (chosen: string) => Promise<Move>
}): MoveData {
  let isBusy = false
  let copied: Move | null = null

  async function choose(): Promise<string | null> {
    const parent = windows.front()
    const options = { properties: ['openDirectory' as const, 'createDirectory' as const] }
    const { filePaths } = parent ? await dialog.showOpenDialog(parent, options) : await dialog.showOpenDialog(options)
    return filePaths[0] ?? null
  }

  async function begin(): Promise<boolean> {
    const chosen = await choose()
    if (chosen === null) return false
    const move = await start(chosen)
    log.write('app.folder-moving', { files: await move.copy() })
    copied = move
    relaunch()
    return true
  }

  return {
    async move() {
      if (isFixed) throw new AppError('folder-fixed')
      // Another window asks already.
      if (isBusy) return false
      isBusy = true
      try {
        return await begin()
      } finally {
        isBusy = copied !== null
      }
    },
    async finish() {
      if (copied === null) return
      try {
        await copied.finish()
      } catch (error) {
        log.write('app.folder-move-failed', { code: codeOf(error) })
        const { notMoved, notMovedWhy } = words()
        dialog.showErrorBox(notMoved, notMovedWhy)
      }
    },
  }
}
