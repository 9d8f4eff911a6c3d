import type { HttpRequest, HttpResponse } from '../../main/core/ports'
import type { AccountId, NewAccount } from '../../preload/views'
import { createFakeClock, type FakeClock } from '../fakes/clock'
import { createTestCore } from '../fakes/core'
import { scriptedHttp, response } from '../fakes/http'

/** The whole core under a clock of its own and a server that is a function: months pass in seconds. */
export interface VirtualApp {
  readonly clock: FakeClock
  readonly core: ReturnType<typeof createTestCore>['core']
  readonly ids: readonly AccountId[]
  readonly presence: ReturnType<typeof createTestCore>['presence']
  readonly server: {
    /** Sign-ins per account id since the last `forget`. */
    readonly signIns: Map<string, number>
    peakInFlight: number
    /** Of all requests, since the start. */
    requests: number
    forget(): void
    answer: (request: HttpRequest, accountId: string) => HttpResponse | Promise<HttpResponse>
  }
  /** Lets time pass in steps, and after each everything that follows from it. */
  pass(ms: number, stepMs?: number): Promise<void>
  /** Until nothing is under way any more; the time stands still. */
  settle(): Promise<void>
}

export function signInAnswer(accountId: string, clock: FakeClock, fields: Record<string, unknown> = {}): HttpResponse {
  return response(200, {
    token: `token-of-${accountId}-${clock.now()}`, token_type: 'Bearer', expires_at: new Date(clock.now() + 3_600_000).toISOString(),
    user: { id: accountId, name: `Name of ${accountId}`, legacy_id: null }, sub_user: { id: `sub-${accountId}` }, request: { id: 'request', host: 'h' }, ...fields,
  }, { date: new Date(clock.now()).toUTCString() })
}

/** With that many accounts, each used just now, so that its token is kept warm; none has signed in yet. */
export async function startVirtual(count: number): Promise<VirtualApp> {
  const clock = createFakeClock()
  let inFlight = 0
  const server: VirtualApp['server'] = {
    signIns: new Map(), peakInFlight: 0, requests: 0,
    forget() {
      server.signIns.clear()
      server.peakInFlight = 0
    },
    answer: (_request, accountId) => signInAnswer(accountId, clock),
  }
  const http = scriptedHttp(async request => {
    const body = request.body === null ? null : JSON.parse(request.body) as { id?: string }
    const accountId = body?.id ?? ''
    server.requests += 1
    if (request.url.endsWith('/auth/key')) server.signIns.set(accountId, (server.signIns.get(accountId) ?? 0) + 1)
    server.peakInFlight = Math.max(server.peakInFlight, ++inFlight)
    await immediate()
    inFlight -= 1
    return server.answer(request, accountId)
  })
  // Every request would be kept: a storm of them is counted only.
  http.requests.push = () => 0
  const { core, presence } = createTestCore({ clock, http })
  await core.start()
  const inputs = Array.from({ length: count }, (_, n): NewAccount => ({
    label: `Account ${n}`, accountId: `account-${n}`, key: { typed: `key-${n}` }, environment: { kind: 'production' }, accountClass: 'test', colour: 'slate',
    tags: [], note: '', allowDuplicate: true,
  }))
  const ids = (await core.accounts.addAll(inputs)).map(({ id }) => id)
  for (const id of ids) core.sessions.touch(id)

  async function settle(): Promise<void> {
    for (let quiet = 0, seen = server.requests; quiet < 5; quiet = seen === server.requests && inFlight === 0 ? quiet + 1 : 0) {
      seen = server.requests
      await immediate()
    }
  }
  return {
    clock, core, ids, presence, server, settle,
    async pass(ms, stepMs = 1_000) {
      for (let left = ms; left > 0; left -= stepMs) {
        clock.advance(Math.min(left, stepMs))
        await settle()
      }
    },
  }
}

function immediate(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve))
}
