import { hostileUrls, navigate, navigations, windowOpenings } from '../../e2e/hostile'
import { withApp, withFolder } from '../app'
import { createTally, holds, type Row } from '../row'

const PAGE = 'app://tillkeys/index.html'
const BACK_MS = 5_000
const permissions = ['geolocation', 'notifications', 'midi', 'camera', 'microphone', 'background-sync', 'persistent-storage', 'accelerometer', 'clipboard-read',
  'clipboard-write', 'screen-wake-lock', 'idle-detection', 'storage-access', 'window-management', 'local-fonts', 'display-capture']

export const row: Row = {
  id: 'F22',
  title: 'navigation, windows, permissions and URLs',
  sizes: { ci: 120, long: 1_000 },
  app: true,
  run: async (size, random) => withFolder(folder => withApp(folder, async app => {
    const tally = createTally()
    const some = <T>(all: readonly T[], share: number): readonly T[] => (size * share >= all.length ? all : Array.from({ length: Math.ceil(size * share) }, () => random.pick(all)))

    const urls = some(hostileUrls(), 0.6)
    const answers = await app.app.evaluate(async ({ session }, all) => Promise.all(all.map(async url => {
      try {
        const { status } = await session.defaultSession.fetch(url)
        return status
      } catch {
        return 404
      }
    })), urls)
    // A few spellings do mean a file of the bundle; test/e2e/hardening-page.test.ts compares their bytes.
    for (const [at, url] of urls.entries()) {
      await tally.attempt(url, () => holds(answers[at] === 404 || /index\.html|\.(js|css|png|svg|woff2)/i.test(url), `answered ${answers[at]}`))
    }

    await app.app.evaluate(({ shell }) => {
      Object.assign(globalThis, { external: 0 })
      shell.openExternal = async () => { (globalThis as unknown as { external: number }).external += 1 }
    })
    for (const opening of some(windowOpenings, 0.2)) {
      await tally.attempt(`window.open ${opening.join(' ')}`, async () => {
        const opened = await app.page.evaluate(([url, target, features]) => {
          try { return window.open(url, target, features) !== null } catch { return false }
        }, opening as unknown as string[])
        holds(!opened, 'it opened')
      })
    }
    for (const name of permissions) {
      await tally.attempt(name, async () => {
        const state = await app.page.evaluate(each => navigator.permissions.query({ name: each as PermissionName }).then(({ state }) => state, () => 'unknown'), name)
        holds(state !== 'granted' && state !== 'prompt', state)
      })
    }
    for (const { by, to } of some(navigations, 0.2)) {
      await tally.attempt(`${by} ${to}`, async () => {
        // An evaluation that a navigation cut off has done its work.
        await app.page.evaluate(navigate, { by, to }).catch(() => undefined)
        for (const giveUpAt = performance.now() + BACK_MS; app.page.url() !== PAGE && performance.now() < giveUpAt;) await new Promise(done => setTimeout(done, 20))
        holds(app.page.url() === PAGE, `the page is at ${app.page.url()}`)
      })
    }
    await tally.attempt('one window, no other program', async () => {
      const { contents, external } = await app.app.evaluate(({ webContents }) => ({
        contents: webContents.getAllWebContents().length, external: (globalThis as unknown as { external: number }).external,
      }))
      holds(contents === 1 && external === 0, `${contents} windows, ${external} programs`)
    })
    return tally.outcome()
  })),
}
