import { changesSomething } from '../../preload/catalogue/changes'
import type { ManyStart } from '../../preload/runs-views'
import type { AccountId } from '../../preload/views'
import { useApi } from '../state/api'
import { useNotices } from '../state/notices'
import { useStores } from '../state/stores'
import { sentText, type Draft } from './draft'
import { useManyForm } from './many-form'
import { usualLook } from './usual-look'

export interface RunAsMany {
  /** Shows the form of a run with this request, for these accounts or for those that the search finds. */
  compose(draft: Draft, ids: readonly AccountId[] | null): void
  /** Sends what only reads as each of them and shows how their answers differ; anything else is looked at in the form first. */
  compare(draft: Draft, ids: readonly AccountId[]): void
}

/** What starts a run that only reads, so that nothing has to be confirmed. */
export const readAs = (ids: readonly AccountId[], draft: Draft): ManyStart =>
  ({ ids, request: sentText(draft), look: usualLook, canary: null, confirmation: '' })

/** Takes a request to where it is sent as many accounts. */
export function useRunAsMany(): RunAsMany {
  const form = useManyForm()
  const { runTargets, page } = useStores()
  const { runs } = useApi()
  const { act } = useNotices()

  const show = (draft: Draft, isOpen: boolean, ids: readonly AccountId[] | null): void => {
    form.set({ draft, isOpen })
    runTargets.set(ids)
    page.set('runs')
  }
  const compose = (draft: Draft, ids: readonly AccountId[] | null): void => show(draft, true, ids)
  return {
    compose,
    compare: (draft, ids) => {
      if (changesSomething(draft)) return compose(draft, ids)
      act(async () => {
        await runs.start(readAs(ids, draft))
        show(draft, false, null)
      })
    },
  }
}
