import { expiryForms, skews } from '../../fakes/odd-clocks'
import { createTally, holds, type Row } from '../row'
import { signInAnswer, startVirtual } from '../virtual'

const MINUTE = 60_000

export const row: Row = {
  id: 'F18',
  title: 'wrong clocks and odd ends of tokens',
  sizes: { ci: 90, long: 360 },
  async run(size, random) {
    const tally = createTally()
    const all = skews.flatMap(skew => expiryForms(0).map((_, form) => ({ skew, form })))
    const chosen = size >= all.length ? all : Array.from({ length: size }, () => random.pick(all))
    for (const { skew, form } of chosen) {
      await tally.attempt(`skew ${skew / MINUTE} min, form ${form}`, async () => {
        const app = await startVirtual(1)
        const { clock, core, server, ids } = app
        server.answer = (_request, id) => {
          const serverNow = clock.now() + skew
          const answer = signInAnswer(id, clock, { expires_at: expiryForms(serverNow)[form] })
          return { ...answer, headers: [['content-type', 'application/json'], ['date', new Date(serverNow).toUTCString()]] }
        }
        for (const id of ids) await core.sessions.refresh(id)
        server.forget()
        let most = 0
        for (let minute = 0; minute < 60; minute++) {
          const before = server.signIns.get('account-0') ?? 0
          await app.pass(MINUTE, 10_000)
          most = Math.max(most, (server.signIns.get('account-0') ?? 0) - before)
        }
        holds(most <= 2, `${most} sign-ins in a minute`)
        await core.dispose()
      })
    }
    return tally.outcome()
  },
}
