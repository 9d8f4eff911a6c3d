import { join } from 'node:path'
import type { AccountView } from '../../preload/views'
import { addAndSignIn, canary, canaryAccount, send, startCanaryServer, withApp } from './app'
import { holds } from './row'

/** What handles secrets, failures included; leaves in `folder` what such a run leaves. Answers the secrets that were used. */
export async function leaveTraces(folder: string): Promise<string[]> {
  const server = await startCanaryServer()
  const wrong = `CANARY-wrong-${canary.id}`
  const passphrase = `CANARY-passphrase-${canary.id}`
  const wrongPassphrase = `CANARY-not-the-passphrase-${canary.id}`
  await withApp(folder, async app => {
    const { account } = await addAndSignIn(app, canaryAccount(server.baseUrl))
    await addAndSignIn(app, canaryAccount(server.baseUrl, { label: 'Wrong', key: { typed: wrong } }))
    const added = await app.call('accounts.add', canaryAccount('http://127.0.0.1:9', { label: 'Away' }))
    if (added.ok) await app.call('session.refresh', (added.value as AccountView).id)
    for (const [at, knobs] of [{}, { refuseTokens: true, times: 1 }, { status: 500 }, { body: 'malformed' }, { setCookie: `a=${canary.key}` }, { headers: { 'cache-control': 'max-age=1000' } }].entries()) {
      const remove = server.knobs({ path: '/api/v0/me' }, knobs as never)
      await send(app, account.id, `r${at}`, { path: `/api/v0/me?key=${canary.key}`, headers: [{ name: 'x-key', value: canary.key }] })
      remove()
    }
    for (const what of ['key', 'token']) await app.call('secrets.copy', { id: account.id, what })
    await app.call('secrets.reveal', { id: account.id, what: 'token' })
    await app.call('imports.open', join(folder, 'nothing.csv'))
    const unlocking = [
      await app.call('vault.addPassphrase', { passphrase }), await app.call('vault.lock'),
      await app.call('vault.openWithPassphrase', { passphrase: wrongPassphrase }), await app.call('vault.openWithPassphrase', { passphrase }),
    ]
    holds(unlocking.map(({ ok }) => ok).join() === 'true,true,false,true', 'it was not unlocked as it should be')
    await app.close()
  })
  const tokens = server.record.requests.flatMap(({ headers }) => headers.authorization?.replace('Bearer ', '') ?? [])
  await server.close()
  return [canary.key, wrong, passphrase, wrongPassphrase, ...new Set(tokens)]
}
