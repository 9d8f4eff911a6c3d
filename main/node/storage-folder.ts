import { accessSync, constants, readFileSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { errno } from './storage-errors'

/** In the usual folder: where the data is instead. */
export const POINTER = 'storage-folder.json'
/** In a folder that data was moved to: an empty mount point, or another disk in the same place, has not got it. */
export const MARK = 'storage-id'

/**
 * `missing`: the data is in `folder` (null when the pointer cannot be read), but not to be had now. Another folder opened in its place
 * would look like an app that lost everything.
 */
export type StorageFolder =
  | { readonly kind: 'found'; readonly folder: string }
  | { readonly kind: 'missing'; readonly folder: string | null }

/** Where the data is, given the folder that is used unless it was moved. Only reads. */
export function findStorage(usual: string): StorageFolder {
  let text: string
  try {
    text = readFileSync(join(usual, POINTER), 'utf8')
  } catch (error) {
    return ['ENOENT', 'ENOTDIR'].includes(errno(error)) ? { kind: 'found', folder: usual } : { kind: 'missing', folder: null }
  }
  const target = parsePointer(text)
  if (target === null) return { kind: 'missing', folder: null }
  return { kind: holds(target.folder, target.id) ? 'found' : 'missing', folder: target.folder }
}

function parsePointer(text: string): { readonly folder: string; readonly id: string } | null {
  try {
    const { folder, id } = JSON.parse(text) as { folder?: unknown; id?: unknown }
    return typeof folder === 'string' && isAbsolute(folder) && typeof id === 'string' && id !== '' ? { folder, id } : null
  } catch {
    return null
  }
}

function holds(folder: string, id: string): boolean {
  try {
    accessSync(folder, constants.R_OK | constants.X_OK)
    return readFileSync(join(folder, MARK), 'utf8') === id
  } catch {
    return false
  }
}
