import { expect, test } from '@playwright/test'
import { listeningPorts } from './ports'
import { startRelease, type Ending } from './release'

const start = (args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Ending> => startRelease(test.info().outputPath('data'), args, env)

const port = 45_871
const switches = [
  `--remote-debugging-port=${port}`, '--remote-debugging-pipe', `--inspect=${port}`, `--inspect-brk=${port}`, '--log-net-log=/tmp/net.json',
  '--ssl-key-log-file=/tmp/keys', '--no-sandbox', '--disable-web-security', '--ignore-certificate-errors', '--host-resolver-rules=MAP * 127.0.0.1',
  '--proxy-server=127.0.0.1:1', '--proxy-pac-url=http://127.0.0.1/', '--js-flags=--expose-gc', '--enable-logging',
]
const variables = { SSLKEYLOGFILE: '/tmp/keys', ELECTRON_RUN_AS_NODE: '1', ELECTRON_ENABLE_LOGGING: '1' }

test('the packaged app ends at once, with one line and no open port, when a switch or a variable would open it', async () => {
  const before = listeningPorts()
  const times: number[] = []
  for (const name of switches) times.push(await refused(name.split('=')[0] ?? name, start([name])))
  for (const [name, value] of Object.entries(variables)) times.push(await refused(name, start([], { [name]: value })))
  // Half of them, since a busy machine may hold up one.
  expect(times.sort((a, b) => a - b)[times.length >> 1]).toBeLessThan(2_000)
  expect(listeningPorts().filter(each => !before.includes(each))).toEqual([])
})

test('the packaged app starts without them, so that the refusals above are about them', async () => {
  const { code, stderr } = await start(['--self-check'])
  expect(code, stderr).toBe(0)
})

test('Node options in the environment have no effect on the packaged app', async () => {
  const { code, stderr } = await start(['--self-check'], { NODE_OPTIONS: '--inspect=0 --require=/nonexistent.cjs' })
  // Dropped by the fuse, so that it starts; or seen after all, and refused.
  expect(stderr === '' ? code : stderr).toEqual(stderr === '' ? 0 : expect.stringContaining('NODE_OPTIONS'))
})

/** Answers how long the start and its end took. */
async function refused(name: string, ending: Promise<Ending>): Promise<number> {
  const { code, ms, stderr } = await ending
  expect({ name, code, stderr }).toEqual({ name, code: 1, stderr: `Tillkeys does not start with ${name}: it would open what the app protects.\n` })
  return ms
}
