import type { AccountView } from '../../../preload/views'
import { addAndSignIn, canaryAccount, startCanaryServer, withApp, withFolder, type DrivenApp } from '../app'
import { createTally, holds, type Row } from '../row'

const RECOVERY_MS = 3_000
/** Every sixth time it hangs instead. */
const HANGS = 6

export const row: Row = {
  id: 'F24',
  title: 'the page crashes or hangs',
  sizes: { ci: 6, long: 60 },
  app: true,
  run: async (size, random) => withFolder(folder => withApp(folder, async app => {
    const tally = createTally()
    const server = await startCanaryServer()
    const { account } = await addAndSignIn(app, canaryAccount(server.baseUrl))
    for (let attempt = 0; attempt < size; attempt++) {
      const hangs = attempt % HANGS === HANGS - 1
      await tally.attempt(`${hangs ? 'hang' : 'crash'} ${attempt}`, async () => {
        const note = `edit ${attempt}`
        const input = { ...canaryAccount(server.baseUrl, { note, key: { keep: true } }), id: account.id }
        holds((await app.run<{ ok: boolean }>(`tillkeys.accounts.update(${JSON.stringify(input)})`)).ok, 'not edited')
        await new Promise(done => setTimeout(done, random.int(200)))
        const started = performance.now()
        await endPage(app, hangs)
        const { value: [found] } = await app.run<{ value: AccountView[] }>('tillkeys.accounts.list()')
        const ms = performance.now() - started
        holds(found?.note === note && found.keyReadable, `found ${found?.note}, ${note} was acknowledged`)
        holds(ms < RECOVERY_MS, `back after ${Math.round(ms)} ms`)
      })
    }
    await server.close()
    return tally.outcome()
  })),
}

/** Resolves when the page is loaded again. */
async function endPage(app: DrivenApp, hangs: boolean): Promise<void> {
  await app.app.evaluate(async ({ webContents }, hang) => {
    const [contents] = webContents.getAllWebContents()
    if (contents === undefined) return
    const back = new Promise<void>(done => contents.once('did-finish-load', () => done()))
    if (hang) {
      void contents.executeJavaScript('for (;;);').catch(() => undefined)
      // What Chromium says when an input stays unanswered, without the half minute that it takes to say so.
      contents.emit('unresponsive')
    } else contents.forcefullyCrashRenderer()
    await back
  }, hangs)
}
