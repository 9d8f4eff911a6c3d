import { plainId, type OwnerOf, type Sender } from './guard'

type Owner = Pick<Sender, 'id' | 'title' | 'ids'>

export interface Owners {
  readonly ownerOf: OwnerOf
  /** Accounts or their ids have changed. */
  renew(): void
}

/** Whose id something is, without looking through all accounts for each question. An id that several share is nobody's. */
export function createOwners(all: () => Iterable<Owner>): Owners {
  let index: ReadonlyMap<string, Owner | null> | null = null

  function read(): ReadonlyMap<string, Owner | null> {
    const found = new Map<string, Owner | null>()
    for (const owner of all()) {
      for (const id of new Set(owner.ids.map(plainId))) found.set(id, found.has(id) ? null : owner)
    }
    return found
  }

  return {
    ownerOf(id) {
      index ??= read()
      const owner = index.get(plainId(id))
      return owner ? { id: owner.id, title: owner.title } : null
    },
    renew() {
      index = null
    },
  }
}
