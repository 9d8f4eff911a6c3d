import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { createAccountStore, type AccountStore, type FakeAccount } from './account'
import { refusal } from './answers'
import { deliver, holdBack } from './delivery'
import { createDispatch, toReply } from './dispatch'
import { parseObject } from './json'
import { createKnobBoard, type Knobs, type KnobScope } from './knobs'
import { createRecord, type RequestRecord } from './record'
import { SIGN_IN_PATH } from './sign-in'
import { createTokens } from './tokens'

export interface FakeTillhub {
  /** `http://127.0.0.1:port` */
  readonly baseUrl: string
  readonly accounts: AccountStore
  readonly record: RequestRecord
  /** Returns the removal. */
  knobs(scope: KnobScope, knobs: Knobs): () => void
  /** From now on sign-ins with the account's key are refused; its tokens live on. */
  revokeKey(accountId: string): void
  /** Ends every connection, answered or not. */
  close(): Promise<void>
}

export interface FakeTillhubOptions {
  readonly accounts?: readonly FakeAccount[]
  /** A free one unless given. */
  readonly port?: number
  readonly tokenLifeMs?: number
  /** What answers call `request.host`; the address unless given. */
  readonly host?: string
  /** Signs the tokens; a server started with the same one accepts them. */
  readonly secret?: string
  readonly now?: () => number
}

/**
 * A fake Tillhub on the loopback interface: the sandbox of the app and the server of the tests. It answers only where it is
 * called by its own address, so that no web page reaches it under another name. Rejects when the port is taken.
 */
export async function startFakeTillhub(options: FakeTillhubOptions = {}): Promise<FakeTillhub> {
  const { now = Date.now, secret = randomBytes(32).toString('hex'), tokenLifeMs } = options
  const accounts = createAccountStore(options.accounts ?? [])
  const record = createRecord()
  const board = createKnobBoard()
  const tokens = createTokens(secret)
  const dispatch = createDispatch({ accounts, tokens, tokenLifeMs })

  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    // A client that left, or a fault of ours: either way there is nobody to answer any more.
    serve(request, response).catch(() => response.destroy())
  })
  server.listen(options.port ?? 0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const baseUrl = `http://127.0.0.1:${port}`
  const ownHosts = [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`]

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { headers, method = 'GET' } = request
    const body = await text(request)
    if (response.closed) return
    const url = new URL(baseUrl + (request.url?.startsWith('/') ? request.url : '/'))
    const token = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? null
    const accountId = url.pathname === SIGN_IN_PATH ? signInId(body) : (token !== null && tokens.read(token)?.sub) || null
    const entry = record.open({ at: now(), method, path: url.pathname, query: url.search, headers, body, accountId })
    const connection = new AbortController()
    response.on('close', () => {
      record.close()
      connection.abort()
    })

    const knobs = board.take(url.pathname, accountId)
    if (!(await holdBack(response, knobs, connection.signal))) return
    const mark = { host: options.host ?? `127.0.0.1:${port}`, id: randomUUID() }
    const { status, content } = ownHosts.includes(headers.host ?? '')
      ? dispatch({ method: method === 'HEAD' ? 'GET' : method, url, body, token, mark, now: now(), knobs })
      : toReply(refusal(mark, 421))
    entry.status = status
    await deliver({ response, status, content, knobs, now: now(), gone: connection.signal })
  }

  return {
    baseUrl,
    accounts,
    record,
    knobs: (scope, knobs) => board.set(scope, knobs),
    revokeKey: (accountId) => accounts.change(accountId, { keyRevoked: true }),
    close: () => new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    }),
  }
}

function signInId(body: string): string | null {
  const id = parseObject(body)?.['id']
  return typeof id === 'string' ? id : null
}
