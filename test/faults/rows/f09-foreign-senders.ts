import { methods } from '../../../preload/contract'
import type { Reply } from '../../../preload/contract'
import { withApp, withFolder } from '../app'
import { createTally, holds, type Row } from '../row'

/** Who calls: other contents with the same preload and even the same page, and none of them the window's. */
const kinds = ['another window', 'about:blank', 'a data page', 'another session', 'a view in the window', 'a hidden window'] as const

export const row: Row = {
  id: 'F9',
  title: 'foreign senders on every channel',
  sizes: { ci: kinds.length, long: kinds.length },
  app: true,
  run: async () => withFolder(folder => withApp(folder, async app => {
    const tally = createTally()
    const channels = Object.entries(methods).flatMap(([feature, table]) => Object.keys(table).map(method => `${feature}.${method}`))
    for (const kind of kinds) {
      const replies = await app.app.evaluate(async ({ app: electron, BrowserWindow, WebContentsView }, { kind, channels }) => {
        const [main] = BrowserWindow.getAllWindows()
        const webPreferences = {
          preload: `${electron.getAppPath()}/out/preload/index.cjs`, sandbox: true, contextIsolation: true,
          // The page's own session would not even load it.
          ...((kind === 'another session' || kind === 'a data page') && { partition: 'other' }),
        }
        const url = kind === 'about:blank' || kind === 'another session' ? 'about:blank' : kind === 'a data page' ? 'data:text/html,x' : 'app://tillkeys/index.html'
        let contents: Electron.WebContents
        if (kind === 'a view in the window') {
          const view = new WebContentsView({ webPreferences })
          main?.contentView.addChildView(view)
          contents = view.webContents
        } else contents = new BrowserWindow({ show: kind === 'another window', webPreferences }).webContents
        await contents.loadURL(url)
        const script = `Promise.all(${JSON.stringify(channels)}.map(c => { const [f, m] = c.split('.'); return tillkeys[f][m]('x') }))`
        const replies = await contents.executeJavaScript(script) as unknown[]
        contents.close()
        return replies
      }, { kind, channels }) as Reply<unknown>[]
      for (const [at, channel] of channels.entries()) {
        await tally.attempt(`${kind}, ${channel}`, () => {
          const reply = replies[at]
          holds(reply !== undefined && !reply.ok && reply.error.code === 'sender-refused', JSON.stringify(reply))
        })
      }
    }
    await tally.attempt('the window itself is answered', async () => holds((await app.call('accounts.list')).ok, 'refused, too'))
    return tally.outcome()
  })),
}
