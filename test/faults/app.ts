import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSubUser } from '../../main/sandbox/account'
import { startFakeTillhub, type FakeTillhub } from '../../main/sandbox/server'
import type { AccountId, AccountView, NewAccount, RequestDraft, RunId, RunView, SessionView, VaultView } from '../../preload/views'
import type { Reply } from '../../preload/contract'
import { launchPackaged, type LaunchOptions, type RunningApp } from '../e2e/launch'
import { orderOf } from '../fakes/order'

const PATIENCE_MS = 30_000

/** The packaged app with a data folder of its own. */
export interface DrivenApp extends RunningApp {
  readonly folder: string
  /** Calls an operation of the bridge from inside the page. */
  call(channel: string, input?: unknown): Promise<Reply<unknown>>
  /** The same through main, for when Playwright has given up the page. */
  run<T>(code: string): Promise<T>
}

export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'tillkeys-fault-'))
  try {
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

export async function withApp<T>(folder: string, use: (app: DrivenApp) => Promise<T>, options: Partial<LaunchOptions> = {}): Promise<T> {
  const running = await launchPackaged({ userDataDir: folder, ...options })
  try {
    return await use({
      ...running,
      folder,
      call: (channel, input) => running.page.evaluate(([name, argument]) => {
        const [feature = '', method = ''] = (name).split('.')
        const bridge = (window as unknown as { tillkeys: Record<string, Record<string, (argument: unknown) => Promise<Reply<unknown>>>> }).tillkeys
        return bridge[feature]?.[method]?.(argument)
      }, [channel, input] as const) as Promise<Reply<unknown>>,
      run: <R>(code: string) => running.app.evaluate(({ webContents }, text) => webContents.getAllWebContents()[0]?.executeJavaScript(text) as unknown, code) as Promise<R>,
    })
  } finally {
    await running.kill()
  }
}

/** What is searched for later: each is in no other text of the world. */
export const canary = { id: '7a5d6f1e-2c34-4b8a-9d10-6e2f3a4b5c6d', key: 'CANARY-81f7f582-b3e9-4912-b45a-fdf23bdf3fc5' }

export function startCanaryServer(): Promise<FakeTillhub> {
  return startFakeTillhub({ accounts: [{ id: canary.id, name: 'Anna', legacyId: null, apiKey: canary.key, subUser: createSubUser({ api_key: canary.key }) }] })
}

export function canaryAccount(baseUrl: string, over: Partial<NewAccount> = {}): NewAccount {
  return {
    label: 'Anna', accountId: canary.id, key: { typed: canary.key }, environment: { kind: 'custom', baseUrl }, accountClass: 'test', colour: 'teal', tags: [], note: '',
    allowDuplicate: true, ...over,
  }
}

/** What `read` answers as soon as that is as wanted; throws when it does not come to be. */
export async function awaited<T>(read: () => Promise<T>, isWanted: (answer: T) => boolean): Promise<T> {
  const giveUpAt = performance.now() + PATIENCE_MS
  for (;;) {
    const answer = await read()
    if (isWanted(answer)) return answer
    if (performance.now() > giveUpAt) throw new Error(`still ${JSON.stringify(answer)}`)
    await new Promise(done => setTimeout(done, 50))
  }
}

/** Calls come through as soon as the page is there, which is before the vault. */
export async function vaultOpened(app: DrivenApp): Promise<void> {
  await awaited(() => app.call('vault.state'), reply => !reply.ok || (reply.value as VaultView).state !== 'opening')
}

/** Adds an account and waits for the outcome of its first sign-in. */
export async function addAndSignIn(app: DrivenApp, account: NewAccount): Promise<{ account: AccountView; session: SessionView }> {
  await vaultOpened(app)
  const added = await app.call('accounts.add', account)
  if (!added.ok) throw new Error(`not added: ${added.error.code}`)
  const { id } = added.value as AccountView
  const reply = await app.call('session.refresh', id)
  if (!reply.ok) throw new Error(`not signed in: ${reply.error.code}`)
  return { account: added.value as AccountView, session: reply.value as SessionView }
}

/** Sends a request as the user does. Throws where it does not come to a run, whatever that ends with. */
export async function send(app: DrivenApp, id: AccountId, runId: string, draft: Partial<RequestDraft> = {}): Promise<RunView> {
  const reply = await app.call('requests.run', orderOf({ runId: runId as RunId, id, method: 'GET', path: '/api/v0/me', query: [], headers: [], body: null, ...draft }))
  if (!reply.ok) throw new Error(`not sent: ${reply.error.code}`)
  return reply.value as RunView
}
