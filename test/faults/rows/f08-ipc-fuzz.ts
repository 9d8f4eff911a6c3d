import fc from 'fast-check'
import type { Reply } from '../../../preload/contract'
import { methods } from '../../../preload/contract'
import { findSecrets } from '../../e2e/canary-search'
import { isHarmless } from '../../ipc/harmless'
import { addAndSignIn, awaited, canary, canaryAccount, startCanaryServer, withApp, withFolder } from '../app'
import { createTally, holds, type Row } from '../row'

const PER_ROUND = 100

const channels = Object.entries(methods).flatMap(([feature, table]) => Object.keys(table).map(method => `${feature}.${method}`))
/** What no call of the run may change. */
const STATE = ['accounts.list', 'accounts.active', 'vault.state', 'vault.slots', 'settings.get', 'sandbox.state']

/** What a structured clone carries: garbage, and what almost fits. */
const inputs = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withTypedArray: true, withMap: true, withSet: true, withNullPrototype: false }),
  fc.string(), fc.constantFrom('__proto__', 'constructor', '', '\0', 'x'.repeat(100_000)),
  fc.record({ id: fc.string(), what: fc.constantFrom('key', 'token', '__proto__'), pinned: fc.boolean() }, { requiredKeys: [] }),
  fc.record({
    runId: fc.string(), id: fc.string(), method: fc.constantFrom('GET', 'TRACE'), path: fc.webPath(), query: fc.array(fc.anything()), headers: fc.array(fc.anything()), body: fc.anything(),
  }, { requiredKeys: [] }),
  fc.record({ label: fc.string(), accountId: fc.string(), key: fc.anything(), environment: fc.anything(), extra: fc.anything() }, { requiredKeys: [] }),
  fc.record({ kind: fc.constantFrom('passphrase', 'safe-storage', 'toString'), passphrase: fc.anything(), extra: fc.anything() }, { requiredKeys: [] }),
  fc.record({ theme: fc.constantFrom('dark', 'pink'), lockAfterIdleMinutes: fc.double(), keySlot: fc.string() }, { requiredKeys: [] }),
  fc.constantFrom('safe-storage ', 'keychain\0', -1, 0.5, Infinity, Number.MAX_VALUE, NaN),
)

export const row: Row = {
  id: 'F8',
  title: 'calls with garbage through the real bridge',
  sizes: { ci: 1_000, long: 10_000 },
  app: true,
  run: async (size, { seed }) => withFolder(folder => withApp(folder, async app => {
    const tally = createTally()
    const server = await startCanaryServer()
    await addAndSignIn(app, canaryAccount(server.baseUrl))
    const faults = await app.app.evaluate(({ app: electron }) => {
      const faults: string[] = []
      Object.assign(globalThis, { faults })
      process.on('unhandledRejection', () => faults.push('an unhandled rejection'))
      electron.on('child-process-gone', () => faults.push('a process ended'))
      return faults
    })
    const state = (): Promise<Reply<unknown>[]> => Promise.all(STATE.map(channel => app.call(channel)))
    // The server's name of the account is written a moment after the sign-in.
    const before = await awaited(state, replies => !JSON.stringify(replies).includes('"accountName":null'))
    const calls = fc.sample(fc.tuple(fc.constantFrom(...channels), inputs).filter(([channel, input]) => isHarmless(channel, input)), { numRuns: size, seed })
    let busy = 0
    for (let at = 0; at < calls.length; at += PER_ROUND) {
      const replies = await Promise.all(calls.slice(at, at + PER_ROUND).map(async ([channel, input]) => ({ channel, reply: await send(app.call, channel, input) })))
      for (const [offset, { channel, reply }] of replies.entries()) {
        await tally.attempt(`call ${at + offset}, ${channel}`, () => {
          holds(reply === 'no clone' || typeof reply.ok === 'boolean', 'no reply')
          if (reply === 'no clone') return
          if (!reply.ok && reply.error.code === 'too-busy') busy += 1
          holds(reply.ok || reply.error.code !== 'internal', `failed inside${reply.ok ? '' : ` (${reply.error.detail ?? ''})`}`)
          holds(findSecrets([[channel, Buffer.from(JSON.stringify(reply))]], [canary.key]).length === 0, 'the reply holds the key')
        })
      }
    }
    await tally.attempt('most calls reached their handler', () => holds(busy < size / 10, `${busy} of ${size} were refused as too many`))
    await tally.attempt('everything is what it was', async () => {
      const after = await state()
      holds(JSON.stringify(after) === JSON.stringify(before), JSON.stringify(after))
    })
    await tally.attempt('nothing was left unhandled in main', async () => {
      const found = await app.app.evaluate(() => (globalThis as unknown as { faults: string[] }).faults)
      holds(faults.length === 0 && found.length === 0, found.join())
    })
    await server.close()
    return tally.outcome()
  })),
}

/** What cannot be handed to the page, or by it to main, is refused before anything of ours sees it. */
async function send(call: (channel: string, input?: unknown) => Promise<Reply<unknown>>, channel: string, input: unknown): Promise<Reply<unknown> | 'no clone'> {
  try {
    return await call(channel, input)
  } catch (error) {
    if (/could not be cloned|expected \w+, got|serializ|Unexpected value|circular|Attempting to/i.test(String(error))) return 'no clone'
    throw error
  }
}
