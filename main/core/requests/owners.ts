import type { AccountId } from '../../../preload/views'
import type { OwnerOf } from './guard'

export interface Owner {
  readonly id: AccountId
  readonly title: string
  /** Every id that Tillhub knows the account by. */
  readonly ids: readonly (string | null)[]
}

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
      for (const id of new Set(owner.ids)) {
        if (id) found.set(keyOf(id), found.has(keyOf(id)) ? null : owner)
      }
    }
    return found
  }

  return {
    ownerOf(id) {
      index ??= read()
      const owner = index.get(keyOf(id))
      return owner ? { id: owner.id, title: owner.title } : null
    },
    renew() {
      index = null
    },
  }
}

/** With and without dashes, in any case: an old account's id is written both ways. */
function keyOf(id: string): string {
  return id.replaceAll('-', '').toLowerCase()
}
