import type { Core } from '../core/core'
import { parse, type Handlers } from './handlers'
import * as input from './input'

export function createSandboxIpc({ flows, sandbox }: Core): Handlers<'sandbox'> {
  return {
    start: async how => flows.addSamples(parse(input.activation, how)),
    async state() {
      const baseUrl = sandbox.baseUrl()
      return { running: baseUrl !== null, baseUrl }
    },
  }
}
