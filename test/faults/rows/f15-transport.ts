import type { ErrorCode } from '../../../preload/views'
import type { Knobs } from '../../../main/sandbox/knobs'
import { addAndSignIn, canary, canaryAccount, send, startCanaryServer, withApp, withFolder, type DrivenApp } from '../app'
import { createTally, holds, type Row } from '../row'
import { longestWaitMs } from '../watch'

interface Case {
  readonly name: string
  readonly knobs: Knobs
  /** What it must come to; null for an answer that is shown, cut or not. */
  readonly code: ErrorCode | null
  /** The deadline that ends it, ms; the fast ones come first. */
  readonly withinMs: number
}

/** Connecting and the first byte 30 s, a pause in the body 15 s, all of an answer that has begun five minutes (main/electron/http.ts, main/core/requests/runner.ts). */
const cases: readonly Case[] = [
  { name: 'reset before the answer', knobs: { resetConnection: 'request' }, code: 'connection-reset', withinMs: 1_000 },
  { name: 'reset after the headers', knobs: { resetConnection: 'headers' }, code: 'connection-reset', withinMs: 1_000 },
  { name: 'reset amid the body', knobs: { resetConnection: 'body' }, code: 'connection-reset', withinMs: 1_000 },
  { name: 'shorter than announced', knobs: { truncateBodyAt: 10 }, code: 'connection-reset', withinMs: 1_000 },
  { name: 'random bytes', knobs: { body: { randomBytes: 5_000_000 } }, code: null, withinMs: 10_000 },
  { name: 'a bomb of 200 MB', knobs: { body: { jsonBytes: 200_000_000 }, gzip: true }, code: null, withinMs: 10_000 },
  { name: 'a stream of 1 GB', knobs: { body: { jsonBytes: 1_000_000_000 } }, code: null, withinMs: 10_000 },
  { name: 'cancelled', knobs: { stall: true }, code: 'cancelled', withinMs: 500 },
  { name: 'silence after the headers', knobs: { stallAfterHeaders: true }, code: 'timeout', withinMs: 15_000 },
  { name: 'silence', knobs: { stall: true }, code: 'timeout', withinMs: 30_000 },
  { name: 'ten bytes per second', knobs: { dripBytesPerSecond: 10, body: { jsonBytes: 100_000 } }, code: 'timeout', withinMs: 300_000 },
]
const MORE_MS = 500
const MOST_GROWTH = 32 * 2 ** 20

export const row: Row = {
  id: 'F15',
  title: 'slow, broken and endless answers',
  sizes: { ci: 8, long: cases.length },
  app: true,
  run: async size => withFolder(folder => withApp(folder, async app => {
    const tally = createTally()
    const server = await startCanaryServer()
    const { account } = await addAndSignIn(app, canaryAccount(server.baseUrl))
    async function tryOut({ name, knobs, code, withinMs }: Case): Promise<void> {
      const remove = server.knobs({ path: '/api/v0/me' }, knobs)
      const before = await watch(app)
      const started = performance.now()
      const asked = send(app, account.id, name)
      if (code === 'cancelled') await new Promise(done => setTimeout(done, 200)).then(() => app.call('requests.cancel', name))
      const { error } = await asked
      const ms = performance.now() - started
      const { grown, delayMs } = await compare(app, before)
      remove()
      holds((error?.code ?? null) === code, `ended with ${error?.code ?? 'an answer'}`)
      holds(grown < MOST_GROWTH, `memory grew by ${Math.round(grown / 2 ** 20)} MB`)
      holds(ms < withinMs + MORE_MS, `after ${Math.round(ms)} ms`)
      holds(delayMs < longestWaitMs(), `main stood still for ${Math.round(delayMs)} ms`)
    }
    // Code that runs for the first time is slow everywhere, and no fault.
    const large = server.knobs({ path: '/api/v0/me' }, { body: { jsonBytes: 2_000_000 } })
    for (const each of ['warm', 'warmer']) await send(app, account.id, each)
    large()
    // Twice, since a busy machine may hold up one.
    for (const each of cases.slice(0, size)) await tally.attempt(each.name, () => tryOut(each).catch(() => tryOut(each)))
    await tally.attempt('no connection is left', async () => {
      for (let tries = 0; tries < 50 && server.record.inFlight > 0; tries++) await new Promise(done => setTimeout(done, 50))
      holds(server.record.inFlight === 0, `${server.record.inFlight} are`)
    })
    await tally.attempt('the key is still accepted', async () => {
      const again = await app.call('session.refresh', account.id)
      holds(again.ok && (again.value as { key: { state: string } }).key.state === 'accepted', `${canary.id} is not`)
    })
    await server.close()
    return tally.outcome()
  })),
}

/** Live memory of main after a collection, and from now on the longest time that main does not look up. */
function watch(app: DrivenApp): Promise<number> {
  return app.app.evaluate(async () => {
    const { setFlagsFromString } = process.getBuiltinModule('node:v8')
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks')
    setFlagsFromString('--expose-gc')
    const collect = process.getBuiltinModule('node:vm').runInNewContext('gc') as () => void
    const live = (): number => { collect(); const { heapUsed, external } = process.memoryUsage(); return heapUsed + external }
    const before = live()
    const delay = monitorEventLoopDelay({ resolution: 5 })
    delay.enable()
    Object.assign(globalThis, { delay, live })
    return before
  })
}

async function compare(app: DrivenApp, before: number): Promise<{ grown: number; delayMs: number }> {
  const { delayNs, now } = await app.app.evaluate(() => {
    const { delay, live } = globalThis as unknown as { delay: { percentile(of: number): number; disable(): void }; live(): number }
    delay.disable()
    return { delayNs: delay.percentile(99), now: live() }
  })
  return { grown: now - before, delayMs: delayNs / 1e6 }
}
