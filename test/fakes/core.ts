import { usualSettings } from '../../preload/catalogue/usual-settings'
import { randomBytes, randomUUID } from 'node:crypto'
import { createCore, type Ports } from '../../main/core/core'
import type { PreferenceValues, PresenceEvent } from '../../main/core/ports'
import { parseImport } from '../../main/core/imports/parse'
import { createClock } from '../../main/node/clock'
import { createSandbox } from '../../main/node/sandbox'
import { createFakeFiles } from './files'
import { createNodeHttp } from './node-http'
import { createFakeKeyring, createFakeKeyWrap } from './key-wrap'
import { createFakeSpool } from './spool'

/** The whole core in plain Node: real HTTP, a fake keyring and a disk in memory, which a second start can share. */
export function createTestCore(ports: Partial<Ports> & { disk?: Map<string, Uint8Array>; keyring?: ReturnType<typeof createFakeKeyring> } = {}) {
  const { disk = new Map<string, Uint8Array>(), keyring = createFakeKeyring(), ...rest } = ports
  const logged: string[] = []
  let clipboard = ''
  const listeners = new Set<(event: PresenceEvent) => void>()
  const defaults: PreferenceValues = { ...usualSettings, activeId: null, visits: [] }
  let preferences = defaults
  const files = createFakeFiles(disk)
  const core = createCore({
    clock: createClock(),
    files,
    wraps: [createFakeKeyWrap(keyring)],
    http: createNodeHttp(),
    routes: { take: async () => undefined, resolve: async () => ['direct'] },
    spool: createFakeSpool(),
    sandbox: createSandbox(),
    parser: { parse: async (bytes, name) => parseImport(bytes, name) },
    clipboard: {
      read: async () => clipboard,
      write: async text => { clipboard = text },
      clearIf: async text => { if (clipboard === text) clipboard = '' },
    },
    log: { write: (event, fields) => logged.push(JSON.stringify({ event, ...fields })) },
    preferences: {
      read: () => preferences,
      write: change => { preferences = { ...preferences, ...change } },
      clear: () => { preferences = defaults },
    },
    presence: {
      idleMs: () => 0,
      isOnline: () => true,
      on(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
    loginItem: { set: async () => undefined },
    random: Math.random,
    randomBytes,
    newId: randomUUID,
    collectGarbage: () => undefined,
    version: '0.0.0',
    ...rest,
  })
  const presence = (event: PresenceEvent): void => { for (const listener of listeners) listener(event) }
  return { core, disk, files, keyring, logged, presence, clipboard: { read: () => clipboard, write: (text: string) => { clipboard = text } } }
}

/** The pushes of one event so far and from now on. */
export function collect<T>(on: (listener: (payload: T) => void) => unknown): T[] {
  const payloads: T[] = []
  on(payload => payloads.push(payload))
  return payloads
}
