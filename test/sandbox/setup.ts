import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http'
import { afterEach } from 'vitest'
import { createSubUser, pathIdOf, type FakeAccount } from '../../main/sandbox/account'
import { startFakeTillhub, type FakeTillhub, type FakeTillhubOptions } from '../../main/sandbox/server'

export const anna: FakeAccount = {
  id: '7a5d6f1e-2c34-4b8a-9d10-6e2f3a4b5c6d',
  name: 'Annas Café',
  legacyId: null,
  apiKey: 'key-of-anna',
  subUser: createSubUser({ id: 'dd77cd17-b0b6-408a-87c2-09dc88ad5145', configuration_id: '6bcf2faa-b618-4b00-b12a-2a8bba9a9b31' }),
}
export const ben: FakeAccount = {
  id: '0b5e8a3c-91d2-4f67-a3b4-c5d6e7f80912',
  name: 'Bens Buden',
  legacyId: '456E438E3E0E47219FE9900870C4D328',
  apiKey: 'key-of-ben',
  subUser: createSubUser({ role: 'manager', scopes: ['products:read'] }),
}

const running: FakeTillhub[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()))
})

/** A fake Tillhub with Anna and Ben, closed after the test. */
export async function start(options: FakeTillhubOptions = {}): Promise<FakeTillhub> {
  const server = await startFakeTillhub({ accounts: [anna, ben], ...options })
  running.push(server)
  return server
}

/** An answer's parsed body; fields are read without ceremony. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Body = any

export interface Answered { readonly status: number; readonly headers: Headers; readonly body: Body }

export async function call(url: string, init: RequestInit = {}): Promise<Answered> {
  const response = await fetch(url, { redirect: 'manual', ...init })
  const text = await response.text()
  return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) }
}

export function signIn(server: FakeTillhub, body: unknown): Promise<Answered> {
  return call(`${server.baseUrl}/api/v1/users/auth/key`, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) })
}

export interface Client {
  readonly token: string
  /** `{ca}` stands for the account's path id. */
  get(path: string): Promise<Answered>
  send(method: string, path: string, body?: unknown): Promise<Answered>
}

export async function clientOf(server: FakeTillhub, account: FakeAccount): Promise<Client> {
  const { body } = await signIn(server, { id: account.id, api_key: account.apiKey })
  const headers = { authorization: `Bearer ${body.token}` }
  const at = (path: string) => path.startsWith('http') ? path : server.baseUrl + path.replace('{ca}', pathIdOf(account))
  return {
    token: body.token,
    get: (path) => call(at(path), { headers }),
    send: (method, path, sent) => call(at(path), { method, headers, ...(sent !== undefined && { body: JSON.stringify(sent) }) }),
  }
}

/** Below fetch: any header may be set, and a broken connection stays visible. */
export function raw(url: string, options: RequestOptions = {}): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => httpRequest(url, options, resolve).on('error', reject).end())
}
