import { createTally, holds, type Row } from '../row'
import { startVirtual } from '../virtual'

const MINUTE = 60_000
const lengths = [1, 5, 30, 60, 8 * 60, 24 * 60, 7 * 24 * 60, 30 * 24 * 60].map(minutes => minutes * MINUTE)

export const row: Row = {
  id: 'F19',
  title: 'sleep: tokens are looked at on waking',
  sizes: { ci: 16, long: 30 },
  async run(size, random) {
    const tally = createTally()
    for (let attempt = 0; attempt < size; attempt++) {
      const asleep = lengths[attempt % lengths.length] ?? MINUTE
      const awake = random.int(70) * MINUTE
      await tally.attempt(`${awake / MINUTE} min awake, ${asleep / MINUTE} min asleep`, async () => {
        const { clock, core, server, ids, pass, presence } = await startVirtual(20)
        // Pinned accounts are kept warm however long the sleep.
        await core.accounts.pin(ids, true)
        for (const id of ids) await core.sessions.refresh(id)
        await pass(awake, 10_000)
        server.forget()
        const ended = ids.filter(id => (core.sessions.view(id).token.endsAt ?? 0) <= clock.now() + asleep)
        // The wall clock goes on while timers and the monotonic clock stand still; then the system says that it woke.
        clock.jump(asleep)
        presence('resume')
        await pass(5_000)
        for (const id of ended) {
          holds(server.signIns.has(core.accounts.profile(id).accountId), `${id} was not looked at`)
          holds((core.sessions.view(id).token.endsAt ?? 0) > clock.now(), `${id} has no good token`)
        }
        holds(server.peakInFlight <= 8, `${server.peakInFlight} at once`)
        holds(asleep < 60 * MINUTE || ended.length === ids.length, 'the sleep outlived no token')
        await core.dispose()
      })
    }
    return tally.outcome()
  },
}
