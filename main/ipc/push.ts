import type { Events } from '../../preload/contract'
import type { Log } from '../core/ports'
import { toErrorView } from '../core/error-view'
import { checked, pushes } from './output'

/** Sends an event of the core to the page, without what has no place in it. What is not as promised stays here, and is logged. */
export function createPush(deps: {
  readonly send: (event: string, payload: unknown) => void
  readonly log: Log
}): <E extends keyof Events>(event: E, payload: Events[E]) => void {
  return (event, payload) => {
    try {
      deps.send(event, checked(pushes[event], payload))
    } catch (error) {
      deps.log.write('ipc.push-failed', { event, field: toErrorView(error).detail })
    }
  }
}
