import type { Core } from '../core/core'
import type { Clipboard } from '../core/ports'
import { parse, type Handlers } from './handlers'
import * as input from './input'

export function createRequestsIpc({ accounts, sessions, runner }: Core, clipboard: Clipboard): Handlers<'requests'> {
  return {
    preview: async draft => runner.preview(parse(input.draft, draft)),
    async run(draft) {
      const parsed = parse(input.draft, draft)
      accounts.profile(parsed.id)
      sessions.touch(parsed.id)
      return runner.run(parsed)
    },
    cancel: async id => runner.cancel(parse(input.runId, id)),
    copyAsCurl: async draft => clipboard.write(await runner.curl(parse(input.draft, draft))),
  }
}
