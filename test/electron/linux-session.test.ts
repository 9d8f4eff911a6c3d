import { equal } from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { startKeyring } from '../../scripts/keyring.mjs'
import { watchScreenLock } from '../../main/node/screen-lock'
import { readSecretService } from '../../main/node/secret-service'
import { test } from './suite'

const onLinux = process.platform === 'linux' ? test : () => undefined

/** Runs on a bus of its own, with a keyring in `folder` or with none. */
async function onBus(folder: string | null, run: (env: NodeJS.ProcessEnv, send: (...args: string[]) => Promise<unknown>) => Promise<void>): Promise<void> {
  const bus = await startKeyring(folder)
  const env = { ...process.env, ...bus.env }
  try {
    await run(env, (...args) => promisify(execFile)('dbus-send', ['--session', ...args], { env }))
  } finally {
    await bus.stop()
  }
}

onLinux('the keyring service is told unlocked, locked and absent apart, and none of it prompts', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'keyring-'))
  await onBus(folder, async (env, send) => {
    equal(await readSecretService(env), 'unlocked')
    await send('--print-reply', '--dest=org.freedesktop.secrets', '/org/freedesktop/secrets', 'org.freedesktop.Secret.Service.Lock',
      'array:objpath:/org/freedesktop/secrets/collection/login')
    equal(await readSecretService(env), 'locked')
  })
  await rm(folder, { recursive: true })
  await onBus(null, async env => equal(await readSecretService(env), 'absent'))
  equal(await readSecretService({ ...process.env, DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent' }), 'absent')
})

onLinux('the keyring service is unknown where there is nothing to ask it with', async () => {
  equal(await readSecretService({ ...process.env, PATH: '/nonexistent' }), 'unknown')
})

onLinux('a locked screen is noticed, an unlocked one is not, and nothing after it was stopped', () => onBus(null, async (env, send) => {
  let locked = 0
  const stop = watchScreenLock(() => locked++, env)
  const say = async (name: string, active: boolean): Promise<void> => {
    await send('--type=signal', '/screensaver', `org.${name}.ScreenSaver.ActiveChanged`, `boolean:${active}`)
    await sleep(300)
  }
  await sleep(500)
  for (const name of ['gnome', 'freedesktop', 'cinnamon']) await say(name, true)
  equal(locked, 3)
  for (const name of ['gnome', 'stranger']) await say(name, name === 'stranger')
  equal(locked, 3)
  stop()
  await sleep(300)
  await say('gnome', true)
  equal(locked, 3)
}))
