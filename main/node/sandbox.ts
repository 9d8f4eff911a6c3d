import type { Sandbox } from '../core/ports'

/** The sandbox port over the fake Tillhub, which is loaded and started only when somebody uses it. */
export function createSandbox(): Sandbox {
  let starting: Promise<{ readonly baseUrl: string; close(): Promise<void> }> | null = null
  let baseUrl: string | null = null
  const load = () => import('../sandbox/samples')

  return {
    baseUrl: () => baseUrl,
    async start() {
      starting ??= Promise.all([import('../sandbox/server'), load()]).then(([server, { sampleAccounts }]) =>
        server.startFakeTillhub({ accounts: sampleAccounts().map(sample => sample.account) }))
      return (baseUrl = (await starting).baseUrl)
    },
    samples: async () => (await load()).sampleAccounts(),
    async stop() {
      await (await starting)?.close()
    },
  }
}
