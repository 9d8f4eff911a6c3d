import { afterEach } from 'vitest'
import type { HttpRequest, HttpResponse } from '../../../main/core/ports'
import type { AnswerLook, ManyRowView, ManyRunView, ManyStart } from '../../../preload/runs-views'
import type { AccountId, NewAccount } from '../../../preload/views'
import { createFakeClock } from '../../fakes/clock'
import { createTestCore } from '../../fakes/core'
import { response, scriptedHttp } from '../../fakes/http'
import { accepted, account } from '../health/setup'

export const plain: AnswerLook = { rules: { kinds: ['ids', 'times'], fields: [], paths: [], arrayOrder: true }, columns: [] }
export const get: ManyStart['request'] = { method: 'GET', path: '/api/v1/things/{{account.pathId}}', query: [], headers: [], body: null }

/** One request as the server sees it: whose token came, and what was asked. */
export interface Seen { readonly account: string; readonly url: URL; readonly request: HttpRequest }
export type Answer = (seen: Seen) => HttpResponse | Promise<HttpResponse>

/** What a fake server was asked; `answer` may be changed at any time. */
export interface FakeServer { answer: Answer; readonly seen: Seen[]; readonly mismatches: string[]; most: number; readonly mostAt: Map<string, number> }

export const answered = (body: unknown, status = 200, headers: Record<string, string> = {}): HttpResponse => response(status, body, headers)

const started: { dispose(): Promise<void> }[] = []
afterEach(() => Promise.all(started.splice(0).map(core => core.dispose())))

/**
 * The core under a clock of its own with that many accounts, over a server that signs everybody in and notes whether each token came with its own
 * account's path and host, and how much was under way at once. Disposed after the test.
 */
export async function setup(count: number, over: (n: number) => Partial<NewAccount> = () => ({})) {
  const clock = createFakeClock(Date.UTC(2026, 10, 24))
  const server: FakeServer = { answer: ({ account: name }) => answered({ name }), seen: [], mismatches: [], most: 0, mostAt: new Map() }
  const running = new Map<string, number>()

  async function ask(request: HttpRequest): Promise<HttpResponse> {
    const url = new URL(request.url)
    if (url.pathname.endsWith('/users/auth/key')) return accepted((JSON.parse(request.body ?? '{}') as { id: string }).id)
    const name = /CANARY-token-(.+)$/.exec(request.headers['authorization'] ?? '')?.[1] ?? 'nobody'
    server.seen.push({ account: name, url, request })
    if (!url.pathname.endsWith(`/${name}`) || url.host !== hosts.get(name)) server.mismatches.push(`${name} at ${url.href}`)
    running.set(url.host, (running.get(url.host) ?? 0) + 1)
    server.mostAt.set(url.host, Math.max(server.mostAt.get(url.host) ?? 0, running.get(url.host) ?? 0))
    server.most = Math.max(server.most, [...running.values()].reduce((a, b) => a + b, 0))
    try {
      return await server.answer({ account: name, url, request })
    } finally {
      running.set(url.host, (running.get(url.host) ?? 1) - 1)
    }
  }

  const { core, disk, logged } = createTestCore({ clock, http: scriptedHttp(ask), random: () => 0 })
  started.push(core)
  const rows = new Map<AccountId, ManyRowView>()
  const pushes: { run: ManyRunView | null; rows: number; at: number }[] = []
  core.events.on('runs.changed', change => {
    for (const row of change.rows) rows.set(row.id, row)
    pushes.push({ run: change.run, rows: change.rows.length, at: clock.now() })
  })
  await core.start()
  const accounts = Array.from({ length: count }, (_, n) => account(n, over(n)))
  const ids = (await core.accounts.addAll(accounts)).map(({ id }) => id)
  const hosts = new Map(accounts.map(({ accountId, environment }) =>
    [accountId, 'baseUrl' in environment ? new URL(environment.baseUrl).host : 'api.tillhub.com']))

  /** Until nothing more happens without time passing. */
  async function settle(): Promise<void> {
    for (let quiet = 0, before = ''; quiet < 5;) {
      const now = `${server.seen.length} ${clock.pending()}`
      quiet = now === before ? quiet + 1 : 0
      before = now
      await new Promise(resolve => setImmediate(resolve))
    }
  }
  return {
    core, runs: core.runs, ids, clock, server, rows, pushes, disk, logged, settle,
    start: async (over: Partial<ManyStart> = {}) => {
      await core.runs.start({ ids, request: get, look: plain, canary: null, confirmation: '', ...over })
      await settle()
    },
    async pass(ms: number) {
      clock.advance(ms)
      await settle()
    },
    run: () => core.runs.view()!.run,
    states: () => core.runs.view()!.rows.map(({ state }) => state),
    row: (n: number) => core.runs.view()!.rows.find(({ id }) => id === ids[n])!,
  }
}

export type App = Awaited<ReturnType<typeof setup>>

/** Answers that wait to be let go. */
export function held() {
  const waiting: { readonly seen: Seen; readonly go: (response: HttpResponse) => void }[] = []
  return { waiting, answer: (seen: Seen): Promise<HttpResponse> => new Promise(go => waiting.push({ seen, go })) }
}
