import { AppError } from '../../../main/core/errors'
import { createTally, holds, type Row } from '../row'
import { signInAnswer, startVirtual } from '../virtual'

const MINUTE = 60_000

export const row: Row = {
  id: 'F20',
  title: 'network lost for ten minutes, and back',
  sizes: { ci: 40, long: 10_000 },
  async run(size) {
    const tally = createTally()
    for (const code of ['offline', 'dns-failed', 'connect-timeout', 'connection-reset', 'proxy-failed'] as const) {
      const { clock, core, server, ids, pass, settle } = await startVirtual(size)
      // Tokens of two minutes, so that all of them end while the network is away.
      server.answer = (_request, id) => signInAnswer(id, clock, { expires_at: new Date(clock.now() + 2 * MINUTE).toISOString() })
      core.health.start(ids)
      await settle()
      server.answer = () => { throw new AppError(code) }
      await pass(10 * MINUTE, 5_000)
      const during = ids.map(id => core.sessions.view(id))
      server.answer = (_request, id) => signInAnswer(id, clock)
      server.forget()
      // The system says that the network is back.
      core.refresher.replan()
      await pass(16 * MINUTE, 10_000)
      for (const [at, id] of ids.entries()) {
        await tally.attempt(`${code}: ${id}`, () => {
          holds(during[at]?.key.state === 'accepted', `the key became ${during[at]?.key.state}`)
          const { key, token } = core.sessions.view(id)
          holds(key.state === 'accepted' && token.state === 'held' && token.reason === null, `afterwards ${key.state}, ${token.state}, ${token.reason?.code}`)
        })
      }
      await tally.attempt(`${code}: in flight`, () => holds(server.peakInFlight <= 8, `${server.peakInFlight} at once`))
      await core.dispose()
    }
    return tally.outcome()
  },
}
