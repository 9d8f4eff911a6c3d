import type { AccountView } from '../views'

/** Whether its key can be exported: a frozen account's is a leaked one. */
export function hasUsableKey({ keyReadable, frozen }: Pick<AccountView, 'keyReadable' | 'frozen'>): boolean {
  return keyReadable && !frozen
}

/** What has to be typed before so many keys leave the app. */
export function exportPhrase(keys: number): string {
  return `EXPORT ${keys}`
}

/** As for the recovery passphrase: whoever has the file may guess at it without limit. */
export const shortestPassphrase = 12
