import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { drive } from './app-driver'
import { filesBelow } from './canary-search'
import { canaries, startServer } from './journey'
import { launchApp } from './launch'
import { processTree } from './processes'

const CRASHES = 5
const PAGE = 'app://tillkeys/index.html'

test('no process of the app may write its memory to disk when it crashes, and one that does crash leaves no file', async () => {
  test.skip(process.platform !== 'linux', 'Elsewhere the limits are the system\'s.')
  const folder = test.info().outputPath('data')
  const { app, page, kill } = await launchApp({ userDataDir: folder })
  await expect(drive(page).button('Add account').first()).toBeVisible()
  const pids = processTree(app.process().pid ?? 0)
  expect(pids.length).toBeGreaterThan(3)
  const limits = pids.map(pid => {
    const limit = /^Max core file size\s+(\S+)\s+(\S+)/m.exec(readFileSync(`/proc/${pid}/limits`, 'utf8'))?.slice(1, 3).join(' ')
    return `${readFileSync(`/proc/${pid}/cmdline`, 'latin1').slice(0, 120)}: ${limit}`
  })
  expect(limits.filter(limit => !limit.endsWith(': 0 0'))).toEqual([])
  const before = readdirSync('.')
  process.kill(app.process().pid ?? 0, 'SIGSEGV')
  await kill()
  expect(readdirSync('.')).toEqual(before)
  expect([...filesBelow(folder)].filter(([path]) => /\.dmp$|core/.test(path))).toEqual([])
})

test('a page that crashes or hangs is back within three seconds, with everything that was acknowledged, and asks for no key', async () => {
  test.setTimeout(120_000)
  const server = await startServer()
  const running = await launchApp({ userDataDir: test.info().outputPath('data') })
  const { anna } = canaries
  await drive(running.page).add({ label: 'Anna', accountId: anna.id, key: anna.key, baseUrl: server.baseUrl })
  await expect(drive(running.page).key).toContainText('Accepted')
  const run = (code: string): Promise<unknown> => running.app.evaluate(({ webContents }, text) => webContents.getAllWebContents()[0]?.executeJavaScript(text) as unknown, code)
  for (let crash = 0; crash < CRASHES; crash++) {
    // Through main, since Playwright gives up a page that has crashed.
    await run(`(async () => {
      const [account] = (await tillkeys.accounts.list()).value
      return tillkeys.accounts.pin({ ids: [account.id], pinned: ${crash % 2 === 0} })
    })()`)
    const hangs = crash % 2 === 1
    const started = performance.now()
    await running.app.evaluate(async ({ webContents }, hang) => {
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
    expect(performance.now() - started).toBeLessThan(3_000)
    expect(await run('({ url: location.href })')).toEqual({ url: PAGE })
    expect(await run('tillkeys.accounts.list()')).toMatchObject({ value: [{ pinned: crash % 2 === 0, keyReadable: true }] })
  }
  await running.close()
  await server.close()
})
