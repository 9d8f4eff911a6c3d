/** `word`: a name from a list of ours or the system's; `count`: a number; `flag`: yes or no. None has room for a secret or a customer. */
type Kind = 'word' | 'count' | 'flag'

/** All that may be written down, and of each event all that may be said. */
export const logEvents = {
  'app.started': { version: 'word', electron: 'word', platform: 'word' },
  'app.core-dumps': { forbidden: 'flag' },
  'app.folder-moving': { files: 'count' },
  'app.folder-move-failed': { code: 'word' },
  'preferences.unreadable': { kept: 'flag' },
  'preferences.write-failed': { code: 'word' },
  'page.reloaded': { why: 'word' },
  'ipc.sender-refused': { channel: 'word' },
  'ipc.failed': { channel: 'word', error: 'word', field: 'word' },
  'ipc.push-failed': { event: 'word', field: 'word' },
  'background.failed': { code: 'word' },
  'accounts.names-not-written': { code: 'word' },
  'accounts.keys-exported': { accounts: 'count' },
  'vault.state': { state: 'word', slot: 'word', backend: 'word', accounts: 'count', by: 'word' },
  'vault.slot-added': { slot: 'word', backend: 'word' },
  'vault.slot-removed': { slot: 'word' },
  'vault.restored': { generation: 'count' },
  'vault.wrap-failed': { backend: 'word', code: 'word' },
  'document.loaded': { name: 'word', outcome: 'word', bytes: 'count' },
  'document.prune-failed': { name: 'word', code: 'word' },
  'updates.failed': { code: 'word' },
  'cache.write-failed': { folder: 'word', code: 'word' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Kind>>>>

export type LogEvent = keyof typeof logEvents
type Value<K> = K extends 'word' ? string : K extends 'count' ? number : boolean
export type LogFields<E extends LogEvent> = { readonly [F in keyof (typeof logEvents)[E]]: Value<(typeof logEvents)[E][F]> | null }
