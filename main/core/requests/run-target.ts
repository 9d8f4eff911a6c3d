import type { Secret } from '../secret'
import type { Sender } from './guard'
import type { OwnLookup, VariableValues } from './variables'

/** What a request of an account needs to know of it, as it is at this moment. */
export interface RunTarget extends Sender {
  /** Origin of its environment: the only one its token goes to. */
  readonly baseUrl: string
  readonly variables: VariableValues
  readonly own: OwnLookup
  /** Its key and token and the user's secret variables; masked in all that is shown. */
  knownSecrets(): readonly Secret[]
}
