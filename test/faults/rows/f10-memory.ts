import { encodings } from '../../e2e/canary-search'
import { addAndSignIn, canary, canaryAccount, startCanaryServer, withApp, withFolder } from '../app'
import { countInMemory } from '../memory'
import { createTally, holds, type Row } from '../row'

/** Long enough to be in no needle by chance, and never whole in the page, so that the search cannot find itself. */
const LEAK = 'LEAK-0c8e2f34-5a6b-4c7d-8e9f-a0b1c2d3e4f5'

export const row: Row = {
  id: 'F10',
  title: 'no secret in the memory of the page',
  sizes: { ci: 1, long: 10 },
  app: true,
  cannot: () => (process.platform === 'linux' ? null : 'memory is read from /proc'),
  async run(size) {
    const tally = createTally()
    for (let round = 0; round < size; round++) await withFolder(folder => withApp(folder, async app => {
      const server = await startCanaryServer()
      // The key comes in by the clipboard, which main reads: the page gets a handle.
      await app.app.evaluate(({ clipboard }, key) => clipboard.writeText(key), canary.key)
      const pasted = await app.call('secrets.paste')
      holds(pasted.ok, 'not pasted')
      const { pasteId } = pasted.value as { pasteId: never }
      const { account } = await addAndSignIn(app, canaryAccount(server.baseUrl, { key: { pasted: pasteId } }))
      for (const channel of ['identity.get', 'token.get', 'activity.list', 'session.refresh']) await app.call(channel, account.id)
      await app.call('secrets.copy', { id: account.id, what: 'key' })
      await app.call('requests.run', { runId: 'r', id: account.id, method: 'GET', path: '/api/v0/me', query: [], headers: [], body: null })
      const token = server.record.requests.at(-1)?.headers.authorization?.replace('Bearer ', '') ?? ''
      holds(token.length > 20, 'no token was used')
      const pid = await app.app.evaluate(({ webContents }) => webContents.getAllWebContents()[0]?.getOSProcessId() ?? 0)

      const needles = ([['key', canary.key], ['token', token]] as const).flatMap(([what, secret]) =>
        [...encodings(secret)].map(([encoding, needle]) => [`the ${what}, ${encoding}`, needle] as const))
      for (const [what, count] of countInMemory(pid, new Map(needles))) await tally.attempt(`round ${round}: ${what}`, () => holds(count === 0, `${count} times`))
      // The positive control: what does reach the page is found.
      await app.page.evaluate(text => { Object.assign(window, { leaked: text.split('').join('') }) }, LEAK)
      await tally.attempt(`round ${round}: a leak is found`, () => holds((countInMemory(pid, encodings(LEAK)).get('plain') ?? 0) > 0, 'not found'))
      await server.close()
    }))
    return tally.outcome()
  },
}
