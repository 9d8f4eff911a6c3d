import type { AccountId, IdentityField, IdentityNewsView, IdentityView } from '../../../preload/views'
import { AppError } from '../errors'
import type { SealedRecords } from '../storage/sealed-records'
import type { SignIn } from '../tillhub/client'
import { isChange } from './differences'
import { differences, newsOf, seen, withAnswer, type History, type Snapshot } from './history'

/** The one record that tells of all accounts, so that a list of thousands needs to read no history. */
const ALL = 'all'

export interface NewsChange { readonly upserted: readonly IdentityNewsView[]; readonly removed: readonly AccountId[] }

/** Who the server says is behind each key, now and before. */
export interface Identity {
  get(id: AccountId): Promise<IdentityView>
  /** The same without its history. */
  latest(id: AccountId): Promise<Pick<IdentityView, 'takenAt' | 'subUser'>>
  /** Two snapshots of an account, named by when they were taken, side by side. Throws 'not-found'. */
  compare(id: AccountId, before: number, after: number): Promise<IdentityField[]>
  /** Keeps the masked sub_user of a sign-in; the earlier one stays when it differs. */
  adopt(id: AccountId, answer: SignIn): Promise<void>
  /** Changes that the user has not seen yet, over all accounts. */
  news(): Promise<IdentityNewsView[]>
  markSeen(id: AccountId): Promise<void>
  forget(id: AccountId): Promise<void>
  flush(): Promise<void>
}

export function createIdentity(deps: {
  readonly store: SealedRecords<History>
  readonly newsStore: SealedRecords<Map<AccountId, IdentityNewsView>>
  readonly onChange: (id: AccountId) => void
  readonly onNews: (id: AccountId, news: IdentityNewsView | null) => void
}): Identity {
  const { store, newsStore } = deps

  async function tell(id: AccountId, news: IdentityNewsView | null): Promise<void> {
    const known = (await newsStore.get(ALL))?.get(id) ?? null
    if (JSON.stringify(known) === JSON.stringify(news)) return
    await newsStore.update(ALL, all => {
      const changed = all ?? new Map<AccountId, IdentityNewsView>()
      if (news) changed.set(id, news)
      else changed.delete(id)
      return changed
    })
    deps.onNews(id, news)
  }

  async function change(id: AccountId, next: (before: History | null) => History): Promise<void> {
    let news: IdentityNewsView | null = null
    await store.update(id, before => {
      const after = next(before)
      news = newsOf(id, after)
      return after
    })
    await tell(id, news)
  }

  return {
    async get(id) {
      const found = await store.get(id)
      if (!found) return { id, takenAt: null, subUser: undefined, user: null, history: [] }
      const { snapshots } = found
      const [{ lastAt, present, subUser, user }] = snapshots
      const history = snapshots.map((snapshot, at) =>
        ({ takenAt: snapshot.takenAt, lastAt: snapshot.lastAt, requestId: snapshot.requestId, changes: changesSince(snapshots[at + 1], snapshot) }))
      return { id, takenAt: lastAt, subUser: present ? subUser : undefined, user, history }
    },
    async latest(id) {
      const [newest] = (await store.get(id))?.snapshots ?? []
      return { takenAt: newest?.lastAt ?? null, subUser: newest?.present ? newest.subUser : undefined }
    },
    async compare(id, before, after) {
      const snapshots = (await store.get(id))?.snapshots ?? []
      const [earlier, later] = [before, after].map(at => snapshots.find(({ takenAt }) => takenAt === at))
      if (!earlier || !later) throw new AppError('not-found')
      return differences(earlier, later)
    },
    async adopt(id, answer) {
      await change(id, before => withAnswer(before, answer))
      deps.onChange(id)
    },
    news: async () => [...((await newsStore.get(ALL))?.values() ?? [])],
    async markSeen(id) {
      const before = await store.get(id)
      if (before) await change(id, latest => seen(latest ?? before))
    },
    async forget(id) {
      await store.remove(id)
      await tell(id, null)
    },
    async flush() {
      await Promise.all([store.flush(), newsStore.flush()])
    },
  }
}

function changesSince(before: Snapshot | undefined, after: Snapshot): IdentityField[] {
  return before ? differences(before, after).filter(isChange) : []
}
