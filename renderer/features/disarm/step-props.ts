import type { DisarmView } from '../../../preload/disarm-views'
import type { AccountView } from '../../../preload/views'
import type { Disarming } from './use-disarm'

/** What the inside of every step gets. */
export interface StepProps {
  readonly account: AccountView
  readonly view: DisarmView
  readonly disarming: Disarming
}
