import { AppError, type ErrorCode } from '../../../main/core/errors'
import type { HttpResponse } from '../../../main/core/ports'
import type { HealthRowView } from '../../../preload/health-views'
import type { AccountId, NewAccount } from '../../../preload/views'
import { createFakeClock } from '../../fakes/clock'
import { createTestCore } from '../../fakes/core'
import { response, scriptedHttp } from '../../fakes/http'
import { createFakeKeyring } from '../../fakes/key-wrap'

export type Answer = (accountId: string) => HttpResponse | Promise<HttpResponse>

export const accepted = (accountId: string, fields: Record<string, unknown> = {}, headers: Record<string, string> = {}): HttpResponse =>
  response(200, {
    token: `CANARY-token-${accountId}`, token_type: 'Bearer', expires_at: '2030-01-01T00:00:00Z', user: { id: accountId, name: null, legacy_id: null },
    sub_user: { active: true, blocked: false, deleted: false }, request: { id: `request-${accountId}`, host: 'h' }, ...fields,
  }, headers)
export const refused = (status = 401): HttpResponse => response(status, { status, msg: 'no', request: { id: `request-${status}` } })
export const failing = (code: ErrorCode) => (): never => { throw new AppError(code) }

/** The core under a clock of its own, with that many accounts, and a server that answers as a test says; `start` again is the next run of the app. */
export async function setup(count: number) {
  const clock = createFakeClock(Date.UTC(2026, 10, 24))
  const disk = new Map<string, Uint8Array>()
  const keyring = createFakeKeyring()
  const server = { asked: [] as string[], answer: (accountId => accepted(accountId)) as Answer }

  async function start() {
    const http = scriptedHttp(async request => {
      const { id } = JSON.parse(request.body ?? '{}') as { id: string }
      server.asked.push(id)
      return server.answer(id)
    })
    const { core } = createTestCore({ clock, disk, keyring, http })
    const rows = new Map<AccountId, HealthRowView>()
    core.events.on('health.changed', change => { for (const row of change.rows) rows.set(row.id, row) })
    await core.start()
    return { core, pushed: rows }
  }

  const app = await start()
  const ids = (await app.core.accounts.addAll(Array.from({ length: count }, (_, n) => account(n)))).map(({ id }) => id)

  async function settle(): Promise<void> {
    for (let quiet = 0, seen = -1; quiet < 5; quiet = seen === server.asked.length ? quiet + 1 : 0) {
      seen = server.asked.length
      await new Promise(resolve => setImmediate(resolve))
    }
  }
  return {
    ...app, ids, clock, server, disk, settle,
    /** The next run of the app on the same disk. */
    async restart() {
      await app.core.dispose()
      return start()
    },
    async pass(ms: number) {
      clock.advance(ms)
      await settle()
    },
  }
}

export function account(n: number, over: Partial<NewAccount> = {}): NewAccount {
  return {
    label: `Account ${n}`, accountId: `account-${n}`, key: { typed: `CANARY-key-${n}` }, environment: { kind: 'production' }, accountClass: 'test', colour: 'slate',
    tags: [], note: '', allowDuplicate: true, ...over,
  }
}

/** Answers that wait to be released: four are asked at once at one host, so two rounds of them are what a check has under way. */
export function held() {
  const waiting: (() => void)[] = []
  const answer: Answer = accountId => new Promise(resolve => waiting.push(() => resolve(accepted(accountId))))
  async function release({ settle }: { settle(): Promise<void> }): Promise<void> {
    for (let round = 0; round < 2; round++) {
      for (const go of waiting.splice(0)) go()
      await settle()
    }
  }
  return { answer, release }
}
