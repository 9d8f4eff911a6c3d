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
      const { clock, core, server, ids, pass } = await startVirtual(size)
      // Tokens of two minutes, so that all of them end while the network is away.
      server.answer = (_request, id) => signInAnswer(id, clock, { expires_at: new Date(clock.now() + 2 * MINUTE).toISOString() })
      core.health.start(ids)
      await pass(MINUTE, 250)
      server.answer = () => { throw new AppError(code) }
      server.forget()
      const before = server.requests
      await pass(10 * MINUTE, 5_000)
      const during = ids.map(id => core.sessions.view(id))
      const away = core.scheduler.network().hosts
      const asked = server.requests - before
      const noted = await Promise.all(ids.map(async id => (await core.activity.list(id)).filter(({ outcome }) => outcome === code).length))
      await tally.attempt(`${code}: one quiet state`, () => {
        holds(away.length === 1 && away[0]?.code === code, `the page hears ${JSON.stringify(away)}`)
        holds(asked <= 60, `the host was asked ${asked} times`)
        holds(Math.max(...noted) <= 1 && noted.reduce((sum, each) => sum + each, 0) <= 60, `${Math.max(...noted)} notes in one account's activity`)
      })
      server.answer = (_request, id) => signInAnswer(id, clock)
      // Nobody says that the network is back.
      await pass(MINUTE, 250)
      for (const [at, id] of ids.entries()) {
        await tally.attempt(`${code}: ${id}`, () => {
          holds(during[at]?.key.state === 'accepted', `the key became ${during[at]?.key.state}`)
          const { key, token } = core.sessions.view(id)
          holds(key.state === 'accepted' && token.state === 'held' && token.reason === null, `after a minute ${key.state}, ${token.state}, ${token.reason?.code}`)
          holds((token.endsAt ?? 0) > clock.now(), 'no new token after a minute')
        })
      }
      await tally.attempt(`${code}: limits`, () => {
        holds(server.peakInFlight <= 4, `${server.peakInFlight} at once`)
        holds(core.scheduler.network().hosts.length === 0, 'the host still counts as away')
      })
      await core.dispose()
    }
    return tally.outcome()
  },
}
