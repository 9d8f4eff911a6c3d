import type { Reply } from '../../../preload/contract'
import { encodings } from '../../e2e/canary-search'
import { addAndSignIn, canary, canaryAccount, send, startCanaryServer, vaultOpened, withApp, withFolder, type DrivenApp } from '../app'
import { dataKeyOf } from '../data-key'
import { countInMemory } from '../memory'
import { createTally, holds, type Row } from '../row'

/** Long enough to be in no needle by chance, and never whole in the page, so that the search cannot find itself. */
const LEAK = 'LEAK-0c8e2f34-5a6b-4c7d-8e9f-a0b1c2d3e4f5'
const PASSPHRASE = 'CANARY-passphrase-5f0e1d2c'
const BYTES = 'the data key, its bytes'

export const row: Row = {
  id: 'F10',
  title: 'no secret in the page, no data key once locked',
  sizes: { ci: 1, long: 10 },
  app: true,
  cannot: () => (process.platform === 'linux' ? null : 'memory is read from /proc'),
  async run(size) {
    const tally = createTally()
    for (let round = 0; round < size; round++) await withFolder(folder => withApp(folder, async app => {
      const server = await startCanaryServer()
      // The key comes in by the clipboard, which main reads: the page gets a handle.
      await app.app.evaluate(({ clipboard }, key) => clipboard.writeText(key), canary.key)
      await vaultOpened(app)
      const pasted = await app.call('secrets.paste')
      holds(pasted.ok, 'not pasted')
      const { pasteId } = pasted.value as { pasteId: never }
      const { account } = await addAndSignIn(app, canaryAccount(server.baseUrl, { key: { pasted: pasteId } }))
      for (const channel of ['identity.get', 'token.get', 'activity.list', 'session.refresh']) await app.call(channel, account.id)
      await app.call('secrets.copy', { id: account.id, what: 'key' })
      await send(app, account.id, 'r')
      const token = server.record.requests.at(-1)?.headers.authorization?.replace('Bearer ', '') ?? ''
      holds(token.length > 20, 'no token was used')
      holds((await callUnseen(app, 'vault.addPassphrase', { passphrase: PASSPHRASE })).ok, 'no passphrase was added')
      holds((await app.call('vault.lock')).ok && (await callUnseen(app, 'vault.openWithPassphrase', { passphrase: PASSPHRASE })).ok, 'not unlocked')
      const dataKey = await dataKeyOf(folder, PASSPHRASE)

      const page = await app.app.evaluate(({ webContents }) => webContents.getAllWebContents()[0]?.getOSProcessId() ?? 0)
      const secrets = { 'the key': canary.key, 'the token': token, 'the passphrase': PASSPHRASE, 'the data key': dataKey.toString('base64') }
      const needles = Object.entries(secrets).flatMap(([what, secret]) => [...encodings(secret)].map(([encoding, needle]) => [`${what}, ${encoding}`, needle] as const))
      for (const [what, count] of countInMemory(page, new Map([...needles, [BYTES, dataKey]]))) {
        await tally.attempt(`round ${round}: ${what}`, () => holds(count === 0, `${count} times`))
      }
      // The positive control: what does reach the page is found.
      await app.page.evaluate(text => { Object.assign(window, { leaked: text.split('').join('') }) }, LEAK)
      await tally.attempt(`round ${round}: a leak is found`, () => holds((countInMemory(page, encodings(LEAK)).get('plain') ?? 0) > 0, 'not found'))

      const inMain = (): number => countInMemory(app.app.process().pid ?? 0, new Map([[BYTES, dataKey]])).get(BYTES) ?? 0
      await tally.attempt(`round ${round}: main has the data key while it is open`, () => holds(inMain() > 0, 'not found'))
      holds((await app.call('vault.lock')).ok, 'not locked')
      await tally.attempt(`round ${round}: main has no data key once it is locked`, () => holds(inMain() === 0, `${inMain()} times`))
      await server.close()
    }))
    return tally.outcome()
  },
}

/** As the page would call it, but without the input ever being in the page. */
function callUnseen({ app }: DrivenApp, channel: string, input: unknown): Promise<Reply<unknown>> {
  return app.evaluate(({ ipcMain, webContents }, [name, argument]) => {
    const [sender] = webContents.getAllWebContents()
    const { _invokeHandlers: handlers } = ipcMain as unknown as { _invokeHandlers: Map<string, (...args: unknown[]) => Promise<Reply<unknown>>> }
    return handlers.get(name)?.({ sender, senderFrame: sender?.mainFrame }, argument) as Promise<Reply<unknown>>
  }, [channel, input] as const)
}
