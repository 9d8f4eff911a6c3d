import type { Client } from './api'

/** One for each window, made when it is first asked for: it outlives what shows it. */
export function perClient<T extends object>(create: (client: Client) => T): (client: Client) => T {
  const made = new WeakMap<Client, T>()
  return (client) => {
    const one = made.get(client) ?? create(client)
    made.set(client, one)
    return one
  }
}
