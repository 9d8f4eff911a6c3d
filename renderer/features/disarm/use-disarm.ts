import { useState } from 'react'
import type { DisarmView } from '../../../preload/disarm-views'
import type { AccountId, ErrorView } from '../../../preload/views'
import { useApi } from '../../state/api'
import { useLoaded, type Loaded } from '../../state/loaded'
import { errorView } from '../../state/notices'
import { nextStep, stepsOf, type StepName } from './disarm-steps'

export interface Disarming {
  readonly loaded: Loaded<DisarmView | null>
  readonly reload: () => void
  /** What is being done now. */
  readonly busy: string | null
  /** Why the last act failed, and in which step. */
  readonly failure: { readonly step: StepName; readonly error: ErrorView } | null
  /** Runs one act of a step; `name` tells it from others of the step. Afterwards the step stays open unless it is done. */
  readonly run: (step: StepName, name: string, work: () => Promise<DisarmView>) => void
  /** The step that is open: the one the user chose, else the next one. */
  readonly open: StepName | null
  readonly setOpen: (step: StepName | null) => void
}

export function useDisarm(id: AccountId): Disarming {
  const { loaded, reload, replace } = useLoaded(useApi().disarm.get, id)
  const [busy, setBusy] = useState<string | null>(null)
  const [failure, setFailure] = useState<Disarming['failure']>(null)
  /** Undefined: whichever is next. */
  const [chosen, setOpen] = useState<StepName | null | undefined>(undefined)
  const view = loaded.state === 'ready' ? loaded.value : null

  return {
    loaded, reload, busy, failure, setOpen,
    open: chosen === undefined && view ? nextStep(stepsOf(view)) : chosen ?? null,
    run: (step, name, work) => {
      setBusy(name)
      setFailure(null)
      work().then(
        (next) => {
          replace(next)
          setOpen(stepsOf(next).some((each) => each.name === step && each.state === 'done') ? undefined : step)
        },
        (error: unknown) => setFailure({ step, error: errorView(error) }),
      ).finally(() => setBusy(null))
    },
  }
}
