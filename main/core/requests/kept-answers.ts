import type { AccountId, RunId } from '../../../preload/views'
import { AppError } from '../errors'
import type { SpoolFile } from '../ports'

/** Answers that can still be saved whole. */
const MOST_KEPT = 10

export interface KeptAnswer {
  /** Whose it is. */
  readonly id: AccountId
  readonly file: SpoolFile
  /** What to call it where it is saved. */
  readonly name: string
}

/** Whole answers in private files, for as long as somebody may want to save one. */
export interface KeptAnswers {
  /** The oldest one makes way, and one of the same run. */
  add(runId: RunId, answer: KeptAnswer): Promise<void>
  /** Throws 'not-found' for one that made way, and for another account's. */
  get(runId: RunId, id: AccountId): KeptAnswer
  clear(): Promise<void>
}

export function createKeptAnswers(): KeptAnswers {
  const kept = new Map<RunId, KeptAnswer>()

  async function remove(ids: readonly RunId[]): Promise<void> {
    const gone = ids.flatMap(id => kept.get(id) ?? [])
    for (const id of ids) kept.delete(id)
    await Promise.all(gone.map(({ file }) => file.remove()))
  }

  return {
    async add(runId, answer) {
      const replacing = remove([runId])
      kept.set(runId, answer)
      await replacing
      await remove([...kept.keys()].slice(0, -MOST_KEPT))
    },
    get(runId, id) {
      const answer = kept.get(runId)
      if (answer?.id !== id) throw new AppError('not-found')
      return answer
    },
    clear: () => remove([...kept.keys()]),
  }
}
