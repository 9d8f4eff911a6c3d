import type { SavedId, SavedRequest, SavedRequestInput } from '../../../preload/request-views'
import { AppError } from '../errors'
import type { Clock } from '../ports'
import type { SealedDocument } from '../storage/sealed-document'

/** Requests that the user keeps, for whichever account. On disk when a change resolves. */
export interface Saved {
  /** By folder, then by name. */
  list(): Promise<readonly SavedRequest[]>
  /** Throws 'not-found' when the one to replace is gone, 'label-required' for an empty name. */
  save(input: SavedRequestInput): Promise<SavedRequest>
  /** Puts back what was removed, under its own id. */
  restore(requests: readonly SavedRequest[]): Promise<readonly SavedRequest[]>
  /** Answers with what was removed; ids that are gone count as removed. */
  remove(ids: readonly SavedId[]): Promise<readonly SavedRequest[]>
  /** A folder and all below it get another name; '' for no folder at all. */
  renameFolder(from: string, to: string): Promise<readonly SavedRequest[]>
}

export function createSaved({ document, clock, newId }: {
  readonly document: Pick<SealedDocument<readonly SavedRequest[]>, 'read' | 'change'>
  readonly clock: Clock
  readonly newId: () => SavedId
}): Saved {
  return {
    list: () => document.read(),

    async save({ id, ...input }) {
      const name = input.name.trim()
      if (name === '') throw new AppError('label-required', { detail: 'name' })
      const saved: SavedRequest = { ...input, name, folder: folderName(input.folder), id: id ?? newId(), savedAt: clock.now() }
      await document.change(all => {
        if (id !== null && !all.some(other => other.id === id)) throw new AppError('not-found')
        return sorted([...all.filter(other => other.id !== saved.id), saved])
      })
      return saved
    },

    async remove(ids) {
      let removed: readonly SavedRequest[] = []
      await document.change(all => {
        removed = all.filter(({ id }) => ids.includes(id))
        return all.filter(({ id }) => !ids.includes(id))
      })
      return removed
    },

    restore: requests => document.change(all => {
      const present = new Set(all.map(({ id }) => id))
      return sorted([...all, ...requests.filter(({ id }) => !present.has(id))])
    }),

    renameFolder(from, to) {
      const [before, after] = [folderName(from), folderName(to)]
      return document.change(all => sorted(all.map(each => ({ ...each, folder: moved(each.folder, before, after) }))))
    },
  }
}

/** "Support/Prices", however it was typed. */
function folderName(text: string): string {
  return text.split('/').map(part => part.trim()).filter(part => part !== '').join('/')
}

function moved(folder: string, from: string, to: string): string {
  if (folder !== from && !folder.startsWith(`${from}/`)) return folder
  return folderName(to + folder.slice(from.length))
}

function sorted(all: readonly SavedRequest[]): readonly SavedRequest[] {
  return [...all].sort((a, b) => a.folder.localeCompare(b.folder) || a.name.localeCompare(b.name))
}
