import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { startKeyring } from '../../../scripts/keyring.mjs'
import type { VaultView } from '../../../preload/views'
import type { LaunchOptions } from '../../e2e/launch'
import { addAndSignIn, canaryAccount, startCanaryServer, withApp, withFolder, type DrivenApp } from '../app'
import { endDaemon, startLockedKeyring } from '../daemon'
import { hashes } from '../hashes'
import { createTally, holds, type Row, type Tally } from '../row'

interface Keyring { readonly env: Record<string, string>; stop(): Promise<void> }
interface State {
  readonly name: string
  /** What stands in for the keyring that wrapped the data key, whose files are in `folder`; without it, that keyring itself. */
  readonly keyring?: (folder: string) => Promise<Keyring>
  readonly start?: Partial<LaunchOptions>
  readonly expected: readonly VaultView['state'][]
}

const CLOSED = ['mismatch', 'unavailable'] as const
const states: readonly State[] = [
  { name: 'the right one', expected: ['open'] },
  { name: 'lost: an empty one in its place', keyring: folder => startKeyring(join(folder, 'empty')), expected: ['mismatch'] },
  { name: 'locked, and nobody to ask the user', keyring: folder => startLockedKeyring(join(folder, 'keyring')), expected: CLOSED },
  { name: 'no daemon on the bus', keyring: () => startKeyring(null), expected: CLOSED },
  { name: 'no bus', start: { env: { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent/bus', XDG_RUNTIME_DIR: '/nonexistent' } }, expected: CLOSED },
  { name: 'an unknown desktop', start: { env: { XDG_CURRENT_DESKTOP: undefined, DESKTOP_SESSION: undefined } }, expected: ['open'] },
  { name: 'the desktop of another keyring', start: { env: { XDG_CURRENT_DESKTOP: 'KDE', KDE_SESSION_VERSION: '6' } }, expected: ['open'] },
  { name: 'the fixed key by force', start: { args: ['--password-store=basic'] }, expected: CLOSED },
  { name: 'another provider by force', start: { args: ['--password-store=kwallet5'] }, expected: ['open', ...CLOSED] },
]

export const row: Row = {
  id: 'F7',
  title: 'keyring lost, locked, gone, weak or another',
  sizes: { ci: 1, long: 5 },
  app: true,
  cannot: () => (process.platform === 'linux' ? null : 'the keyrings of the test are those of Linux'),
  async run(size) {
    const tally = createTally()
    for (let round = 0; round < size; round++) {
      await withFolder(async filled => {
        await fill(filled)
        let usualMs = Infinity
        for (const state of states) {
          await withFolder(async folder => {
            await cp(filled, folder, { recursive: true })
            const paintMs = await tryState(folder, state, tally)
            await tally.attempt(`${state.name}: the first paint`, () => holds(paintMs < Math.max(2_000, usualMs * 2), `after ${Math.round(paintMs)} ms, not ${Math.round(usualMs)}`))
            usualMs = Math.min(usualMs, paintMs)
          })
        }
        await endInMidSession(filled, tally)
      })
    }
    return tally.outcome()
  },
}

async function fill(folder: string): Promise<void> {
  const [server, keyring] = await Promise.all([startCanaryServer(), startKeyring(join(folder, 'keyring'))])
  await withApp(join(folder, 'data'), async app => {
    await addAndSignIn(app, canaryAccount(server.baseUrl))
    await app.close()
  }, { env: keyring.env })
  await Promise.all([server.close(), keyring.stop()])
}

/** Answers when the page was there, in ms after the start. */
async function tryState(folder: string, { name, keyring, start, expected }: State, tally: Tally): Promise<number> {
  const { env, stop } = await (keyring ?? (own => startKeyring(join(own, 'keyring'))))(folder)
  const before = hashes(join(folder, 'data/vault'))
  const started = performance.now()
  const paintMs = await withApp(join(folder, 'data'), async app => {
    await app.page.evaluate(() => document.title)
    const ms = performance.now() - started
    const view = await settled(app)
    await tally.attempt(`${name}: the state`, () => holds(expected.includes(view.state), `${view.state}, ${view.backend}`))
    const edit = await app.call('accounts.add', canaryAccount('https://api.example', { label: 'Another' }))
    await tally.attempt(`${name}: an edit`, () => holds(edit.ok === (view.state === 'open'), edit.ok ? 'was taken' : edit.error.code))
    await app.close()
    if (view.state !== 'open') await tally.attempt(`${name}: the vault`, () => holds(hashes(join(folder, 'data/vault')) === before, 'its files changed'))
    return ms
  }, { ...start, env: { ...env, ...start?.env } })
  await stop()
  return paintMs
}

/** Once used, the data key stays in the process: the daemon is not needed for an edit. */
async function endInMidSession(folder: string, tally: Tally): Promise<void> {
  const keyring = await startKeyring(join(folder, 'keyring'))
  await withApp(join(folder, 'data'), async app => {
    await settled(app)
    endDaemon(keyring.env)
    const edit = await app.call('accounts.add', canaryAccount('https://api.example', { label: 'Another' }))
    await tally.attempt('ended in mid-session: an edit', () => holds(edit.ok, edit.ok ? '' : edit.error.code))
  }, { env: keyring.env })
  await keyring.stop()
}

/** What the vault came to. */
async function settled({ call }: DrivenApp): Promise<VaultView> {
  for (;;) {
    const reply = await call('vault.state')
    const view = reply.ok ? (reply.value as VaultView) : null
    if (view !== null && view.state !== 'opening') return view
    await new Promise(done => setTimeout(done, 50))
  }
}
