import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { methods } from '../../preload/contract'
import { hostileUrls, navigate, navigations, windowOpenings } from './hostile'
import { launchApp, launchPackaged, type RunningApp } from './launch'

const bundle = join(import.meta.dirname, '../../out/renderer')
const PAGE = 'app://tillkeys/index.html'
let running: RunningApp

test.describe.configure({ mode: 'default' })
test.beforeAll(async ({}, info) => {
  running = await launchApp({ userDataDir: info.outputPath('data') })
  await running.app.evaluate(({ app, shell }) => {
    const seen = { downloads: 0, external: 0, contents: 0 }
    Object.assign(globalThis, { seen })
    shell.openExternal = async () => { seen.external += 1 }
    app.on('web-contents-created', () => { seen.contents += 1 })
  })
})
test.afterAll(() => running.close())

const seen = () => running.app.evaluate(() => (globalThis as unknown as { seen: { external: number; contents: number } }).seen)

test('the page runs sandboxed, isolated and without Node, in namespaces of its own', async () => {
  const { preferences, pid, mainPid } = await running.app.evaluate(({ webContents }) => {
    const [contents] = webContents.getAllWebContents()
    return {
      preferences: (contents as unknown as { getLastWebPreferences(): Record<string, unknown> }).getLastWebPreferences(),
      pid: contents?.getOSProcessId(), mainPid: process.pid,
    }
  })
  expect(preferences).toMatchObject({
    sandbox: true, contextIsolation: true, nodeIntegration: false, nodeIntegrationInSubFrames: false, webSecurity: true, webviewTag: false,
    allowRunningInsecureContent: false,
  })
  expect(await running.app.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled())).toBe(false)
  test.skip(process.platform !== 'linux', 'The rest is read from /proc.')
  expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\s*2$/m)
  for (const space of ['user', 'net', 'pid']) {
    expect(readlinkSync(`/proc/${pid}/ns/${space}`), space).not.toBe(readlinkSync(`/proc/${mainPid}/ns/${space}`))
  }
})

test('the page sees the operations of the contract and nothing else of the app, Node or Electron', async () => {
  const found = await running.page.evaluate(() => {
    const walk = (value: unknown): unknown => typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, walk(each)])) : typeof value
    const frame = window as unknown as Record<string, unknown>
    return {
      bridge: walk(frame['tillkeys']),
      leaked: ['require', 'process', 'Buffer', 'global', 'module', 'exports', 'ipcRenderer', 'electron', '__dirname', 'setImmediate'].filter(name => name in frame),
    }
  })
  const operations = Object.fromEntries(Object.entries(methods).map(([feature, table]) =>
    [feature, Object.fromEntries(Object.keys(table).map(method => [method, 'function']))]))
  expect(found).toEqual({ bridge: { ...operations, on: 'function', pathOf: 'function' }, leaked: [] })
})

test('the page can neither change nor extend what it sees, nor listen to a push that the contract does not name', async () => {
  const outcome = await running.page.evaluate(() => {
    const frame = window as unknown as { tillkeys: Record<string, Record<string, unknown>> & { on(event: string, run: () => void): void } }
    const before = frame.tillkeys['accounts']?.['list']
    const attempts: (() => void)[] = [
      () => { frame.tillkeys = {} as typeof frame.tillkeys },
      () => { frame.tillkeys['stolen'] = {} },
      () => { frame.tillkeys['accounts'] = {} },
      () => { (frame.tillkeys['accounts'] as Record<string, unknown>)['list'] = () => 'stolen' },
      () => { Object.defineProperty(frame.tillkeys, 'accounts', { value: {} }) },
      () => { Reflect.deleteProperty(frame.tillkeys, 'accounts') },
    ]
    for (const attempt of attempts) try { attempt() } catch { /* Refused aloud. */ }
    const listens = ['session', 'ELECTRON_INTERNAL', '__proto__', 'constructor'].filter(name => {
      try { frame.tillkeys.on(name, () => undefined); return true } catch { return false }
    })
    return { same: frame.tillkeys['accounts']?.['list'] === before, stolen: 'stolen' in frame.tillkeys, listens }
  })
  expect(outcome).toEqual({ same: true, stolen: false, listens: [] })
})

test('no URL of the page\'s scheme answers anything but a file of the bundle', async () => {
  const listed = JSON.parse(readFileSync(join(bundle, 'files.json'), 'utf8')) as string[]
  const urls = hostileUrls()
  expect(urls.length).toBeGreaterThanOrEqual(500)
  const answers = await running.app.evaluate(async ({ session }, all) => Promise.all(all.map(async url => {
    try {
      const response = await session.defaultSession.fetch(url)
      return { url, status: response.status, body: await response.text() }
    } catch {
      return { url, status: 0, body: '' }
    }
  })), [...urls, PAGE])
  expect(answers.pop()).toMatchObject({ status: 200, body: readFileSync(join(bundle, 'index.html'), 'utf8') })
  const known = new Set(listed.map(name => readFileSync(join(bundle, name), 'utf8')))
  const leaked = answers.filter(({ status, body }) => status !== 0 && status !== 404 && !known.has(body))
  expect(leaked.map(({ url, body }) => `${url}: ${body.slice(0, 40)}`)).toEqual([])
})

