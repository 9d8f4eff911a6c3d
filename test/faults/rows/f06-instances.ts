import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { packagedPath } from '../../e2e/launch'
import { addAndSignIn, canaryAccount, startCanaryServer, withApp, withFolder } from '../app'
import { hashes } from '../hashes'
import { createTally, holds, type Row } from '../row'

const AT_ONCE = 20
/** On two cores so many starts at once take their time; each loser by itself is out in a second. */
const PATIENCE_MS = 60_000

export const row: Row = {
  id: 'F6',
  title: 'many instances at once',
  sizes: { ci: 6, long: 50 * AT_ONCE },
  app: true,
  run: async size => withFolder(async folder => {
    const tally = createTally()
    const server = await startCanaryServer()
    await withApp(folder, async app => {
      await addAndSignIn(app, canaryAccount(server.baseUrl))
      await app.close()
    })
    await server.close()
    const before = hashes(join(folder, 'vault'))
    for (let left = size; left > 0; left -= AT_ONCE) {
      const count = Math.min(left, AT_ONCE)
      const started = Array.from({ length: count }, () => spawn(packagedPath('release'), [`--user-data-dir=${folder}`], { stdio: 'ignore' }))
      await until(() => running(started).length <= 1)
      const winners = running(started)
      await tally.attempt(`${count} at once: one stays`, () => holds(winners.length === 1, `${winners.length} stay`))
      for (const loser of started.filter(each => !winners.includes(each))) await tally.attempt('a loser', () => holds(loser.exitCode === 0, `ended with ${loser.exitCode ?? loser.signalCode}`))
      for (const winner of winners) {
        const ended = new Promise(done => winner.once('exit', done))
        winner.kill()
        await ended
      }
      await tally.attempt('the vault', () => holds(hashes(join(folder, 'vault')) === before, 'its files changed'))
    }
    return tally.outcome()
  }),
}

function running(children: readonly ChildProcess[]): ChildProcess[] {
  return children.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null)
}

async function until(condition: () => boolean): Promise<void> {
  const giveUpAt = performance.now() + PATIENCE_MS
  while (!condition() && performance.now() < giveUpAt) await new Promise(done => setTimeout(done, 100))
  // The last ones may be about to learn that they lost.
  await new Promise(done => setTimeout(done, 1_000))
}
