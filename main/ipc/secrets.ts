import type { Core } from '../core/core'
import type { Clipboard } from '../core/ports'
import { parse, type Handlers } from './handlers'
import * as input from './input'

export function createSecretsIpc({ pasted, reveal }: Core, clipboard: Clipboard): Handlers<'secrets'> {
  return {
    paste: async () => pasted.keep(await clipboard.read()),
    async copy(choice) {
      const { id, what } = parse(input.secretChoice, choice)
      return reveal.copy(id, what)
    },
    async reveal(choice) {
      const { id, what } = parse(input.secretChoice, choice)
      return reveal.show(id, what)
    },
  }
}
