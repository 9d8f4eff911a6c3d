import { expect, it } from 'vitest'
import { createCheckRun, type Checked } from '../../../main/core/health/check-run'
import type { AccountId } from '../../../preload/views'
import { createFakeClock } from '../../fakes/clock'

it('does not ask an account again that was removed after the network had kept it from answering', async () => {
  const asked: AccountId[] = []
  const answers: ((checked: Checked) => void)[] = []
  const run = createCheckRun({
    clock: createFakeClock(),
    isReadable: () => true,
    check: id => {
      asked.push(id)
      return new Promise(resolve => answers.push(resolve))
    },
    background: work => void work,
    onChange: () => undefined,
  })
  async function answer(count: number): Promise<void> {
    for (const settle of answers.splice(0, count)) settle({ code: 'offline', isDoubted: false })
    await new Promise(resolve => setImmediate(resolve))
  }
  run.add(Array.from({ length: 30 }, (_, n) => `account-${n}` as AccountId))
  await answer(8)
  run.drop(['account-0' as AccountId])
  for (let round = 0; round < 3; round++) await answer(8)
  expect(run.view()).toMatchObject({ state: 'paused', pausedBy: 'network' })
  asked.length = 0
  run.resume()
  for (let round = 0; round < 5; round++) await answer(8)
  expect(asked).toContain('account-1')
  expect(asked).not.toContain('account-0')
})
