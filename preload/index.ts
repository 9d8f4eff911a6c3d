import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron'
import { events, methods, type Bridge } from './contract'

/** One function per operation of the contract; the page never names a channel and never sees ipcRenderer or an event object. */
const api = Object.fromEntries(Object.entries(methods).map(([feature, table]) => [
  feature,
  Object.fromEntries(Object.keys(table).map(method => [
    method,
    (input?: unknown): Promise<unknown> => inTurn(() => ipcRenderer.invoke(`${feature}.${method}`, input)),
  ])),
]))

/**
 * So many calls leave at once; the rest wait here, so that many of them cannot fill the queue that main's own timers wait in.
 * Main refuses more than 3,000 per second (main/ipc/rate.ts).
 */
const PER_TURN = 30
const TURN_MS = 10
const waiting: (() => void)[] = []
let free = PER_TURN

function inTurn(call: () => Promise<unknown>): Promise<unknown> {
  return new Promise(resolve => {
    waiting.push(() => resolve(call()))
    flush()
  })
}

function flush(): void {
  if (waiting.length === 0) return
  if (free === PER_TURN) {
    setTimeout(() => {
      free = PER_TURN
      flush()
    }, TURN_MS)
  }
  const next = waiting.splice(0, free)
  free -= next.length
  for (const call of next) call()
}

function on(event: string, listener: (payload: unknown) => void): () => void {
  if (!Object.hasOwn(events, event)) throw new Error('No such event')
  const forward = (_event: IpcRendererEvent, payload: unknown): void => listener(payload)
  ipcRenderer.on(event, forward)
  return () => ipcRenderer.off(event, forward)
}

const bridge = { ...api, on, pathOf: (file: File): string => webUtils.getPathForFile(file) } as unknown as Bridge
contextBridge.exposeInMainWorld('tillkeys', bridge)

// Main refuses all that leads the page away, but nobody asks it about about:blank; this hears of that first.
window.navigation.addEventListener('navigate', event => {
  if (event.destination.url.startsWith('about:')) event.preventDefault()
})
