import { readFileSync, statSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { drive } from './app-driver'
import { canaries, startServer } from './journey'
import { launchApp } from './launch'

const CALLS = 20_000

test('a page that floods main with calls waits for its turn, and main keeps up with everything else', async () => {
  const { app, page, close } = await launchApp({ userDataDir: test.info().outputPath('data') })
  await expect(drive(page).button('Add account').first()).toBeVisible()
  await app.evaluate(() => {
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks')
    const delay = monitorEventLoopDelay({ resolution: 5 })
    delay.enable()
    Object.assign(globalThis, { delay })
  })
  const codes = await page.evaluate(async count => {
    const { tillkeys } = window as unknown as { tillkeys: { accounts: { list(): Promise<{ ok: boolean; error?: { code: string } }> } } }
    const replies = await Promise.all(Array.from({ length: count }, () => tillkeys.accounts.list()))
    return replies.map(({ ok, error }) => (ok ? 'ok' : error?.code))
  }, CALLS)
  const p99 = await app.evaluate(() => (globalThis as unknown as { delay: { percentile(of: number): number } }).delay.percentile(99) / 1e6)
  expect(new Set(codes)).toEqual(new Set(['ok']))
  expect(p99).toBeLessThan(200)
  await close()
})

test('secrets go out at the pace of a hand', async () => {
  const { page, close } = await launchApp({ userDataDir: test.info().outputPath('data') })
  const codes = await page.evaluate(async () => {
    const { tillkeys } = window as unknown as { tillkeys: { secrets: { reveal(input: object): Promise<{ error?: { code: string } }> } } }
    const replies = await Promise.all(Array.from({ length: 50 }, () => tillkeys.secrets.reveal({ id: 'nobody', what: 'key' })))
    return replies.map(({ error }) => error?.code)
  })
  expect(codes.filter(code => code === 'too-busy').length).toBeGreaterThan(25)
  await close()
})

test('the diagnostics are saved where the user wants them, private, with states and numbers and nothing of a customer', async () => {
  const file = test.info().outputPath('diagnostics.json')
  const server = await startServer()
  const { app, page, close } = await launchApp({ userDataDir: test.info().outputPath('data') })
  const { anna } = canaries
  await drive(page).add({ label: 'Anna', accountId: anna.id, key: anna.key, baseUrl: server.baseUrl })
  await expect(drive(page).key).toContainText('Accepted')
  await app.evaluate(({ dialog }, filePath) => { dialog.showSaveDialog = async () => ({ canceled: false, filePath }) }, file)
  const save = () => page.evaluate(() => (window as unknown as { tillkeys: { app: { diagnostics(): Promise<unknown> } } }).tillkeys.app.diagnostics())
  expect(await save()).toEqual({ ok: true, value: true })
  const text = readFileSync(file, 'utf8')
  expect(JSON.parse(text)).toMatchObject({
    vault: { state: 'open', accountsOnDisk: 1 }, accounts: { environment: { custom: 1 } }, sessions: { key: { accepted: 1 } },
    log: expect.arrayContaining([expect.objectContaining({ event: 'app.started' })]),
  })
  for (const customer of ['Anna', anna.id, anna.key, '127.0.0.1']) expect(text).not.toContain(customer)
  expect(statSync(file).mode & 0o777).toBe(0o600)

  await app.evaluate(({ dialog }) => { dialog.showSaveDialog = async () => ({ canceled: true, filePath: '' }) })
  expect(await save()).toEqual({ ok: true, value: false })
  await close()
  await server.close()
})
