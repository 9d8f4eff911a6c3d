import type { AccountView } from '../../preload/views'

/** Whether what is done as it touches a real shop. */
export function isLiveAccount({ accountClass, environment }: Pick<AccountView, 'accountClass' | 'environment'>): boolean {
  return accountClass === 'live' && environment.kind !== 'sandbox'
}
