import type { Core } from '../core/core'
import type { Handlers } from './handlers'

export function createSandboxIpc({ flows, sandbox }: Core): Handlers<'sandbox'> {
  return {
    start: async () => flows.addSamples(),
    async state() {
      const baseUrl = sandbox.baseUrl()
      return { running: baseUrl !== null, baseUrl }
    },
  }
}
