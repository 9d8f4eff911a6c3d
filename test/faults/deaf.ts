import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createConnection, type Socket } from 'node:net'

/** Listens, and then never looks at a connection. */
const LISTEN = `require('node:net').createServer().listen(Number(process.argv[1]), '127.0.0.1', 1, () => {
  require('node:fs').writeSync(1, 'listening')
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
})`
const PATIENCE_MS = 200

export interface DeafPort { stop(): Promise<void> }

/** Makes of a port one that never takes a connection: whoever calls it waits. Linux leaves calls unanswered when the queue of a listener is full. */
export async function startDeafPort(port: number): Promise<DeafPort> {
  const child = spawn(process.execPath, ['-e', LISTEN, String(port)], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  const queued: Socket[] = []
  while (await isTaken(port, queued));
  return {
    async stop() {
      for (const socket of queued) socket.destroy()
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}

/** Whether one more connection found room in the queue. */
async function isTaken(port: number, queued: Socket[]): Promise<boolean> {
  const socket = createConnection(port, '127.0.0.1').on('error', () => undefined)
  const connected = await Promise.race([once(socket, 'connect'), new Promise<null>(done => setTimeout(done, PATIENCE_MS, null))])
  if (connected) queued.push(socket)
  else socket.destroy()
  return connected !== null
}
