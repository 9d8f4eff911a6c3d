import { once } from 'node:events'
import { createServer, request, type IncomingMessage } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'

export interface TestProxy {
  readonly port: number
  /** "GET http://…" and "CONNECT host:port" of what came, refused ones too. */
  readonly asked: readonly string[]
  /** What came as `Proxy-Authorization`. */
  readonly signIns: readonly string[]
  close(): Promise<void>
}

/** A proxy on the loopback address that takes every host for the local port it is given; with `signIn` ("user:password") only for who says so. */
export async function startProxy(targetPort: number, signIn: string | null = null): Promise<TestProxy> {
  const asked: string[] = []
  const signIns: string[] = []
  const sockets = new Set<Socket>()
  const challenge = { 'proxy-authenticate': 'Basic realm="office"', 'content-length': '0' }

  function lets(message: IncomingMessage): boolean {
    asked.push(`${message.method} ${message.url}`)
    const given = message.headers['proxy-authorization']
    if (given !== undefined) signIns.push(given)
    return signIn === null || given === `Basic ${Buffer.from(signIn).toString('base64')}`
  }

  const server = createServer((message, response) => {
    if (!lets(message)) return void response.writeHead(407, challenge).end()
    const { pathname, search } = new URL(message.url ?? '')
    const onward = request({ host: '127.0.0.1', port: targetPort, path: pathname + search, method: message.method, headers: message.headers }, answer => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    message.pipe(onward)
  })
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
  })
  server.on('connect', (message: IncomingMessage, socket: Socket) => {
    if (!lets(message)) {
      socket.end(`HTTP/1.1 407 Proxy Authentication Required\r\n${Object.entries(challenge).map(pair => pair.join(': ')).join('\r\n')}\r\n\r\n`)
      return
    }
    const onward = connect(targetPort, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connected\r\n\r\n')
      socket.pipe(onward).pipe(socket)
    })
    sockets.add(onward)
    onward.on('error', () => socket.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    asked, signIns,
    async close() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
