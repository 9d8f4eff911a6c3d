import type { Files, LoginItem, Preferences } from './ports'
import type { Vault } from './vault/vault'

/** Beside the vault's own; the log last, because the others are still logged. */
const FOLDERS = [
  ...['activity', 'health', 'identity', 'identity-news', 'disarm', 'sessions', 'history', 'drafts'].map(name => `records/${name}`),
  'library', 'answers', 'logs',
]

/** Removes everything the app keeps: the vault with its copies, what the keyrings hold, caches, logs and choices. Restart after it. */
export async function eraseAll({ vault, files, preferences, loginItem }: {
  readonly vault: Pick<Vault, 'erase'>
  readonly files: Files
  readonly preferences: Preferences
  readonly loginItem: LoginItem
}): Promise<void> {
  await vault.erase()
  preferences.clear()
  await loginItem.set(false)
  for (const folder of FOLDERS) for (const name of await files.list(folder)) await files.remove(`${folder}/${name}`)
}
