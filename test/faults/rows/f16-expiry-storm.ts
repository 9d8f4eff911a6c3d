import { createTally, holds, type Row } from '../row'
import { startVirtual } from '../virtual'

const ROUNDS = 3

export const row: Row = {
  id: 'F16',
  title: 'all tokens end in the same second',
  sizes: { ci: 200, long: 10_000 },
  async run(size) {
    const tally = createTally()
    const { core, server, ids, pass } = await startVirtual(size)
    core.health.start(ids)
    await pass(60_000)
    for (let round = 0; round < ROUNDS; round++) {
      server.forget()
      for (const id of ids) core.sessions.touch(id)
      await pass(3_600_000)
      await tally.attempt(`round ${round}: in flight`, () => holds(server.peakInFlight <= 4, `${server.peakInFlight} at once`))
      for (const id of ids) {
        await tally.attempt(`round ${round}: ${id}`, () => {
          const { accountId } = core.accounts.profile(id)
          holds(server.signIns.get(accountId) === 1, `${server.signIns.get(accountId) ?? 0} sign-ins`)
          holds(core.sessions.view(id).token.state === 'held', 'no token is held')
        })
      }
    }
    await core.dispose()
    return tally.outcome()
  },
}
