import { setTimeout as pause } from 'node:timers/promises'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { FakeTillhub } from '../../../main/sandbox/server'
import type { Knobs } from '../../../main/sandbox/knobs'
import type { AccountId } from '../../../preload/views'
import { callingPorts } from '../../e2e/ports'
import { addAndSignIn, awaited, canaryAccount, send, startCanaryServer, withApp, withFolder } from '../app'
import { startDeafPort } from '../deaf'
import { createTally, holds, type Random, type Row } from '../row'
import { longestWaitMs, spooled, watched } from '../watch'

const PATH = '/api/v0/me'
const LARGE = 200_000_000
/** For what no look from outside can tell: that the app has read what the server sent. */
const ARRIVED_MS = 100

interface Place { readonly server: FakeTillhub; readonly folder: string; readonly random: Random }
interface Phase {
  readonly name: string
  readonly knobs: Knobs
  /** Resolves when the request is in this phase. */
  reached(place: Place): Promise<void>
}

const phases: readonly Phase[] = [
  { name: 'waiting for the head', knobs: { stall: true }, reached: asked },
  { name: 'after the head', knobs: { stallAfterHeaders: true }, reached: answered },
  { name: 'at the first bytes', knobs: { dripBytesPerSecond: 100, body: { jsonBytes: LARGE } }, reached: answered },
  { name: 'amid a body in memory', knobs: { dripBytesPerSecond: 1_000_000, body: { jsonBytes: LARGE } }, reached: answered },
  { name: 'amid a body on disk', knobs: { dripBytesPerSecond: 20_000_000, body: { jsonBytes: LARGE } }, reached: place => written(place, 2_000_000) },
  { name: 'while the disk is written to', knobs: { body: { jsonBytes: LARGE } }, reached: place => written(place, place.random.int(20_000_000)) },
  { name: 'while a bomb is unpacked', knobs: { body: { jsonBytes: 3_000_000_000 }, gzip: true }, reached: place => written(place, place.random.int(20_000_000)) },
]

export const row: Row = {
  id: 'F30',
  title: 'a request is cancelled in every phase',
  sizes: { ci: phases.length + 1, long: 10 * (phases.length + 1) },
  app: true,
  cannot: () => (process.platform === 'linux' ? null : 'memory and connections are read from /proc'),
  run: async (size, random) => withFolder(folder => withApp(folder, async app => {
    const tally = createTally()
    const server = await startCanaryServer()
    const { account } = await addAndSignIn(app, canaryAccount(server.baseUrl))
    const place: Place = { server, folder, random }
    let runs = 0

    /** Sends, cancels as soon as that is reached, and looks what is left. */
    async function cancelled(id: AccountId, reached: () => Promise<void>): Promise<void> {
      const runId = `run-${runs++}`
      const { value: ms, waitMs } = await watched(app, async () => {
        const running = send(app, id, runId)
        await Promise.race([reached(), running])
        const started = performance.now()
        await app.call('requests.cancel', runId)
        const { error } = await running
        holds(error?.code === 'cancelled', `ended with ${error?.code ?? 'an answer'}`)
        return performance.now() - started
      })
      holds(ms < 2 * longestWaitMs(), `ended ${Math.round(ms)} ms after it was cancelled`)
      holds(waitMs < longestWaitMs(), `a call waited for ${Math.round(waitMs)} ms`)
      holds(spooled(folder).length === 0, `${spooled(folder).join()} is left on disk`)
      await awaited(async () => server.record.inFlight, open => open === 0)
    }

    async function inPhase({ knobs, reached }: Phase): Promise<void> {
      const remove = server.knobs({ path: PATH }, knobs)
      server.record.reset()
      await cancelled(account.id, () => reached(place)).finally(remove)
    }

    async function whileConnecting(): Promise<void> {
      const gone = await startCanaryServer()
      const { account: { id } } = await addAndSignIn(app, canaryAccount(gone.baseUrl))
      await gone.close()
      const port = Number(new URL(gone.baseUrl).port)
      const deaf = await startDeafPort(port)
      const calls = async (): Promise<number> => callingPorts().filter(called => called === port).length
      try {
        // Chromium goes on calling, for whoever asks next; of this request there is nothing left to send.
        await cancelled(id, async () => void await awaited(calls, count => count > 0))
      } finally {
        await deaf.stop()
      }
    }

    for (let n = 0; n < 3; n++) await send(app, account.id, `warm-${n}`)
    for (let round = 0; round < size / (phases.length + 1); round++) {
      // Twice, since a busy machine may hold up one.
      await tally.attempt(`connecting, round ${round}`, () => whileConnecting().catch(whileConnecting))
      for (const phase of phases) await tally.attempt(`${phase.name}, round ${round}`, () => inPhase(phase).catch(() => inPhase(phase)))
    }
    await tally.attempt('the next request is answered', async () => holds((await send(app, account.id, 'last')).status === 200, 'it is not'))
    await server.close()
    return tally.outcome()
  })),
}

async function asked({ server }: Place): Promise<void> {
  await awaited(async () => server.record.count({ path: PATH }), count => count === 1)
}

async function answered({ server }: Place): Promise<void> {
  await awaited(async () => server.record.count({ path: PATH, status: 200 }), count => count === 1)
  await pause(ARRIVED_MS)
}

async function written({ folder }: Place, bytes: number): Promise<void> {
  const size = async (): Promise<number> => spooled(folder).reduce((sum, name) => sum + statSync(join(folder, 'answers', name)).size, 0)
  await awaited(size, there => there > bytes)
}
