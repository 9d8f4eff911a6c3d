import type { SavedRequest } from '../../preload/request-views'
import type { Core } from '../core/core'
import { parse, type Handlers } from './handlers'
import * as of from './request-input'

export function createSavedIpc({ requests: { saved } }: Core): Handlers<'saved'> {
  const list = async (pending: Promise<readonly SavedRequest[]>): Promise<SavedRequest[]> => [...(await pending)]
  return {
    list: () => list(saved.list()),
    save: async choice => saved.save(parse(of.savedInput, choice)),
    remove: async ids => list(saved.remove(parse(of.savedIds, ids))),
    restore: async requests => list(saved.restore(parse(of.savedRequests, requests))),
    async renameFolder(choice) {
      const { from, to } = parse(of.folderChange, choice)
      return list(saved.renameFolder(from, to))
    },
  }
}