test('script, style, handlers, frames, forms and remote content that get into the document are stopped by the policy', async () => {
  const outcome = await running.page.evaluate(async () => {
    const violated: string[] = []
    document.addEventListener('securitypolicyviolation', event => violated.push(event.effectiveDirective))
    const frame = window as unknown as { pwned?: number }
    const trusted = (window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }).trustedTypes
    const refusedAloud: string[] = []
    const add = (name: string, fields: Record<string, string>): void => {
      try {
        const element = document.createElement(name)
        for (const [field, value] of Object.entries(fields)) {
          if (field === 'text') element.textContent = value
          else element.setAttribute(field, value)
        }
        document.body.append(element)
        if (name === 'form') (element as HTMLFormElement).submit()
      } catch {
        refusedAloud.push(name)
      }
    }
    add('script', { text: 'window.pwned = 1' })
    add('script', { src: 'https://evil.example/x.js' })
    add('style', { text: 'body { display: none }' })
    add('link', { rel: 'stylesheet', href: 'https://evil.example/x.css' })
    add('img', { src: 'https://evil.example/x.png' })
    add('img', { src: 'data:image/png;base64,AAAA', onerror: 'window.pwned = 1' })
    add('iframe', { src: 'https://evil.example/' })
    add('iframe', { src: 'data:text/html,<script>parent.pwned=1</script>' })
    add('iframe', { srcdoc: '<script>parent.pwned=1</script>' })
    add('object', { data: 'https://evil.example/' })
    add('embed', { src: 'https://evil.example/' })
    add('base', { href: 'https://evil.example/' })
    add('form', { action: 'https://evil.example/' })
    add('video', { src: 'https://evil.example/x.mp4' })
    add('div', { style: 'position: fixed; inset: 0' })
    for (const run of [
      () => { document.body.innerHTML = '<img src=x onerror="window.pwned=1">' },
      () => document.write('<script>window.pwned=1</script>'),
      () => { document.body.insertAdjacentHTML('beforeend', '<b>x</b>') },
      () => new DOMParser().parseFromString('<b>x</b>', 'text/html'),
      () => new Worker('data:text/javascript,1'),
      () => new Worker('app://tillkeys/main.js'),
      () => trusted.createPolicy('default', {}),
      () => trusted.createPolicy('another', {}),
    ]) {
      try { run() } catch { refusedAloud.push('sink') }
    }
    await new Promise(done => setTimeout(done, 1_000))
    return { pwned: frame.pwned ?? null, base: document.baseURI, violated: [...new Set(violated)].sort(), refusedAloud }
  })
  expect(outcome.pwned).toBeNull()
  expect(outcome.base).toBe(PAGE)
  expect(outcome.violated).toEqual(expect.arrayContaining([
    'base-uri', 'form-action', 'frame-src', 'img-src', 'media-src', 'require-trusted-types-for', 'style-src-attr', 'style-src-elem', 'trusted-types',
  ]))
  // Trusted types refuse these before the other directives are asked: no text becomes script, a handler, a document or a worker.
  expect(outcome.refusedAloud).toEqual(['script', 'script', 'img', 'iframe', 'object', 'embed', ...Array<string>(8).fill('sink')])
})

test('the page stays where it is, or is brought back at once, whatever link, form or script wants to lead it away', async () => {
  expect(navigations.length).toBeGreaterThanOrEqual(60)
  const bridge = () => running.page.evaluate(() => 'tillkeys' in window).catch(() => false)
  for (const { by, to } of navigations) {
    // An evaluation that a navigation cut off has done its work.
    await running.page.evaluate(navigate, { by, to }).catch(() => undefined)
    await expect.poll(() => running.page.url(), { message: `${by} ${to}`, intervals: [10, 50, 100, 500] }).toBe(PAGE)
  }
  await expect.poll(bridge).toBe(true)
  expect(await running.app.evaluate(({ webContents }) => webContents.getAllWebContents().map(contents => contents.getURL()))).toEqual([PAGE])
})

