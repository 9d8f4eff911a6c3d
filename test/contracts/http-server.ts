import { once } from 'node:events'
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface TestServer {
  readonly origin: string
  /** What arrived, in order. */
  readonly requests: readonly { readonly message: IncomingMessage; readonly body: string }[]
  /** Connections that are open now. */
  connections(): Promise<number>
  close(): Promise<void>
}

/** A plain HTTP server that answers every request by `answer`, once its body has been read. */
export async function startServer(answer: (response: ServerResponse, message: IncomingMessage) => void): Promise<TestServer> {
  const requests: { message: IncomingMessage; body: string }[] = []
  const listener: RequestListener = (message, response) => {
    const chunks: Buffer[] = []
    message.on('data', (chunk: Buffer) => chunks.push(chunk))
    message.on('end', () => {
      requests.push({ message, body: Buffer.concat(chunks).toString() })
      answer(response, message)
    })
  }
  const server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    connections: () => new Promise((resolve, reject) => server.getConnections((error, count) => (error ? reject(error) : resolve(count)))),
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
