/** Whether this window is bound to an account, by the fragment of its URL, and does not follow the active one. */
export function isBound(): boolean {
  return location.hash.startsWith('#account=')
}