test('the page opens no second window and starts no other program', async () => {
  await running.page.evaluate(openings => {
    for (const [url, target, features] of openings) try { window.open(url, target, features) } catch { /* Refused aloud. */ }
  }, windowOpenings as [string, string, string][])
  await running.page.evaluate(() => {
    const link = document.createElement('a')
    link.href = 'https://evil.example/'
    link.target = '_blank'
    document.body.append(link)
    for (const keys of [{}, { shiftKey: true }, { ctrlKey: true }, { metaKey: true }, { altKey: true }]) {
      for (const button of [0, 1]) link.dispatchEvent(new MouseEvent(button === 0 ? 'click' : 'auxclick', { ...keys, button, bubbles: true, cancelable: true }))
    }
    link.remove()
  })
  await running.page.waitForTimeout(500)
  expect(await running.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
  expect(await seen()).toMatchObject({ external: 0, contents: 0 })
})

test('every permission is denied, every device and the screen out of reach', async () => {
  const outcome = await running.page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'push', 'midi', 'camera', 'microphone', 'background-sync', 'persistent-storage', 'accelerometer',
      'gyroscope', 'magnetometer', 'clipboard-read', 'clipboard-write', 'screen-wake-lock', 'nfc', 'idle-detection', 'storage-access',
      'window-management', 'local-fonts', 'display-capture', 'periodic-background-sync', 'payment-handler', 'background-fetch', 'system-wake-lock']
    const states = await Promise.all(names.map(async name => {
      const options = { name, userVisibleOnly: true } as unknown as PermissionDescriptor
      return navigator.permissions.query(options).then(({ state }) => state as string, () => 'unknown')
    }))
    const browser = navigator as unknown as Record<string, Record<string, (options?: object) => Promise<unknown>>>
    const asks: Record<string, () => Promise<unknown> | undefined> = {
      media: () => navigator.mediaDevices.getUserMedia({ audio: true, video: true }),
      screen: () => navigator.mediaDevices.getDisplayMedia(),
      clipboard: () => navigator.clipboard.readText(),
      midi: () => navigator.requestMIDIAccess(),
      location: () => new Promise((done, fail) => navigator.geolocation.getCurrentPosition(done, fail)),
      usb: () => browser['usb']?.['requestDevice']?.({ filters: [] }),
      hid: async () => { if (((await browser['hid']?.['requestDevice']?.({ filters: [] })) as unknown[]).length === 0) throw new Error('none') },
      serial: () => browser['serial']?.['requestPort']?.(),
      bluetooth: async () => { await (browser['bluetooth'] as { requestDevice(options: object): Promise<unknown> }).requestDevice({ acceptAllDevices: true }) },
      files: () => (window as unknown as { showOpenFilePicker(): Promise<unknown> }).showOpenFilePicker(),
      notification: async () => { if (await Notification.requestPermission() !== 'granted') throw new Error('refused') },
    }
    const granted: string[] = []
    for (const [name, ask] of Object.entries(asks)) {
      try {
        await Promise.race([ask(), new Promise((_, fail) => setTimeout(() => fail(new Error('unanswered')), 500))])
        granted.push(name)
      } catch { /* Refused. */ }
    }
    return { allowed: names.filter((_, at) => states[at] !== 'denied' && states[at] !== 'unknown'), asked: states.filter(state => state === 'denied').length, granted }
  })
  expect(outcome.allowed).toEqual([])
  expect(outcome.granted).toEqual([])
  expect(outcome.asked).toBeGreaterThan(10)
})

test('a download is refused and leaves no file', async () => {
  const folder = test.info().outputPath('downloads')
  const states = await running.app.evaluate(async ({ session, app }, to) => {
    app.setPath('downloads', to)
    const states: string[] = []
    session.defaultSession.on('will-download', (event, item) => { states.push(event.defaultPrevented ? 'refused' : item.getState()) })
    Object.assign(globalThis, { states })
    session.defaultSession.downloadURL('app://tillkeys/icon.png')
    await new Promise(done => setTimeout(done, 300))
    return states
  }, folder)
  await running.page.evaluate(() => {
    for (const href of [URL.createObjectURL(new Blob(['x'])), 'data:text/plain,x', 'app://tillkeys/index.html']) {
      const link = document.createElement('a')
      link.href = href
      link.download = 'x.txt'
      document.body.append(link)
      link.click()
      link.remove()
    }
  })
  await running.page.waitForTimeout(300)
  expect(states.every(state => state === 'refused')).toBe(true)
  expect(states.length).toBeGreaterThan(0)
  expect(() => readdirSync(folder)).toThrow(/ENOENT/)
})

test('the packaged app has no developer tools, by menu, shortcut or call', async () => {
  const packaged = await launchPackaged({ userDataDir: test.info().outputPath('packaged') })
  for (const keys of ['F12', 'Control+Shift+I', 'Control+Shift+J', 'Control+Shift+C', 'Meta+Alt+I']) await packaged.page.keyboard.press(keys)
  const opened = await packaged.app.evaluate(async ({ BrowserWindow, Menu, webContents }) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.webContents.openDevTools({ mode: 'detach' })
    await new Promise(done => setTimeout(done, 500))
    return {
      tools: window?.webContents.isDevToolsOpened(), menu: JSON.stringify(Menu.getApplicationMenu()?.items.map(({ role }) => role) ?? []).includes('dev'),
      contents: webContents.getAllWebContents().length,
    }
  })
  expect(opened).toEqual({ tools: false, menu: false, contents: 1 })
  await packaged.close()
})

