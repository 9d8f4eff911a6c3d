import { answers, checked } from '../../../main/ipc/output'
import { accountViews, type Part } from './part'

/** What the list of accounts costs on its way to the page. */
export function answerParts(count: number): readonly Part[] {
  const accounts = accountViews(count)
  return [{
    what: 'check the list for the page',
    run: () => checked(answers.accounts.list, accounts),
    yardstick: { what: 'a bare JSON.stringify', run: () => JSON.stringify(accounts) },
  }]
}
