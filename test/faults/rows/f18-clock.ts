import { createTally, holds, type Row } from '../row'
import { signInAnswer, startVirtual } from '../virtual'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const YEARS = 3_650 * DAY
const skews = [0, MINUTE, -MINUTE, HOUR, -HOUR, DAY, -DAY, YEARS, -YEARS]

/** Forms of `expires_at`; `now` is the server's. */
function forms(now: number): readonly unknown[] {
  const later = now + HOUR
  const iso = new Date(later).toISOString()
  return [
    undefined, null, 0, -1, 1, later, Math.floor(later / 1000), String(later), String(Math.floor(later / 1000)), later * 1000, 1e20, Number.MAX_SAFE_INTEGER, 0.5,
    iso, iso.replace('Z', ''), iso.replace('T', ' ').replace('Z', ''), iso.slice(0, 19), `${iso.slice(0, 19)}+02:00`, `${iso.slice(0, 19)}-1100`, iso.slice(0, 10),
    ` ${iso} `, iso.toLowerCase(), new Date(later).toUTCString(), 'tomorrow', '', '   ', 'null', 'Infinity', '9999-12-31T23:59:59Z', '0001-01-01T00:00:00Z',
    '2026-13-45T99:99:99Z', '1e13', '٢٠٢٦', true, false, [], [later], {}, { date: iso }, new Date(now - DAY).toISOString(),
  ]
}

export const row: Row = {
  id: 'F18',
  title: 'wrong clocks and odd ends of tokens',
  sizes: { ci: 90, long: 360 },
  async run(size, random) {
    const tally = createTally()
    const all = skews.flatMap(skew => forms(0).map((_, form) => ({ skew, form })))
    const chosen = size >= all.length ? all : Array.from({ length: size }, () => random.pick(all))
    for (const { skew, form } of chosen) {
      await tally.attempt(`skew ${skew / MINUTE} min, form ${form}`, async () => {
        const app = await startVirtual(1)
        const { clock, core, server, ids } = app
        server.answer = (_request, id) => {
          const serverNow = clock.now() + skew
          const answer = signInAnswer(id, clock, { expires_at: forms(serverNow)[form] })
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
