import type { Core } from '../core/core'
import { parse, type Handlers } from './handlers'
import * as input from './input'
import * as of from './request-input'

export function createRequestsIpc(
  { accounts, activity, sessions, requests }: Core, choosePlace: (name: string) => Promise<string | null>,
): Handlers<'requests'> {
  return {
    preview: async draft => requests.preview(parse(input.draft, draft)),
    async run(order) {
      const parsed = parse(of.order, order)
      accounts.profile(parsed.draft.id)
      sessions.touch(parsed.draft.id)
      return requests.run(parsed)
    },
    async runAll(choice) {
      const { pages, ...order } = parse(of.pagesOrder, choice)
      accounts.profile(order.draft.id)
      sessions.touch(order.draft.id)
      return requests.runAll(order, pages)
    },
    cancel: async id => requests.cancel(parse(input.runId, id)),
    copyAs: async choice => requests.copyAs(parse(of.codeChoice, choice)),
    async saveAnswer(choice) {
      const { id, runId } = parse(of.runOfAccount, choice)
      accounts.profile(id)
      const { file, name } = requests.answers.get(runId, id)
      const place = await choosePlace(name)
      if (place === null) return false
      // It may hold what is masked in the window.
      await activity.add(id, { what: 'reveal', detail: 'answer' })
      await file.saveAs(place)
      return true
    },
    async climb(choice) {
      const { id, runId } = parse(of.runOfAccount, choice)
      accounts.profile(id)
      sessions.touch(id)
      return requests.ladder.climb({ id, runId })
    },
    async draft(id) {
      const account = parse(input.accountId, id)
      accounts.profile(account)
      return requests.draft(account)
    },
    async keepDraft(choice) {
      const { id, draft } = parse(of.keptDraft, choice)
      accounts.profile(id)
      requests.keepDraft(id, draft)
    },
  }
}
