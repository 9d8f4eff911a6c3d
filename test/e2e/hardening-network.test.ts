import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { expect, test } from '@playwright/test'
import { launchApp } from './launch'

test('the page reaches no port, by any of the ways that a browser has', async () => {
  const running = await launchApp({ userDataDir: test.info().outputPath('data') })
  let connections = 0
  const tcp = createServer(socket => { connections += 1; socket.destroy() }).listen(0, '127.0.0.1')
  const udp = createSocket('udp4', () => { connections += 1 }).bind(0, '127.0.0.1')
  await Promise.all([once(tcp, 'listening'), once(udp, 'listening')])
  const port = (tcp.address() as AddressInfo).port
  // The page's session reaches nothing even when main asks it to.
  await running.app.evaluate(async ({ net }, to) => { await net.fetch(`http://127.0.0.1:${to}/`).catch(() => undefined) }, port)
  expect(connections).toBe(0)

  await running.page.evaluate(async ({ tcpPort, udpPort }) => {
    const http = `http://127.0.0.1:${tcpPort}/`
    const add = (name: string, fields: Record<string, string>): void => {
      const element = document.createElement(name)
      for (const [field, value] of Object.entries(fields)) element.setAttribute(field, value)
      document.head.append(element)
    }
    const attempts: (() => unknown)[] = [
      () => fetch(http), () => fetch(http, { mode: 'no-cors' }), () => new WebSocket(`ws://127.0.0.1:${tcpPort}`), () => new EventSource(http),
      () => navigator.sendBeacon(http, 'x'), () => { new Image().src = http }, () => new Worker(http), () => new SharedWorker(http),
      () => navigator.serviceWorker.register(http), () => new Audio(http).play(), () => new FontFace('x', `url(${http})`).load(),
      () => { const request = new XMLHttpRequest(); request.open('GET', http); request.send() },
      () => new (window as unknown as { WebTransport: new (url: string) => unknown }).WebTransport(`https://127.0.0.1:${tcpPort}`),
      ...['prefetch', 'preload', 'preconnect', 'dns-prefetch', 'prerender', 'modulepreload', 'stylesheet', 'icon', 'manifest']
        .map(rel => () => add('link', { rel, href: http, as: 'script' })),
      () => add('meta', { 'http-equiv': 'refresh', content: `0;url=${http}` }),
    ]
    for (const attempt of attempts) {
      try { await Promise.race([attempt(), new Promise(done => setTimeout(done, 50))]) } catch { /* Refused aloud. */ }
    }
    const peer = new RTCPeerConnection({ iceServers: [
      { urls: `stun:127.0.0.1:${udpPort}` }, { urls: `turn:127.0.0.1:${tcpPort}?transport=tcp`, username: 'u', credential: 'p' },
      { urls: `turn:127.0.0.1:${udpPort}?transport=udp`, username: 'u', credential: 'p' },
    ] })
    peer.createDataChannel('x')
    await peer.setLocalDescription(await peer.createOffer())
    await new Promise(done => setTimeout(done, 1_500))
    peer.close()
  }, { tcpPort: port, udpPort: udp.address().port })
  expect(connections).toBe(0)

  // The positive control: the same listeners count a connection and a packet that do come.
  const probe = createSocket('udp4')
  probe.send('x', udp.address().port, '127.0.0.1', () => probe.close())
  await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined)
  await expect.poll(() => connections).toBe(2)
  await running.close()
  tcp.close()
  udp.close()
})
