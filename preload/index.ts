import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron'
import { events, methods, type Bridge } from './contract'

/** One function per operation of the contract; the page never names a channel and never sees ipcRenderer or an event object. */
const api = Object.fromEntries(Object.entries(methods).map(([feature, table]) => [
  feature,
  Object.fromEntries(Object.keys(table).map(method => [
    method,
    (input?: unknown): Promise<unknown> => ipcRenderer.invoke(`${feature}.${method}`, input),
  ])),
]))

function on(event: string, listener: (payload: unknown) => void): () => void {
  if (!Object.hasOwn(events, event)) throw new Error('No such event')
  const forward = (_event: IpcRendererEvent, payload: unknown): void => listener(payload)
  ipcRenderer.on(event, forward)
  return () => ipcRenderer.off(event, forward)
}

const bridge = { ...api, on, pathOf: (file: File): string => webUtils.getPathForFile(file) } as unknown as Bridge
contextBridge.exposeInMainWorld('tillkeys', bridge)
